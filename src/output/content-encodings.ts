import { copyEndings, originalOf } from "../content/compressed-copy.ts";

/** A compressed copy beside a file, `page.html.br`, which a host sends in its place. */
export interface Encoding {
  /** Its name in `Accept-Encoding` (RFC 9110, 8.4.1). */
  readonly name: "br" | "zstd" | "gzip";
  readonly extension: string;
}

/** In the order in which they are preferred: brotli at its best is the smallest for text. */
export const encodings: readonly Encoding[] = [
  { name: "br", extension: copyEndings.br },
  { name: "zstd", extension: copyEndings.zstd },
  { name: "gzip", extension: copyEndings.gzip },
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

/** Those of some files that are called like compressed copies, but stand beside no file that they would be copies of. */
export function publishedArchives(files: Iterable<string>): readonly string[] {
  const all = new Set(files);
  return [...all].filter((path) => {
    const original = originalOf(path);
    return original !== undefined && !all.has(original);
  });
}
