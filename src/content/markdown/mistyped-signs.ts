import type { Sign } from "./sign.ts";

const maybe = [
  /[`\\《｜]|\ufffb\^|\]\(|\|\||<!--|<https?:|\{\p{L}|@[^\]\n]{1,200}\]/u,
  /^(?:[#'‘’´|[!-]|[\d１-９]{1,2}[.)、．]|[ai][.)]|\(1\))/i,
  /\n[ \t]*(?:[|–—=:-]|['‘’´]{3}|\[[ xX]\])/,
];

/** Whether any of the signs below may be in a block, told quickly. */
export function mayBeMistyped(text: string): boolean {
  return maybe.some((pattern) => pattern.test(text));
}

const plain = "End each line with a backslash if it is meant as it stands.";

/** In a cell of a table, a bar within code ends it: that is told by itself. */
export const unclosedCode: Sign = {
  pattern: /(?<![`\w\\\ufffc])`[\p{L}\d./$~_-][^`\s\ufffc]{0,30}/gu,
  is: "the beginning of code that never ends",
  hint: "Close it with a backtick; one that is meant as it stands is `\\``.",
};

/** What is nearly Markdown: a space, a mark or a line that is wanting. Each pattern is linear. */
export const mistypedSigns: readonly Sign[] = [
  {
    // Systems and phones make a dash of two hyphens while one types.
    pattern:
      /^[ \t]{0,40}(?=[^\n]*[|｜])[|｜]?[ \t]{0,40}:?[-–—=]{1,80}:?[ \t]{0,40}(?:[|｜+][ \t]{0,40}:?[-–—=]{1,80}:?[ \t]{0,40}){1,60}[|｜]?[ \t]{0,40}$/gm,
    is: "a table's line of hyphens in other signs, so that no table begins",
    hint: (found) => {
      const cells = found.split(/[|｜+]/).filter((cell) => /[-–—=]/.test(cell));
      return `Write plain signs: \`|${cells.map(() => "---|").join("")}\`.`;
    },
  },
  {
    pattern: /^['‘’´]{3}[ \t]*[\w+#-]{0,20}[ \t]*$/gm,
    is: "a line of quotes or accents, which begins no code",
    hint: "Write three backticks: ```` ``` ````.",
  },
  {
    pattern:
      /^-(?=[^\s\d>|-])[^\n]*\n-(?=[^\s\d>|-])|^\d{1,2}[.)](?=[\p{L}*_[`\ufffc])[^\n]*\n\d{1,2}[.)](?=[\p{L}*_[`\ufffc])/gu,
    is: "the first of several items without a space behind their marks, which begin no list",
    hint: `Put a space there: \`- one\`, \`1. one\`. ${plain}`,
  },
  {
    pattern: /^(?:a\.[ \t]+\S[^\n]*\nb\.|i[.)][ \t]+\S[^\n]*\nii[.)])[ \t]/gi,
    is: "the first of several items with letters, which no list here has",
    hint: `Begin each item with a number, \`1.\`, or with \`-\`. ${plain}`,
  },
  {
    pattern: /^[\d１-９]{1,2}[、．][^\n]+\n[\d１-９]{1,2}[、．]/g,
    is: "the first of several items that run on in one paragraph",
    hint: `Begin each item with a plain full stop and a space, \`1. \`. ${plain}`,
  },
  {
    pattern: /^(?:\(1\)[ \t][^\n]+\n\(2\)|#\.[ \t][^\n]+\n#\.)[ \t]/g,
    is: "the first of several items that run on in one paragraph",
    hint: `Begin each item with a number and a full stop, \`1. \`. ${plain}`,
  },
  {
    pattern: /^\|[ \t]*:?-+:?[ \t]*(?:$|\||\n)/g,
    is: "the rest of a table's line of hyphens, which begins a list",
    hint: "Begin it with a `|`, and give each column three hyphens: `|---|---|`.",
  },
  {
    // All of its lines are rows.
    pattern:
      /^(?![\s\S]{0,2000}\n[ \t|:]*[-–—=])(?:\|[^|\n]+\|[^\n]*\|[ \t]*(?:\n[ \t]*(?=\|)|$))+$/g,
    is: "a row of no table",
    hint: "A table has a head, a line `|---|---|` below it, and no empty line between its rows.",
  },
  {
    pattern: /^\[[ xX]\][ \t]+(?=[^\s(])/gm,
    is: "a box to tick that is in no list",
    hint: (found) => `Write \`- ${found.trim()} …\`.`,
  },
  unclosedCode,
  {
    pattern: /(?<=[^\s\\\ufffb])[ \t]*\\$/g,
    is: "a backslash that breaks no line, as nothing follows it",
    hint: "Take it out.",
  },
  {
    pattern:
      /\\(?:(?:(?:eq|page)?ref|label|cite[tp]?|footnote|textbf|textit|emph|texttt|(?:sub)?section|[hv]space)\*?\{[^{}\n]{0,200}\}|href\{[^{}\n]{0,300}\}\{[^{}\n]{0,200}\}|(?:newpage|pagebreak|clearpage|noindent|(?:big|med|small)skip|hfill|LaTeX|TeX)(?![A-Za-z]))/g,
    is: "a command of TeX, which is read in formulas alone",
    hint: texHint,
  },
  {
    pattern: /\[(?:[^\]@\n]{0,80}[\s-])?@[\w:.#+/-]{1,80}(?:[,;][^\]\n]{0,120})?\]/g,
    is: "a citation with more than a source's name in it",
    hint: (found) => {
      const names = found.match(/(?<=@)[\w:.#+/-]*\w/g) ?? [];
      return `Write the source alone, ${names.map((name) => `\`[@${name}]\``).join(" and ")}, and the rest in words.`;
    },
  },
  {
    pattern:
      /\{\p{Script=Han}{1,12}\|[\p{Script=Hiragana}\p{Script=Katakana}ー|]{1,24}\}|[｜|]?\p{Script=Han}{1,12}《[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,24}》/gu,
    is: "a reading as another tool writes it",
    hint: (found) => {
      const [, word = "", reading = ""] = /^[{｜|]?(.+?)[|《](.+)[}》]$/.exec(found) ?? [];
      return `Write \`<ruby>${word}<rt>${reading.replaceAll("|", "")}</rt></ruby>\`.`;
    },
  },
  {
    pattern: /(?<![\p{L}\p{N}|])\|\|(?=[^\s|])[^|\n]{1,200}(?<!\s)\|\|(?![\p{L}\p{N}|])/gu,
    is: "hidden words of another tool",
    hint: "Write `<details>`, below it `<summary>words</summary>`, and the hidden ones between empty lines.",
  },
  {
    pattern: /^(?:\|[ \t][^|\n]+\n){1,60}\|[ \t][^|\n]+$/g,
    is: "the first of several lines that run on in one paragraph",
    hint: "End each line but the last with a backslash, and take the `|` out.",
  },
  {
    pattern:
      /^\[!(?:note|tip|important|warning|caution|info|danger|example|quote|question|success|failure|bug|abstract|todo|hint)\]/gi,
    is: "a callout that is in no quotation",
    hint: (found) => `Begin its lines with \`> \`: \`> ${found}\`.`,
  },
  {
    pattern: /<!--/g,
    is: "a comment that never ends",
    hint: "Close it with `-->`.",
  },
  {
    pattern: /^#{7,}(?=[ \t])/gm,
    is: "a heading deeper than six, which there is not",
    hint: "Take marks out: sections begin with `##`.",
  },
  {
    pattern: /<https?:\/\/[^\s<>]{1,300}(?=\s|$)/g,
    is: "an address whose bracket is never closed",
    hint: (found) => `Write \`${found}>\`, or the address alone.`,
  },
  {
    // The address after it became a link by itself.
    pattern: /\]\((?=https?:\/\/)/g,
    is: "a link that is never closed, or that has another in it",
    hint: "Close it with `)`, a second time if there is a `(` in the address. No link can stand in another.",
  },
  {
    pattern: /!\([^()\n]{0,200}\)\[[^[\]\n]{1,200}\.\w{2,4}\]/g,
    is: "a picture with its brackets swapped",
    hint: (found) => `Write \`${found.replace(/^!\((.*)\)\[(.*)\]$/, "![$1]($2)")}\`.`,
  },
  {
    pattern: /\ufffb\ufffb\^[\w-]{1,40}\ufffb\ufffb/g,
    is: "a note whose brackets are escaped",
    hint: (found) => `Take the backslashes out: \`${found.replaceAll("\\", "")}\`.`,
  },
];

/** What to write in place of a command of TeX. */
function texHint(command: string): string {
  const [, name = "", words = "", more = ""] =
    /^\\([A-Za-z]+)\*?(?:\{([^}]*)\})?(?:\{([^}]*)\})?$/.exec(command) ?? [];
  if (name === "textbf") return `Write \`**${words}**\`.`;
  if (name === "textit" || name === "emph") return `Write \`*${words}*\`.`;
  if (name === "texttt") return `Write \`\` \`${words}\` \`\`.`;
  if (name === "href") return `Write \`[${more}](${words})\`.`;
  if (name === "section") return `Write \`## ${words}\`.`;
  if (name === "subsection") return `Write \`### ${words}\`.`;
  if (name === "footnote")
    return `Write \`[^name]\` here and, on a line of its own, \`[^name]: ${words}\`.`;
  if (/^cite/.test(name)) return `Write \`[@${words}]\`, with the source in \`sources:\` above.`;
  if (/TeX$/.test(name)) return `Write \`${name}\`.`;
  if (/ref$|^label$/.test(name))
    return "Name it in words: a formula has a number by `\\tag{1}`, a heading an address by `{#id}`.";
  return "Take it out.";
}
