/** A compressed copy beside a file, `page.html.br`, which a host sends in its place. */
export interface Encoding {
  /** Its name in `Accept-Encoding` (RFC 9110, 8.4.1). */
  readonly name: "br" | "zstd" | "gzip";
  readonly extension: string;
}

/** In the order in which they are preferred: brotli at its best is the smallest for text. */
export const encodings: readonly Encoding[] = [
  { name: "br", extension: ".br" },
  { name: "zstd", extension: ".zst" },
  { name: "gzip", extension: ".gz" },
];

/** The encodings that a request takes, the best for us first (RFC 9110, 12.5.3). */
export function acceptedEncodings(header: string): readonly Encoding[] {
  const weights = new Map(
    header.split(",").map((part): [string, number] => {
      const [name = "", weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return encodings.filter(({ name }) => (weights.get(name) ?? weights.get("*") ?? 0) > 0);
}

/** Says whether a path is that of a compressed copy. */
export function isTwin(path: string): boolean {
  return encodings.some(({ extension }) => path.endsWith(extension));
}
