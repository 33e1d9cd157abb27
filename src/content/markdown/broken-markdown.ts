import type { Sign } from "./sign.ts";

const plain = "Write it between backticks if it is meant as it stands.";

/** Markdown that was begun and isn't any as it stands. What ends somewhere ends within 400 characters, as in foreign-signs.ts. */
export const brokenMarkdown: readonly Sign[] = [
  {
    pattern: /(?<=^|\s)(\*\*|__)[ \t]+\p{L}[^*_\n]{0,80}[\p{L}\d][ \t]+\1(?=[\s.,;:!?]|$)/gu,
    is: "emphasis with spaces inside of its marks",
    hint: (found) => `Write \`${found.replace(/^(..)\s+(.*?)\s+..$/s, "$1$2$1")}\`.`,
  },
  {
    pattern: /(?<![\d*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\d*])/g,
    is: "emphasis that nothing opens or closes",
    hint: "Put no space inside of the marks, and as many behind the words as before them; a mark itself is `\\*`.",
  },
  {
    pattern: /(?<![=<>!\w])==(?=[^\s=>])|(?<=[^\s=<>!])==(?![=>\w])/g,
    is: "a mark that nothing opens or closes",
    hint: `Write \`==\` on both sides of the words. ${plain}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}%])%%(?=\s*\p{L})/gu,
    is: "a comment that is never closed",
    hint: `Close it with \`%%\`: what is between is left out. ${plain}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}$])\$(?=\\[a-zA-Z]+\{|[a-zA-Z](?:\^|_[\da-z{\\]))/gu,
    is: "a formula that is never closed",
    hint: `Close it with \`$\`. ${plain}`,
  },
  {
    pattern: /\{#[^{}\n]*$/gm,
    is: "an id that is never closed",
    hint: "Close it with `}`: `## Words {#id}`.",
  },
  {
    pattern: /^#{2,6}(?=[^\s#])|^#{1,6}(?=[\u00a0\u3000\u200b])/gm,
    is: "a heading without a space behind its marks",
    hint: "Put a plain space between `#` and the words.",
  },
  {
    pattern: /^(?:[-*+]|\d{1,9}[.)])(?=[\u00a0\u3000])/gm,
    is: "a list item without a plain space behind its mark",
    hint: "Put a plain space there: it is another kind, which looks the same.",
  },
  {
    pattern: /\[\[/g,
    is: "a link to an article that is never closed",
    hint: "Write `[[slug]]` or `[[slug|words]]`.",
  },
  {
    pattern: /\]\([^\s()]{1,300}[ \t]+"[^"\n]{0,200}"[^")\n][^")\n]{0,200}"{1,2}\)/g,
    is: "a link whose title has quotes in it",
    hint: "Put a backslash before each quote within, or write the title between `'`.",
  },
  {
    pattern: /\]\((?!\{)(?=[^\s()]+(?:\s|$))/g,
    is: "a link that is never closed",
    hint: "Close it with `)`.",
  },
  {
    // Only a 1 may begin a list within a paragraph (https://spec.commonmark.org/0.31.2/#list-items).
    pattern: /(?<=\n[ \t]*)\d{1,2}[.)](?=[ \t]+\S)/g,
    is: "a list item within a paragraph, where a list begins with 1 or after an empty line",
    hint: (found) =>
      `Put an empty line before it, or write \`${found.trim().replace(/(?=.$)/, "\\")}\` if it is meant as it stands.`,
  },
  {
    pattern: /(?<=\n[ \t]*)\(?[b-z]\)(?=[ \t]+\S)/g,
    is: "an item with a letter, which no list here has",
    hint: (found) =>
      `Begin each item with a number, \`1.\`, or with \`-\`. End the line above with a backslash if \`${found}\` is meant as it stands.`,
  },
  {
    pattern: /(?<=^|\n[ \t]*):(?=[ \t]+\S)/g,
    is: "a definition without a term of its own",
    hint: "The term is one line, right above, with an empty line before it. Of several terms, write one line: `Firefox, Fx`.",
  },
  {
    // A marker where a list can't begin any more: too far in, so that its line goes on with the one above.
    pattern: /(?<=\n[ \t]*)[-*+](?=[ \t]+\S)/g,
    is: "a list item too far in, which the line above takes in",
    hint: "Begin it below the first letter of the item above, or put an empty line before it.",
  },
  {
    pattern:
      /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$|(?<=\n)[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|?[ \t]*$/gm,
    is: "a table's line of hyphens, with another number of columns than the line above it",
    hint: "Write as many parts as the head has, `|---|---|`, with the head right above. A bar within a cell is `\\|`, in code and links too.",
  },
  {
    pattern: /\\begin\{[a-z]+\*?\}/g,
    is: "a formula without its dollars",
    hint: "Put a line of `$$` before it and another behind.",
  },
  {
    pattern:
      /(?<![\p{L}\p{N}$\\])\$[ \t]+(?=[^$\n]{0,200}[\\^_{\ufffc=])[^$\n]{0,200}[^$\s][ \t]+\$(?![\p{L}\p{N}$])/gu,
    is: "a formula with spaces inside of its dollars",
    hint: (found) => `Write \`$${found.slice(1, -1).trim()}$\`. ${plain}`,
  },
  {
    pattern: /\$\$(?=[^\s$])[^$\n]{0,200}?[^\s$]\$\$/g,
    is: "a formula on lines of its own, within a line",
    hint: "Write one dollar on each side, or put `$$` on lines of their own.",
  },
  {
    pattern:
      /(?<![\p{L}\p{N}\])])\[[^[\]\n]{1,200}\][ \t]+\((?:https?:\/\/|www\.|\.{0,2}\/)[^\s()]+\)/gu,
    is: "a link with a space in it",
    hint: (found) => `Write \`${found.replace(/\][ \t]+\(/, "](")}\`. ${plain}`,
  },
  {
    pattern: /!\[[^[\]\n]{0,200}\][ \t]+\([^\s()]+\.(?:png|jpe?g|gif|svg|webp|avif)\)/giu,
    is: "a picture with a space in it",
    hint: (found) => `Write \`${found.replace(/\][ \t]+\(/, "](")}\`. ${plain}`,
  },
  {
    pattern: /\([^()\n]{1,200}\)\[(?:https?:\/\/|www\.|\.{0,2}\/)[^\s[\]]+\]/g,
    is: "a link with its brackets swapped",
    hint: (found) => `Write \`${found.replace(/^\((.*)\)\[(.*)\]$/, "[$1]($2)")}\`.`,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}\])])\[(?!\d+\]\[\d+\])[^[\]^@\n][^[\]\n]{0,200}\]\[(?!\^)[^[\]\n]{0,200}\](?![[(])/gu,
    is: "a link that no line defines",
    hint: (found) =>
      `Write a line \`[${/\[([^[\]]+)\](?:\[\])?$/.exec(found)?.[1]}]: https://…\`, or \`[words](address)\`. ${plain}`,
  },
];
