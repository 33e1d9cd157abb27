import type MarkdownIt from "markdown-it";
import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { fill } from "../../i18n/format.ts";
import type { Words } from "../../i18n/words.ts";
import { didYouMean } from "../did-you-mean.ts";
import { type Attributes, parseAttributes, parseLineNumbers } from "./attributes.ts";
import { escapeHtml } from "./escape-html.ts";
import { highlight, isKnownLanguage, knownLanguages, type Run } from "./prism.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Code fences: ```` ```ts title="Two words" {1,4-6} wrap diff ````, or with `file=` and `region=` to
 * show a part of a file that the tests run. `diff` reads `+` and `-` at the start of lines.
 */
export function codeBlocks(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index, _options, state: RenderEnv) => {
    const token = tokens[index];
    if (!token) return "";
    const [language = "", ...rest] = token.info.trim().split(/\s+/);
    const attributes = parseAttributes(rest.join(" "));
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
      const hint = didYouMean(lang, knownLanguages()) || "Use `text` for code of no language.";
      say("W320", lang, `no highlighting for \`${lang}\``, hint);
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
    return block(
      code.replace(/\n$/, ""),
      lang,
      attributes,
      numbers ?? new Set(),
      state.locale.words.text,
    );
  };
  md.renderer.rules.code_block = (tokens, index, _options, { locale }: RenderEnv) =>
    block(
      (tokens[index]?.content ?? "").replace(/\n$/, ""),
      "text",
      parseAttributes(""),
      new Set(),
      locale.words.text,
    );
}

function codeOf(
  written: string,
  { values }: Attributes,
  state: RenderEnv,
  say: (code: DiagnosticCode, needle: string, message: string, hint: string) => void,
): string {
  const { file, region } = values;
  if (file === undefined) return written;
  const text = state.examples.get(file);
  if (text === undefined) {
    say(
      "E322",
      `file=${file}`,
      `there is no example file \`${file}\``,
      didYouMean(file, [...state.examples.keys()]) ||
        "Examples lie in a folder of the article's name: if that has changed, rename the folder too.",
    );
    return "";
  }
  if (region === undefined) return text;
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

function block(
  code: string,
  language: string,
  { values, flags }: Attributes,
  marked: ReadonlySet<number>,
  words: Words["text"],
): string {
  const isDiff = language === "diff" || flags.includes("diff");
  const signs = isDiff ? code.split("\n").map((line) => line.charAt(0)) : [];
  const bare = isDiff ? code.replace(/^[+\- ]/gm, "") : code;
  const lines = linesOf(highlight(bare, language)).map((html, i) => {
    const sign = signs[i];
    if (sign === "+") return `<ins>${html}</ins>\n`;
    if (sign === "-") return `<del>${html}</del>\n`;
    if (marked.has(i + 1)) return `<mark>${html}</mark>\n`;
    // Lines that stay keep step with those that carry a sign.
    return isDiff ? `  ${html}\n` : `${html}\n`;
  });
  const { title } = values;
  const name = title ?? (language === "text" ? words.code : fill(words.codeIn, { language }));
  const wrap = flags.includes("wrap") ? ' class="wrap"' : "";
  // A box that scrolls must be reachable by keyboard, and then it needs a name.
  const pre = `<pre${wrap} tabindex="0" role="group" aria-label="${escapeHtml(name)}"><code>${lines.join("")}</code></pre>`;
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
