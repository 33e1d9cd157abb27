/** Whether a formula may define a command of its own. */
const defining = /\\(?:(?:re|provide)?(?:new)?command|def|DeclareMathOperator)(?![A-Za-z])/;

const newCommand =
  /\\(?:newcommand|renewcommand|providecommand)\*?\s{0,20}(?:\{\s{0,20}(\\[A-Za-z]+)\s{0,20}\}|(\\[A-Za-z]+))\s{0,20}(?:\[(\d)\])?(?=\s{0,20}\{)/g;
const operator =
  /\\DeclareMathOperator(\*?)\s{0,20}\{\s{0,20}(\\[A-Za-z]+)\s{0,20}\}\s{0,20}\{([^{}]*)\}/g;

/**
 * Writes what a formula defines so that all formulas after it know it, and that it may be defined anew: elsewhere the
 * commands of one are those of the whole page.
 */
export function withLastingMacros(tex: string): string {
  if (!defining.test(tex)) return tex;
  return tex
    .replace(newCommand, (_, braced?: string, bare?: string, count?: string) => {
      const parameters = Array.from({ length: Number(count ?? 0) }, (_, i) => `#${i + 1}`);
      return `\\gdef${braced ?? bare}${parameters.join("")}`;
    })
    .replace(
      operator,
      (_, star: string, name: string, words: string) =>
        `\\gdef${name}{\\operatorname${star}{${words}}}`,
    )
    .replace(/\\def(?![A-Za-z])/g, "\\gdef");
}
