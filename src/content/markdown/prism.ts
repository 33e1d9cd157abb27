import Prism from "prismjs";
// Each import adds its grammar to the one Prism object, so the order follows what builds on what.
import "prismjs/components/prism-typescript.js";
import "prismjs/components/prism-jsx.js";
import "prismjs/components/prism-tsx.js";
import "prismjs/components/prism-json.js";
import "prismjs/components/prism-yaml.js";
import "prismjs/components/prism-toml.js";
import "prismjs/components/prism-bash.js";
import "prismjs/components/prism-sql.js";
import "prismjs/components/prism-http.js";
import "prismjs/components/prism-nginx.js";
import "prismjs/components/prism-python.js";
import "prismjs/components/prism-go.js";
import "prismjs/components/prism-ruby.js";
import "prismjs/components/prism-rust.js";
import "prismjs/components/prism-java.js";
import "prismjs/components/prism-ini.js";
import "prismjs/components/prism-docker.js";

/** Languages shown as they are. */
const plain = new Set(["text", "txt", "plain", "console", "log", "diff"]);

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

export function isKnownLanguage(language: string): boolean {
  return plain.has(language) || grammarOf(language) !== undefined;
}

/** Every name that a fence may carry, for hints. */
export function knownLanguages(): string[] {
  const named = Object.keys(Prism.languages).filter((name) => grammarOf(name) !== undefined);
  return [...plain, ...named];
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
  const grammar = plain.has(language) || !isReadable ? undefined : grammarOf(language);
  if (!grammar) return [{ kind: "", text: code }];
  const runs: Run[] = [];
  collect(Prism.tokenize(code, grammar), "", runs);
  return runs;
}

function grammarOf(language: string): Prism.Grammar | undefined {
  const entry: unknown = Object.hasOwn(Prism.languages, language)
    ? Prism.languages[language]
    : undefined;
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
