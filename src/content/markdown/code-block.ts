import type MarkdownIt from "markdown-it";
import type { RenderRule } from "markdown-it/lib/renderer.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean, nearest } from "../did-you-mean.ts";
import { type Attributes, parseAttributes, parseLineNumbers } from "./attributes.ts";
import { codeOf } from "./code-example.ts";
import { type CodeBlock, codeHtml } from "./code-html.ts";
import { isKnownLanguage, knownLanguages } from "./prism.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Code fences: ```` ```ts title="Two words" {1,4-6} wrap diff ````, or with `file=` and `region=` to
 * show a part of a file that the tests run. `diff` reads `+` and `-` at the start of lines.
 */
export function codeBlocks(md: MarkdownIt): void {
  md.core.ruler.push("code_blocks", (core) => {
    for (const token of core.tokens) {
      if (token.type === "fence") token.meta = { block: readFence(token, core.env) };
      if (token.type === "code_block") {
        token.meta = { block: plainBlock(token.content) };
        if (prose.test(token.content)) reportProse(token, core.env);
      }
      const block = blockOf(token);
      if (!block) continue;
      token.meta.spoken = ` ${block.title ?? ""} ${block.code} `;
      const { signs, marked, firstNumber, language } = block;
      if (signs || marked.size > 0 || firstNumber !== undefined) core.env.markedCode.push(language);
    }
  });
  const render: RenderRule = (tokens, index, _options, { locale }: RenderEnv) => {
    const block = blockOf(tokens[index]);
    return block ? codeHtml(block, locale.words.text) : "";
  };
  md.renderer.rules.fence = render;
  md.renderer.rules.code_block = render;
}

/** A sentence of five words or more, without a sign that hardly any has. */
const prose =
  /^(?!\p{Ll})(?:[\p{L}\p{M}\p{N},;:'’"“”()–—-]+\s+){4,}[\p{L}\p{M}\p{N},;:'’"“”()–—-]+[.!?…][”"’)]?\s*$/u;

/** A paragraph whose first line is set in as in books: four spaces or a tab make code of it. */
function reportProse({ map, content }: Token, state: RenderEnv): void {
  const [line = ""] = content.trim().split("\n", 1);
  const hint = "Take out the spaces or the tab before it: a paragraph begins where others do.";
  state.report(
    diagnostic(state.find(map, line), "W381", "this paragraph is set in, and shown as code", hint),
  );
}

/** The code that a token shows; undefined for a token that shows none. */
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
      : hintForName(lang);
    say("W320", lang, `no highlighting for \`${lang}\``, hint);
  }
  for (const word of unknownSettings(attributes).slice(0, mostTold)) {
    const known = settingMeant(word, attributes.values[word]) ?? nearest(word, settings);
    const isChanged = /^(?:u?diff|patch)$/i.test(lang) && isKnownLanguage(word);
    const hint = isChanged
      ? `Write \`${word} diff\`: the language, and that lines begin with \`+\` and \`-\`.`
      : known === undefined
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
      hintForBraces(attributes.braces),
    );
  }
  const lineCount = token.content.split("\n").length - 1;
  const first = Math.min(...(numbers ?? []));
  if (numbers && attributes.values.file === undefined && first > lineCount) {
    const message = `the code has no line ${first}: it has ${lineCount}`;
    const hint = "Lines are counted from 1, whatever `numbers=` says.";
    say("W381", `{${attributes.braces}`, message, hint);
  }
  const [, option] = /^(?:#|\/\/|--)\|[ \t]*([\w-]+):/.exec(token.content) ?? [];
  if (option !== undefined) {
    const hint =
      "Take the line out: code isn't run here. What it draws can stand below it as a picture.";
    say(
      "W381",
      token.content.split("\n", 1)[0] ?? "",
      `\`${option}\` is an option of Quarto's`,
      hint,
    );
  }
  for (const [, found = ""] of token.content.matchAll(lineComments)) {
    const hint =
      "Write the lines' numbers behind the language, `{1,4-6}`, or `diff` for `+` and `-` before them.";
    say("W381", found, `\`${found}\` is a comment that another tool reads`, hint);
  }
  const code = codeOf(token.content, attributes, state, say);
  return makeBlock(code, lang, attributes, numbers ?? new Set());
}

/** What to write for a name that is no language: it may be that of a file, which tells its language. */
function hintForName(lang: string): string {
  const ending = /^[\w/-][\w./-]*\.(\w+)$/.exec(lang)?.[1] ?? "";
  if (isDirective(lang)) return "Write a callout: `> [!note] Title`, and `> ` before each line.";
  const withoutVersion = lang.replace(/(?<=\D)[\d.]+$/, "");
  if (withoutVersion !== lang && isKnownLanguage(withoutVersion))
    return `Write \`${withoutVersion}\`.`;
  if (isKnownLanguage(ending)) return `Write \`${ending} title="${lang}"\`.`;
  return didYouMean(lang, knownLanguages()) || "Use `text` for code of no language.";
}

/** What MyST, Markdown as Sphinx reads it, has between braces behind a fence. */
function isDirective(name: string): boolean {
  return /^(?:note|tip|warning|important|caution|danger|attention|hint|seealso|admonition|dropdown)$/i.test(
    name,
  );
}

/** Other tools have settings between braces, where only lines stand here. */
function hintForBraces(braces: string): string {
  // Hugo's, with a list in them.
  const [, listed] = /\bhl_lines\s*=\s*\[?["']?([\d\s,"'-]+)/i.exec(braces) ?? [];
  const [, first] = /\blinenostart\s*=\s*["']?(\d+)/i.exec(braces) ?? [];
  if (listed !== undefined || first !== undefined) {
    const lines = listed?.match(/\d+(?:-\d+)?/g)?.join(",");
    const isNumbered = /\blinenos\s*=\s*["']?(?!false)\w/i.test(braces);
    const numbers = first === undefined ? (isNumbered ? "numbers" : "") : `numbers=${first}`;
    const written = [lines === undefined ? "" : `{${lines}}`, numbers].filter(
      (part) => part !== "",
    );
    return `Write \`${written.join(" ")}\`.`;
  }
  const { values } = parseAttributes(braces);
  const written = Object.entries(values).map(([name, value]) => {
    const known = settingMeant(name, value) ?? name;
    return /^(?:title|file|region)=?$/.test(known)
      ? `${known.replace(/=$/, "")}="${value}"`
      : known;
  });
  if (written.length === 0) return "Write `{1,4-6}`.";
  return `Lines stand between braces, \`{1,4-6}\`, and settings without them: \`${written.join(" ")}\`.`;
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
    // The only sign of its words that is set; quotes may be those of code.
    title: values.title?.replace(/(?<=\p{L})'(?=\p{L})/gu, "’"),
    signs: isDiff ? lines.map((line, i) => (isHeader(i) ? "" : line.charAt(0))) : undefined,
    marked,
    wrap: flags.includes("wrap"),
    firstNumber: flags.includes("numbers") ? 1 : numberOf(values.numbers),
  };
}

/** Comments by which Shiki (https://shiki.style/packages/transformers) and Docusaurus mark lines. */
const lineComments =
  /(?:\/\/|#|\/\*|<!--|--|;)[ \t]*(\[!code [^\]\n]{1,40}\]|highlight-(?:next-line|start|end)(?=[ \t]*(?:\*\/|-->)?[ \t]*$))/gm;

/** Of a line full of what is no setting, the first are told. */
const mostTold = 20;

const settings = ["title", "file", "region", "numbers", "wrap", "diff"];

/** What other tools call a setting. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    linenos: "numbers",
    linenumbers: "numbers",
    showlinenumbers: "numbers",
    "line-numbers": "numbers",
    ln: "numbers",
    linenostart: "numbers=1",
    startline: "numbers=1",
    startfrom: "numbers=1",
    numberlines: "numbers",
    hl_lines: "{1,4-6}",
    highlight: "{1,4-6}",
    filename: "title=",
    caption: "title=",
    label: "title=",
  }),
);

/** What another tool's setting is called here, with its numbers; a file's name alone is a title. */
function settingMeant(name: string, value: string | undefined): string | undefined {
  const known = otherNames.get(name.toLowerCase());
  if (known === "numbers=1" && /^\d+$/.test(value ?? "")) return `numbers=${value}`;
  if (known?.startsWith("{") && /^\d[\d ,-]*$/.test(value ?? ""))
    return `{${value?.trim().replace(/[ ,]+/g, ",")}}`;
  const [, file] = /^\[?([\w./-]*\w\.\w+)\]?$/.exec(name) ?? [];
  return known ?? (file === undefined ? undefined : `title="${file}"`);
}

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
  const [braces, inBraces, others = ""] = /^\{\s*\.?([A-Za-z][\w+#-]*)([^}]*)\}/.exec(info) ?? [];
  if (braces !== undefined && inBraces !== undefined) {
    // Pandoc's classes and settings; what Quarto runs code by, `{r, echo=FALSE}`, goes with the running.
    const settings = /^\s*,/.test(others) ? "" : others.replace(/(?<=\s)\./g, "");
    return {
      language: inBraces,
      file: undefined,
      rest: `${settings} ${info.slice(braces.length)}`,
    };
  }
  const [whole = "", language = "", file, listed = ""] =
    /^([^\s{:=,]*)(?::([^\s{]+))?((?:,[^\s{]*)?)(?=[\s{]|$)/.exec(info) ?? [];
  // Settings behind a comma, as Zola's and Rust's are.
  const rest = `${listed.replaceAll(",", " ")}${info.slice(whole.length)}`;
  // VitePress has a setting there.
  return /^(?:no-)?line-numbers(?:=\d+)?$/.test(file ?? "")
    ? { language, file: undefined, rest: ` ${file}${rest}` }
    : { language, file, rest };
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
