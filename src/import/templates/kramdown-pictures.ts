import { columnWidth } from "../../content/picture-variants.ts";
import { codeRanges } from "./code-ranges.ts";

/** A picture, and what kramdown says of it behind it: `![A bee](bee.jpg){: .w-50 .shadow }`. */
const picture = /(!\[[^\]\n]{0,500}\]\([^()\n]{1,500}\))\{:([^{}\n]{0,200})\}/g;

/** A picture by itself without a title, and right below it a line of nothing but emphasis, which themes set as its caption. */
const captioned =
  /^([ \t]*!\[[^\]\n]{0,500}\]\([^()\s"']{1,500})\)(\{[^{}\n]{0,200}\})?[ \t]*\n[ \t]*([_*])([^_*\s[`<](?:[^_*\n[`<]{0,300}[^_*\s[`<])?)\3[ \t]*$/gm;

/** Widths and captions of pictures, as kramdown and themes such as Chirpy write them, in our words. */
export function kramdownPictures(text: string): string {
  const inCode = codeRanges(text);
  const sized = text.replace(picture, (whole, image: string, said: string, at: number) =>
    // A picture of another site becomes a link.
    inCode(at) ? whole : image + (/\]\((?:https?:)?\/\//.test(image) ? "" : widthIn(said)),
  );
  const codeNow = codeRanges(sized);
  return sized.replace(
    captioned,
    (whole, image: string, settings = "", _mark: string, words: string, at: number) =>
      codeNow(at) ? whole : `${image} ${JSON.stringify(words)})${settings}`,
  );
}

/** How wide it is to be shown; nothing where that is as wide as the text, or isn't said. */
function widthIn(said: string): string {
  const [, percent] =
    /\.w-([1-9]\d?)(?!\d)/.exec(said) ?? /\bwidth[=:]\s*"?([1-9]\d?)%/.exec(said) ?? [];
  if (percent !== undefined) return `{width=${percent}%}`;
  const [, pixels] = /\bwidth[=:]\s*"?(\d{2,4})(?:px)?\b/.exec(said) ?? [];
  return pixels !== undefined && Number(pixels) < columnWidth ? `{width=${pixels}}` : "";
}
