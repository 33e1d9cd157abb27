import Prism from "prismjs";
// Prism's own loader: a grammar with those that it builds on, when the first text has need of it.
import loadLanguages from "prismjs/components/index.js";
import components from "prismjs/components.js";
import { fenceNames } from "./fence-names.ts";
import { linguistAliases } from "./linguist-aliases.ts";

/** Languages shown as they are. */
const plain = new Set(
  "text txt plain plaintext none nohighlight output console terminal command cli stdout stderr tree ascii log diff udiff patch crontab cron hosts lock org requirements.txt sed".split(
    " ",
  ),
);

/** Prism's token types that have a colour here, and the short class that carries it. */
const classes: Readonly<Record<string, string>> = {
  comment: "c",
  prolog: "c",
  doctype: "c",
  string: "s",
  "template-string": "s",
  "attr-value": "s",
  regex: "s",
  url: "s",
  keyword: "k",
  atrule: "k",
  important: "k",
  rule: "k",
  function: "f",
  "function-variable": "f",
  "class-name": "t",
  builtin: "t",
  tag: "t",
  number: "n",
  boolean: "n",
  constant: "n",
  property: "p",
  "attr-name": "p",
  key: "p",
  "header-name": "p",
  directive: "k",
};

/** A run of code in one colour; `kind` is empty where it has none. */
export interface Run {
  readonly kind: string;
  readonly text: string;
}

/** Prism's name for each language that it has a grammar for, by every name that people and GitHub know it by. */
const ids = new Map<string, string>();
for (const [id, names] of [...Object.entries(fenceNames), ...Object.entries(linguistAliases)]) {
  for (const name of names.split(" ")) ids.set(name, id);
}
for (const [id, { alias = [] }] of Object.entries(components.languages)) {
  if (id === "meta") continue;
  for (const name of [id, ...[alias].flat()]) ids.set(name, id);
}

/** Whether code in a language can be highlighted, by its name or one of its aliases. */
export function isKnownLanguage(language: string): boolean {
  const name = language.toLowerCase();
  return plain.has(name) || ids.has(name);
}

/** Every name that a fence may carry, for hints. */
export function knownLanguages(): string[] {
  return [...plain, ...ids.keys()];
}

/**
 * Prism's grammars take time that grows with the square of what they can't make sense of
 * (https://github.com/PrismJS/prism/pull/2922), so code is coloured only up to here.
 */
const coloured = { chars: 20_000, charsOfALine: 1_000 };

/**
 * Cuts code into coloured runs. One run without colour is what comes of a language that isn't known, and
 * of code that nobody reads, for its length or that of its lines.
 */
export function highlight(code: string, language: string): Run[] {
  const isReadable =
    code.length <= coloured.chars &&
    code.split("\n").every(({ length }) => length <= coloured.charsOfALine);
  const grammar =
    plain.has(language.toLowerCase()) || !isReadable ? undefined : grammarOf(language);
  if (!grammar) return [{ kind: "", text: code }];
  const runs: Run[] = [];
  collect(Prism.tokenize(code, grammar), "", runs);
  return runs;
}

function grammarOf(language: string): Prism.Grammar | undefined {
  const id = ids.get(language.toLowerCase());
  if (id === undefined) return undefined;
  if (!Object.hasOwn(Prism.languages, id)) loadLanguages(id);
  const entry: unknown = Prism.languages[id];
  return isGrammar(entry) ? entry : undefined;
}

function isGrammar(entry: unknown): entry is Prism.Grammar {
  return typeof entry === "object" && entry !== null;
}

function collect(stream: Prism.TokenStream, kind: string, runs: Run[]): void {
  if (typeof stream === "string") {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + stream };
    else runs.push({ kind, text: stream });
    return;
  }
  if (Array.isArray(stream)) {
    for (const token of stream) collect(token, kind, runs);
    return;
  }
  collect(stream.content, classes[stream.type] ?? kind, runs);
}
