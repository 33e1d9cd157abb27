import { columnWidth } from "../../content/picture-variants.ts";
import { codeRanges } from "./code-ranges.ts";

/** A picture, and what kramdown says of it behind it: `![A bee](bee.jpg){: .w-50 .shadow }`. */
const picture = /(!\[[^\]\n]{0,500}\]\([^()\n]{1,500}\))\{:([^{}\n]{0,200})\}/g;

const widthWords =
  /\.w-(?<classPercent>[1-9]\d?)(?!\d)|\bwidth[=:]\s*"?(?:(?<percent>[1-9]\d?)%|(?<pixels>\d{2,4})(?:px)?\b)"?/;

/** A picture by itself without a title, and right below it a line of nothing but emphasis, which themes set as its caption. */
const captioned =
  /^([ \t]*!\[[^\]\n]{0,500}\]\([^()\s"']{1,500})\)((?:\{[^{}\n]{0,200}\}){0,2})[ \t]*\n[ \t]*([_*])([^_*\s[`<](?:[^_*\n[`<]{0,300}[^_*\s[`<])?)\3[ \t]*$/gm;

/** Widths and captions of pictures, as kramdown and themes such as Chirpy write them, in our words. */
export function kramdownPictures(text: string): string {
  const inCode = codeRanges(text);
  const sized = text.replace(picture, (whole, image: string, said: string, at: number) =>
    // A picture of another site becomes a link.
    inCode(at) || /\]\((?:https?:)?\/\//.test(image) ? whole : image + widthIn(said),
  );
  const codeNow = codeRanges(sized);
  return sized.replace(
    captioned,
    (whole, image: string, settings = "", _mark: string, words: string, at: number) =>
      codeNow(at) ? whole : `${image} ${JSON.stringify(words)})${settings}`,
  );
}

/** The width that is said, in our words, and behind it what else is: that is told of as it is left out. */
function widthIn(said: string): string {
  const found = widthWords.exec(said);
  if (!found) return `{:${said}}`;
  const { percent, classPercent = percent, pixels } = found.groups ?? {};
  const rest = said.replace(found[0], "").trim();
  // As wide as the text is every picture that is larger.
  const width = classPercent ? `{width=${classPercent}%}` : `{width=${pixels}}`;
  const isNarrow = classPercent !== undefined || Number(pixels) < columnWidth;
  return (isNarrow ? width : "") + (rest === "" ? "" : `{: ${rest}}`);
}
