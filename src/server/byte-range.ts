/** Part of a file: both ends are in it, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header of one range of bytes (RFC 9110, 14.1.2). Undefined for what a server may
 * ignore: none, another unit, several ranges.
 */
export function byteRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const range =
    first === ""
      ? { start: Math.max(0, sizeBytes - Number(last)), end: sizeBytes - 1 }
      : {
          start: Number(first),
          end: Math.min(sizeBytes - 1, last === "" ? Infinity : Number(last)),
        };
  return range.start > range.end ? "unsatisfiable" : range;
}
