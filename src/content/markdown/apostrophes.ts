import type MarkdownIt from "markdown-it";

/**
 * Where letters or digits were left out at the start of a word, an opening quote would be wrong: ’90s, ’n’. Words that
 * are whole ones too, as in 'cause and effect', are taken for shortened ones where no quote closes behind them.
 */
const leftOut = [
  /(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}])|(?:n|tis|twas|twill|twere|twould|twixt|em)(?![\p{L}\p{N}]))/giu,
  // German and Dutch words of a letter or two: 's ist, 'ne Frage, 't is, 's avonds.
  /(?<![\p{L}\p{N}])'(?=(?:[snt]|ne[nmr]?)(?:[ \u00a0]|-\p{L}))/giu,
  // What closes is looked for when ’n’ has its second.
  /(?<=(?<![\p{L}\p{N}])[’']n)'(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])'(?=(?:cause|til|till|bout|round|cuz|coz)(?![\p{L}\p{N}])(?!(?:[^']|'(?=\p{L})){0,400}?'(?!\p{L})))/giu,
] as const;

/** Feet and inches, 5'10". Thousands in Switzerland have an apostrophe, and no quote behind them. */
const feet = /(?<![\p{L}\p{N}'.,])(\d{1,2})'(\d{1,2})"(?![\p{L}\p{N}])/gu;

/** Sets apostrophes that the typographer would take for quotes. */
export function apostrophes(md: MarkdownIt): void {
  md.core.ruler.before("smartquotes", "apostrophes", ({ tokens }) => {
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        if (token.type !== "text" || !token.content.includes("'")) continue;
        token.content = token.content.replace(feet, "$1′$2″");
        for (const pattern of leftOut) token.content = token.content.replace(pattern, "’");
      }
    }
  });
  // A quotation of several paragraphs opens in each and closes in the last.
  md.core.ruler.after("smartquotes", "quotes_left_open", (core) => {
    if (!core.md.options.typographer) return;
    const [open = ""] = core.md.options.quotes ?? [];
    for (const { children } of core.tokens) {
      const first = children?.[0];
      if (first?.type !== "text" || !/^"(?=\p{L})/u.test(first.content)) continue;
      first.content = open + first.content.slice(1);
    }
  });
}
