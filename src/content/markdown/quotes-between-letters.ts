import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

/** Letters that stand right beside a quote from outside: those of scripts without spaces, and Korean, whose endings follow it. */
const joined =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Turns straight quotes into those of the language where no space says which opens and which closes: 说"你好"。 The
 * typographer looks for that space, and leaves both as they are.
 */
export function quotesBetweenLetters(md: MarkdownIt): void {
  md.core.ruler.before("smartquotes", "quotes_between_letters", (core) => {
    const [open = "", close = "", openInner = "", closeInner = ""] = core.md.options.quotes ?? [];
    for (const { children } of core.tokens) {
      if (!children?.some(({ content }) => /["']/.test(content) && joined.test(content))) continue;
      pair(quotesIn(children, '"'), open, close);
      pair(quotesIn(children, "'").filter(isBesideLetter), openInner, closeInner);
    }
  });
}

interface Straight {
  readonly token: Token;
  readonly index: number;
}

function quotesIn(children: readonly Token[], sign: string): Straight[] {
  return children
    .filter(({ type }) => type === "text")
    .flatMap((token) =>
      Array.from(token.content.matchAll(new RegExp(sign, "g")), ({ index }) => ({ token, index })),
    );
}

function isBesideLetter({ token: { content }, index }: Straight): boolean {
  return joined.test(content.slice(Math.max(0, index - 1), index + 2));
}

/** Every second one closes. One alone is an inch, or whatever else. */
function pair(quotes: readonly Straight[], open: string, close: string): void {
  if (quotes.length % 2 === 1) return;
  const signs = new Map<Token, Map<number, string>>();
  for (const [i, first] of quotes.entries()) {
    const second = quotes[i + 1];
    if (i % 2 === 1 || !second || ![first, second].some(isBesideLetter)) continue;
    for (const [{ token, index }, sign] of [
      [first, open],
      [second, close],
    ] as const) {
      const own = signs.get(token) ?? new Map<number, string>();
      signs.set(token, own.set(index, sign));
    }
  }
  // All of a token at once: a text of a hundred thousand quotes would be copied as often.
  for (const [token, own] of signs) {
    token.content = token.content.replace(/["']/g, (sign, index) => own.get(index) ?? sign);
  }
}
