import type MarkdownIt from "markdown-it";

/** Letters and punctuation of scripts that put no spaces between words. Korean does. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const ends = new RegExp(`${unspaced}$`, "u");
const begins = new RegExp(`^${unspaced}`, "u");

/** A line break of the source between two such letters is no space. Owners may have set that each stays a break. */
export function eastAsianBreaks(md: MarkdownIt): void {
  md.renderer.rules.softbreak = (tokens, index, options) => {
    if (options.breaks) return "<br>\n";
    const before = tokens[index - 1]?.content ?? "";
    const after = tokens[index + 1]?.content ?? "";
    return ends.test(before) && begins.test(after) ? "" : "\n";
  };
}
