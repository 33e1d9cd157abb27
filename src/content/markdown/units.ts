import type MarkdownIt from "markdown-it";

/** Signs of units that are no words, with those of data that SI leaves to others. */
const units =
  "%|‰|°C|°F|€|B|[kMGTP]B|[KMGTP]iB|(?:[kMG]|[KMG]i)?bit/s|s|ms|µs|μs|ns|h|Hz|[kMG]Hz|W|[kMG]W|[kMG]Wh|m|[kcmµμn]m|kg|mg|dB|fps|dpi|px";
// The number is part of what is sought: a look behind every space of a text takes several times as long.
const numberBeforeUnit = new RegExp(`(\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, "gu");

/** No line ends between a number and its unit (https://www.bipm.org/en/publications/si-brochure, 5.4.3). */
export function unitsOfNumbers(md: MarkdownIt): void {
  const { text } = md.renderer.rules;
  md.renderer.rules.text = (tokens, index, options, env, self) => {
    const written = text?.(tokens, index, options, env, self) ?? "";
    return options.typographer ? written.replace(numberBeforeUnit, "$1\u00a0") : written;
  };
}
