import { templateHint } from "./template-hints.ts";

/** Something that another tool reads as a sign, and would stand here as it is written. */
export interface Sign {
  /** Matched against a block's own text (`ownText`), in which what has become something is blanked out. */
  readonly pattern: RegExp;
  /** What it is there. */
  readonly is: string;
  /** What to write here, for what was found; undefined for what is meant as it stands. */
  readonly hint: string | ((found: string) => string | undefined);
}

const plain = "Write it between backticks if it is meant as it stands.";

/** Those that end somewhere end within 400 characters, or looking for the end would take the square of the text. */
export const foreignSigns: readonly Sign[] = [
  {
    pattern: /\[(?:TOC|toc|\[_TOC_\])\]|\{:toc\}|\$\{toc\}/g,
    is: "a table of contents of another tool",
    hint: "Take it out: an article with three sections or more has one by itself.",
  },
  {
    pattern:
      /\{\{<[ \t]*(?:video|include|embed|pagebreak|meta|var|env|kbd|lipsum|placeholder|brand|contents|version)\b.{0,400}?>\}\}/gs,
    is: "a shortcode of Quarto",
    hint: (found) => templateHint(found, "Write what it stands for in Markdown."),
  },
  {
    pattern: /\{\{[<%].{0,400}?[>%]\}\}/gs,
    is: "a shortcode of Hugo",
    hint: (found) =>
      templateHint(found, "Write what it stands for in Markdown, or `::figure{name=…}`."),
  },
  {
    pattern: /\{%.{0,400}?%\}|\{\{.{0,400}?\}\}|<%.{0,400}?%>/gs,
    is: "a tag of a template language, which is not run in a text",
    hint: (found) => templateHint(found, "Write what it stands for."),
  },
  {
    pattern: /^:::+[ \t]*[\w-]*.*$|^(?:!!!|\?\?\?)\+?[ \t]+[\w-]+.*$/gm,
    is: "a container of another tool",
    hint: "Write a callout: `> [!note] Title`, and `> ` before each line.",
  },
  {
    pattern: /(?<![\w:]):?(?:figure|video)\{[^{}\n]*\}/g,
    is: "a figure or video as another tool writes it",
    hint: (found) => `Write \`::${found.replace(/^:/, "")}\` on a line of its own.`,
  },
  {
    // A picture became the sign before the space.
    pattern: /(?<=\ufffc[ \t]{1,4})\{(?:wide|full|inline|decorative|width=|credit=)[^{}\n]*\}/g,
    is: "a setting that stands apart from its picture",
    hint: "Take out the space before it: `![…](file.jpg){wide}`.",
  },
  {
    pattern:
      /\{:?[ \t]*[.#][\w-][^{}\n]*\}|\{:?[ \t]*[\w-]+=[^{}\n]*\}|\{::\/?[a-z][^{}\n]*\}|(?<=\S[ \t])\{-\}(?=[ \t]*$)/g,
    is: "attributes, which only headings (`{#id}`), pictures and code can have",
    hint: (found) => {
      const [id] = /(?<=#)[\w-]+/.exec(found) ?? [];
      return id === undefined
        ? `Take them out. ${plain}`
        : `Write \`{#${id}}\` at the end of a heading, and nothing else in the braces. ${plain}`;
    },
  },
  {
    pattern: /(?<=^|\s)(\*\*|__)[ \t]+\p{L}[^*_\n]{0,80}[\p{L}\d][ \t]+\1(?=[\s.,;:!?]|$)/gu,
    is: "emphasis with spaces inside of its marks",
    hint: (found) => `Write \`${found.replace(/^(..)\s+(.*?)\s+..$/s, "$1$2$1")}\`.`,
  },
  {
    pattern: /!\[[^\][\n]{0,200}\]\([^\s()]{1,200}[ \t]+=\d{0,4}%?(?:x\d{0,4})?\)/g,
    is: "a picture with its size as another tool writes it",
    hint: (found) =>
      `Write \`${found.replace(/[ \t]+=(\d*%?)(?:x\d*)?\)$/, (_, width) => `){width=${width || 300}}`)}\`.`,
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
    pattern: /(?<=[\p{L}\d])\^[^\s^]{1,20}\^/gu,
    is: "superscript of another tool",
    hint: "Write `<sup>2</sup>`.",
  },
  {
    pattern: /(?<![\w:]):[a-z][a-z0-9_]+(?:-[a-z0-9_]+)*:(?![\w:/])|(?<![\w:]):[+-]1:(?![\w:])/g,
    is: "a short code for an emoji",
    hint: "Write the character itself, or add the plugin `markdown-it-emoji` in `.eleventy.ts`.",
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
    // Two between letters may be a name, `block--part`; a range is none.
    pattern: /(?<=[\p{L}\p{N}\p{P}][ \t]?)(?<!-)---(?=[ \t]?[\p{L}\p{N}“"'‘(])|(?<=\d)--(?=\d)/gu,
    is: "a dash as other tools write it",
    hint: (found) => `Write \`${found === "---" ? "—" : "–"}\`. ${plain}`,
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
    pattern: /^[Tt]ags?:[ \t]*(?:#\p{L}[\p{L}\p{N}_/-]*[ \t]*)+$/gmu,
    is: "how another tool writes tags",
    hint: (found) =>
      `Tags stand above the text: \`tags: [${(found.match(/(?<=#)[^\s#]+/g) ?? []).join(", ")}]\`.`,
  },
  {
    pattern: /^#\p{L}[\p{L}\p{N}_/-]*(?:[ \t]+#\p{L}[\p{L}\p{N}_/-]*)*[ \t]*$/gmu,
    is: "how another tool writes tags",
    hint: (found) =>
      `Tags stand above the text: \`tags: [${(found.match(/(?<=#)[^\s#]+/g) ?? []).join(", ")}]\`. A heading has a space behind its mark.`,
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
    pattern: /(?<=^|[ \t])\^[a-z\d]{6}[ \t]*$/gm,
    is: "a block's id of Obsidian",
    hint: `Take it out. Links lead to headings: \`[[slug#heading]]\`. ${plain}`,
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
    pattern: /(?<![\p{L}\p{N}/.@])@(?:fig|tbl|eq|sec|lst|thm)-[\w-]+/gu,
    is: "a reference of Quarto",
    hint: `Name it in words, and link to a heading: \`[words](#id)\`. ${plain}`,
  },
  {
    pattern: /^===[+!]?[ \t]+"[^"\n]+"/gm,
    is: "a tab of another tool",
    hint: "Write a heading, `### Words`, and begin the lines below it where others begin.",
  },
  {
    pattern: /(?<![\p{L}\p{N}+])\+\+[\w'"-]+(?:\+[\w'"-]+)*\+\+(?![\p{L}\p{N}+])/gu,
    is: "keys or added words of another tool",
    hint: `Write \`<kbd>Ctrl</kbd>\` for each key, \`<ins>words</ins>\` for what was added. ${plain}`,
  },
  {
    pattern: /^-+8<-+.*$|^<<<[ \t]*\S+.*$|@\[code[^\]\n]*\]/gm,
    is: "another file put into the text, which is done otherwise here",
    hint: "Write its lines here. Code that tests run is shown by a fence with `file=` and `region=`.",
  },
  {
    pattern:
      /^(?:import|export)[ \t]+(?:[^\n]{0,200}?\bfrom[ \t]+)?["'][^"'\n]+["'];?[ \t]*$|^export[ \t]+(?:const|default|function)\b.*$/gm,
    is: "a line of MDX, which is not run in a text",
    hint: `Take it out. ${plain}`,
  },
  {
    pattern: /\{\/[*\ufffc].{0,400}?[*\ufffc]\/\}/gs,
    is: "a comment of MDX",
    hint: "Write `<!-- … -->`.",
  },
  {
    pattern:
      /(?<![$\\{\p{L}\p{N}])\{(?:[a-z_]\w*(?:\.\w+)+|new[ \t]+\w+\([^(){}\n]{0,80}\)(?:\.\w+(?:\([^(){}\n]{0,80}\))?){0,8})\}/giu,
    is: "a value of another tool, which is not put in here",
    hint: `Write the value itself. ${plain}`,
  },
  {
    pattern: /^\.\.[ \t]+[\w-]+::.*$/gm,
    is: "a directive of reStructuredText",
    hint: `Write what it stands for in Markdown. ${plain}`,
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
