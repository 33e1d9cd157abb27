import type MarkdownIt from "markdown-it";
import type { RenderRule } from "markdown-it/lib/renderer.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { fill } from "../../i18n/format.ts";
import type { Words } from "../../i18n/words.ts";
import { didYouMean, nearest } from "../did-you-mean.ts";
import { type Attributes, parseAttributes, parseLineNumbers } from "./attributes.ts";
import { escapeHtml } from "./escape-html.ts";
import { highlight, isKnownLanguage, knownLanguages, type Run } from "./prism.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Code fences: ```` ```ts title="Two words" {1,4-6} wrap diff ````, or with `file=` and `region=` to
 * show a part of a file that the tests run. `diff` reads `+` and `-` at the start of lines.
 */
export function codeBlocks(md: MarkdownIt): void {
  md.core.ruler.push("code_blocks", (core) => {
    for (const token of core.tokens) {
      if (token.type === "fence") token.meta = { block: readFence(token, core.env) };
      if (token.type === "code_block") token.meta = { block: plainBlock(token.content) };
      const block = blockOf(token);
      if (block) token.meta.spoken = ` ${block.title ?? ""} ${block.code} `;
    }
  });
  const render: RenderRule = (tokens, index, _options, { locale }: RenderEnv) => {
    const block = blockOf(tokens[index]);
    return block ? html(block, locale.words.text) : "";
  };
  md.renderer.rules.fence = render;
  md.renderer.rules.code_block = render;
}

/** Code as it is to be shown. */
export interface CodeBlock {
  readonly code: string;
  readonly language: string;
  readonly title: string | undefined;
  /** For each line `+`, `-` or nothing; undefined where the code is no diff. */
  readonly signs: readonly string[] | undefined;
  /** The lines that are marked, counted from 1. */
  readonly marked: ReadonlySet<number>;
  /** Whether long lines are broken. */
  readonly wrap: boolean;
  /** The number of the first line, where lines have numbers. */
  readonly firstNumber: number | undefined;
}

export function blockOf(token: Token | undefined): CodeBlock | undefined {
  return token?.meta?.block;
}

function readFence(token: Token, state: RenderEnv): CodeBlock {
  const { language, file, rest } = readInfo(token.info.trim());
  const attributes = withTitle(parseAttributes(rest), file);
  const say = (code: DiagnosticCode, needle: string, message: string, hint: string) => {
    const found = state.find(token.map, needle);
    // A setting's diagnostic is in its value, which may stand elsewhere in the line too.
    const inValue = /^\w+=/.exec(needle)?.[0].length ?? 0;
    const location = {
      ...found,
      column: found.column + inValue,
      length: needle.length - inValue,
    };
    state.report(diagnostic(location, code, message, hint));
  };

  const lang = language || "text";
  if (!isKnownLanguage(lang)) {
    const [, changed = ""] = /^diff[-_](.+)$/i.exec(lang) ?? [];
    const hint = isKnownLanguage(changed)
      ? `Write \`${changed} diff\`: the language, and that lines begin with \`+\` and \`-\`.`
      : didYouMean(lang, knownLanguages()) || "Use `text` for code of no language.";
    say("W320", lang, `no highlighting for \`${lang}\``, hint);
  }
  for (const word of unknownSettings(attributes)) {
    const known = otherNames[word.toLowerCase()] ?? nearest(word, settings);
    const hint =
      known === undefined
        ? 'Known: `title="…"`, `{1,4-6}`, `numbers`, `wrap`, `diff`, `file=` and `region=`.'
        : `Write \`${known}\`.`;
    say("W381", word, `\`${word}\` is a setting that code has not`, hint);
  }
  const numbers = parseLineNumbers(attributes.braces ?? "");
  if (attributes.braces !== undefined && !numbers) {
    say(
      "E321",
      `{${attributes.braces}`,
      `\`{${attributes.braces}}\` names no lines`,
      "Write `{1,4-6}`.",
    );
  }
  const code = codeOf(token.content, attributes, state, say);
  return makeBlock(code, lang, attributes, numbers ?? new Set());
}

function plainBlock(code: string): CodeBlock {
  return makeBlock(code, "text", parseAttributes(""), new Set());
}

function makeBlock(
  written: string,
  language: string,
  { values, flags }: Attributes,
  marked: ReadonlySet<number>,
): CodeBlock {
  const code = written.replace(/\n$/, "");
  const isDiff = /^(?:u?diff|patch)$/i.test(language) || flags.includes("diff");
  const lines = code.split("\n");
  const isHeader = (i: number) =>
    isDiffHeader(lines[i] ?? "", lines[i - 1] ?? "", lines[i + 1] ?? "");
  return {
    code: isDiff
      ? lines.map((line, i) => (isHeader(i) ? line : line.replace(/^[+\- ]/, ""))).join("\n")
      : code,
    language,
    title: values.title,
    signs: isDiff ? lines.map((line, i) => (isHeader(i) ? "" : line.charAt(0))) : undefined,
    marked,
    wrap: flags.includes("wrap"),
    firstNumber: flags.includes("numbers") ? 1 : numberOf(values.numbers),
  };
}

const settings = ["title", "file", "region", "numbers", "wrap", "diff"];

/** What other tools call a setting. */
const otherNames: Readonly<Record<string, string>> = {
  linenos: "numbers",
  linenumbers: "numbers",
  showlinenumbers: "numbers",
  "line-numbers": "numbers",
  ln: "numbers",
  linenostart: "numbers=1",
  startline: "numbers=1",
  hl_lines: "{1,4-6}",
  highlight: "{1,4-6}",
  filename: "title=",
  caption: "title=",
  label: "title=",
};

/** Settings that a fence has not, without those that set what is so anyway. */
function unknownSettings({ values, flags }: Attributes): string[] {
  const { title: _, file: __, region: ___, numbers, ...others } = values;
  const isNumber = numbers === undefined || numberOf(numbers) !== undefined;
  return [
    ...(isNumber ? [] : [`numbers=${numbers}`]),
    ...Object.keys(others),
    ...flags.filter((flag) => !["numbers", "wrap", "diff"].includes(flag)),
  ];
}

function numberOf(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : undefined;
}

/** What stands behind a fence: `ts`, `js{1,3}`, `js:app.js`, `{python}` and `{.python}` all name a language first. */
function readInfo(info: string): { language: string; file: string | undefined; rest: string } {
  const [braces, inBraces] = /^\{\s*\.?([A-Za-z][\w+#-]*)[^}]*\}/.exec(info) ?? [];
  if (braces !== undefined && inBraces !== undefined) {
    return { language: inBraces, file: undefined, rest: info.slice(braces.length) };
  }
  const [whole = "", language = "", file] =
    /^([^\s{:=]*)(?::([^\s{]+))?(?=[\s{]|$)/.exec(info) ?? [];
  return { language, file, rest: info.slice(whole.length) };
}

function withTitle(attributes: Attributes, file: string | undefined): Attributes {
  if (file === undefined) return attributes;
  return { ...attributes, values: { title: file, ...attributes.values } };
}

/** Whether a line of a diff says which files or lines it is about (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html). */
function isDiffHeader(line: string, before: string, after: string): boolean {
  if (/^--- \S/.test(line)) return /^\+\+\+ \S/.test(after);
  if (/^\+\+\+ \S/.test(line)) return /^--- \S/.test(before);
  return /^(?:@@ |diff --git |index [\da-f]+\.\.|\\ No newline)/.test(line);
}

function codeOf(
  written: string,
  { values }: Attributes,
  state: RenderEnv,
  say: (code: DiagnosticCode, needle: string, message: string, hint: string) => void,
): string {
  const { file, region } = values;
  if (file === undefined) return written;
  const example = state.examples.get(file);
  if (!example) {
    say(
      "E322",
      `file=${file}`,
      `there is no example file \`${file}\``,
      didYouMean(file, [...state.examples.keys()]) ||
        "Examples lie in a folder of the article's name: if that has changed, rename the folder too.",
    );
    return "";
  }
  const text = example(state.report);
  if (text === undefined || region === undefined) return text ?? "";
  const part = regionOf(text, region);
  if (part === undefined) {
    say(
      "E323",
      `region=${region}`,
      `\`${file}\` has no region \`${region}\``,
      `Mark it with \`#region ${region}\` and \`#endregion\`.`,
    );
  }
  return part ?? "";
}

/** The lines between `#region name` and the next `#endregion`, without their common indentation. */
export function regionOf(text: string, name: string): string | undefined {
  const lines = text.split("\n");
  const start = lines.findIndex((line) =>
    line.replace(/\s*(?:-->|\*\/)?\s*$/, "").endsWith(`#region ${name}`),
  );
  const length = lines.slice(start + 1).findIndex((line) => line.includes("#endregion"));
  if (start === -1 || length === -1) return undefined;
  const part = lines.slice(start + 1, start + 1 + length);
  const indents = part.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return part.map((line) => line.slice(indent)).join("\n");
}

function html(
  { code, language, title, signs, marked, wrap, firstNumber }: CodeBlock,
  words: Words["text"],
): string {
  const shown = linesOf(highlight(code, language));
  const digits = String((firstNumber ?? 0) + shown.length - 1).length;
  const lines = shown.map((html, i) => {
    // Drawn by the stylesheet, so that it is not copied with the code.
    const number =
      firstNumber === undefined
        ? ""
        : `<span data-line="${String(firstNumber + i).padStart(digits)}"></span>`;
    const sign = signs?.[i];
    if (sign === "+") return `<ins>${number}+ ${html}</ins>\n`;
    if (sign === "-") return `<del>${number}- ${html}</del>\n`;
    if (marked.has(i + 1)) return `<mark>${number}${html}</mark>\n`;
    // Lines that stay keep step with those that carry a sign.
    return signs && sign !== "" ? `${number}  ${html}\n` : `${number}${html}\n`;
  });
  const name = title ?? (language === "text" ? words.code : fill(words.codeIn, { language }));
  // What takes code elsewhere knows its language by this (https://html.spec.whatwg.org/#the-code-element).
  const languageClass = language === "text" ? "" : ` class="language-${escapeHtml(language)}"`;
  // A box that scrolls must be reachable by keyboard, and then it needs a name.
  const pre = `<pre${wrap ? ' class="wrap"' : ""} tabindex="0" role="group" aria-label="${escapeHtml(name)}"><code${languageClass}>${lines.join("")}</code></pre>`;
  return title === undefined
    ? `${pre}\n`
    : `<figure class="code"><figcaption>${escapeHtml(title)}</figcaption>${pre}</figure>\n`;
}

/** One string of HTML a line; a run that spans lines is closed and opened again at each break. */
function linesOf(runs: readonly Run[]): string[] {
  const lines = [""];
  for (const { kind, text } of runs) {
    for (const [i, piece] of text.split("\n").entries()) {
      if (i > 0) lines.push("");
      if (piece === "") continue;
      const html = escapeHtml(piece);
      lines[lines.length - 1] += kind ? `<span class="${kind}">${html}</span>` : html;
    }
  }
  return lines;
}
