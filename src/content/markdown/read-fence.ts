import type Token from "markdown-it/lib/token.mjs";
import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { parseAttributes, parseLineNumbers } from "./attributes.ts";
import { codeOf } from "./code-example.ts";
import type { CodeBlock } from "./code-html.ts";
import { readInfo, withTitle } from "./fence-info.ts";
import { hintForBraces, nearestSetting, unknownSettings } from "./fence-settings.ts";
import { makeBlock } from "./make-code-block.ts";
import { isKnownLanguage, knownLanguages } from "./prism.ts";
import type { RenderEnv } from "./render-env.ts";

/** What other tools draw (https://kroki.io/#support), GitHub and editors. */
const drawn =
  /^(?:d2|ditaa|wavedrom|vega(?:-?lite)?|pikchr|svgbob|nomnoml|bytefield|structurizr|markmap|kroki|e?charts?|tikz|(?:act|block|nw|packet|rack|seq)diag|erd|dbml|bpmn|excalidraw|tldr|flow(?:chart)?|sequence|gantt|geojson|topojson|stl|abc|mindmap|graph|diagram)$/i;

/** Comments by which Shiki (https://shiki.style/packages/transformers) and Docusaurus mark lines. */
const lineComments =
  /(?:\/\/|#|\/\*|<!--|--|;)[ \t]*(\[!code [^\]\n]{1,40}\]|highlight-(?:next-line|start|end)(?=[ \t]*(?:\*\/|-->)?[ \t]*$))/gm;

/** Of a line full of what is no setting, the first are told. */
const mostTold = 20;

/** Reads what stands behind a fence, and tells of what has no meaning there. */
export function readFence(token: Token, state: RenderEnv): CodeBlock {
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
    const known = nearestSetting(word, attributes.values[word]);
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
  const [, named = ""] = /^lang(?:uage)?-(.+)$/.exec(lang) ?? [];
  if (isKnownLanguage(named)) return `Write \`${named}\`.`;
  if (isDirective(lang)) return "Write a callout: `> [!note] Title`, and `> ` before each line.";
  const withoutVersion = lang.replace(/(?<=\D)[\d.]+$/, "");
  if (/^ansi$/i.test(lang)) return "Write `text`, and take out what sets colours.";
  if (drawn.test(lang))
    return "It is not drawn here: write it as `mermaid` or `dot`, or save what it draws as a picture. Where it is code to show, write `text`.";
  // No language but C has a single letter and a version.
  if (withoutVersion !== lang && /^c$|../i.test(withoutVersion) && isKnownLanguage(withoutVersion))
    return `Write \`${withoutVersion}\`.`;
  if (isKnownLanguage(ending)) return `Write \`${ending} title="${lang}"\`.`;
  return (
    didYouMean(lang, knownLanguages()) ||
    "Use `text` for code of no language; all others are those of https://prismjs.com/#supported-languages, by GitHub's names too."
  );
}

/** What MyST, Markdown as Sphinx reads it, has between braces behind a fence. */
function isDirective(name: string): boolean {
  return /^(?:note|tip|warning|important|caution|danger|attention|hint|seealso|admonition|dropdown)$/i.test(
    name,
  );
}
