/** How the names of compressed copies end, by encoding: hosts send `page.html.br` in the place of `page.html`. */
export const copyEndings = { br: ".br", zstd: ".zst", gzip: ".gz" } as const;

const ending = /\.(?:br|zst|gz)$/i;

/**
 * The file that hosts would send this one in the place of, whether that is there or not (nginx only looks for the
 * copy); undefined for a name that isn't one of a compressed copy.
 */
export function originalOf(path: string): string | undefined {
  return ending.test(path) ? path.replace(ending, "") : undefined;
}
