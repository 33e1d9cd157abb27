import { parse as parseToml, TomlDate } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { isRecord } from "../i18n/record.ts";
import { evaluate, nodesOf, parseScript } from "./sources/script.ts";

/** Front matter as it was read, of which nothing is known. */
export type Data = Readonly<Record<string, unknown>>;

/** A file's front matter and text. */
export interface SplitPost {
  readonly data: Data;
  readonly body: string;
  /** Why only its single lines could be read. */
  readonly lost?: string;
}

/** Takes YAML (`---`), TOML (`+++`) or JSON (`{`) from above a text. Answers what is wrong if that can't be read. */
export function splitPost(text: string): SplitPost | { readonly problem: string } {
  const plain = text
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
  const opening = plain.slice(0, Math.max(0, plain.indexOf("\n"))).trimEnd();
  try {
    if (opening === "---" || opening === "+++") {
      const parts = between(plain, opening);
      if (!parts) return { data: {}, body: plain };
      if (opening === "+++")
        return {
          data: withSmallKeys(recordOf(atMostDeep(parseToml(parts.inside)))),
          body: parts.after,
        };
      return readYamlAbove(parts);
    }
    if (opening === "<!--") return nikolaPost(plain);
    if (/^---[ \t]*(?:js|javascript)$/.test(opening)) {
      const parts = between(plain, "---");
      const data = parts && scriptData(parts.inside);
      if (parts && data) return { data, body: parts.after };
    }
    if (/^---[ \t]*\w+$/.test(opening)) {
      return { problem: `it is ${opening.slice(3).trim()}, which is not run here` };
    }
    if (/^\{\s*".*\}$/.test(opening))
      return {
        data: recordOf(atMostDeep(JSON.parse(opening))),
        body: plain.slice(opening.length).trimStart(),
      };
    // What begins so and is no JSON is a template.
    if (opening !== "{") return { data: {}, body: plain };
    const end = plain.indexOf("\n}");
    if (end === -1) return { data: {}, body: plain };
    return {
      data: recordOf(atMostDeep(JSON.parse(plain.slice(0, end + 2)))),
      body: plain.slice(end + 2).trimStart(),
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: error.message.split("\n", 1)[0] ?? "" };
  }
}

/**
 * Old generators took what YAML forbids: a text in quotes that goes on at the margin, or `title: One: two`. Then each
 * line counts by itself, if one is a title.
 */
function readYamlAbove({ inside, after }: { inside: string; after: string }): SplitPost {
  try {
    return { data: withSmallKeys(recordOf(readYaml(inside))), body: after };
  } catch (error) {
    const indented = withIndentedQuotes(inside);
    if (indented !== inside) return readYamlAbove({ inside: indented, after });
    const lines = inside.split("\n").flatMap((line) => {
      const [, key, value = ""] = /^([A-Za-z][\w-]*)\s*:[ \t]+(.+)$/.exec(line) ?? [];
      return key === undefined ? [] : [[key, valueOfLine(value)] as const];
    });
    const data = withSmallKeys(Object.fromEntries(lines));
    if (!(error instanceof Error) || typeof data.title !== "string") throw error;
    return { data, body: after, lost: error.message.split("\n", 1)[0] ?? "" };
  }
}

/** Indents the further lines of texts in quotes, as YAML asks for below a key. */
function withIndentedQuotes(yaml: string): string {
  return yaml.replace(
    /^(\w[\w-]*:[ \t]+)(?:"(?:[^"\\\n]|\\.){0,2000}\n(?:[^"\\]|\\.){0,2000}"|'(?:[^'\n]|''){0,2000}\n(?:[^']|''){0,2000}')[ \t]*$/gm,
    (quoted) => quoted.replace(/\n(?=\S)/g, "\n  "),
  );
}

function valueOfLine(written: string): unknown {
  try {
    const value = readYaml(written);
    return isRecord(value) ? written.trim() : value;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return written.trim().replace(/^["']|["']$/g, "");
  }
}

/**
 * Eleventy's front matter in JavaScript: one object, or a constant for each key. What a program computes is left out.
 */
function scriptData(code: string): Data | undefined {
  const program = parseScript(/^\s*\{/.test(code) ? `(${code.trim().replace(/;$/, "")})` : code);
  if (!program) return undefined;
  const data: Record<string, unknown> = {};
  for (const node of nodesOf(program)) {
    if (node.type === "ExpressionStatement")
      Object.assign(data, recordOf(evaluate(node.expression, {})));
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init)
      data[node.id.name] = evaluate(node.init, data);
  }
  return Object.keys(data).length > 0 ? data : undefined;
}

/** Nikola's front matter is in a comment: `.. title: Words` (https://getnikola.com/handbook.html). */
function nikolaPost(text: string): SplitPost {
  const end = text.indexOf("-->");
  const data = nikolaData(text.slice(0, end === -1 ? 0 : end));
  if (data.title === undefined) return { data: {}, body: text };
  return { data, body: text.slice(end + 3).replace(/^\n+/, "") };
}

/** Lines of `.. title: Words`, above a text or in a `.meta` file beside it. */
export function nikolaData(text: string): Data {
  const lines = text.matchAll(/^\.\.[ \t]+(\w+):[ \t]*(.*)$/gm);
  return Object.fromEntries(Array.from(lines, ([, key = "", value = ""]) => [key, value.trim()]));
}

/** What a text in MDX exports about itself, in place of front matter (https://nextjs.org/docs/app/guides/mdx#frontmatter). */
export function exportedData(text: string): Data {
  const start = /^export\s+const\s+(?:metadata|meta|frontmatter)\b[^={]*=\s*\{/m.exec(text);
  if (!start) return {};
  const open = start.index + start[0].length - 1;
  const end = text.indexOf("\n}", open);
  const code = end === -1 ? text.slice(open).split("\n", 1)[0] : text.slice(open, end + 2);
  return scriptData((code ?? "").replace(/;\s*$/, "")) ?? {};
}

/** Hugo takes `Title` for `title` (https://gohugo.io/content-management/front-matter/). */
function withSmallKeys(data: Data): Data {
  const small = (key: string) =>
    /^[A-Z_]+$/.test(key)
      ? key.toLowerCase()
      : key.replace(/^[A-Z](?=\w*$)/, (first) => first.toLowerCase());
  const entries = Object.entries(data);
  // Of two spellings the small one counts, wherever it stands.
  const capital = entries.filter(([key]) => small(key) !== key);
  const others = entries.filter(([key]) => small(key) === key);
  return Object.fromEntries([...capital.map(([key, value]) => [small(key), value]), ...others]);
}

/** What stands between a text's first line and the next of the same marks. */
function between(text: string, marks: string): { inside: string; after: string } | undefined {
  const start = text.indexOf("\n") + 1;
  for (let at = start; at < text.length; ) {
    const lineEnd = text.indexOf("\n", at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const line = text.slice(at, end).trimEnd();
    if (line === marks || (marks === "---" && line === "...")) {
      return { inside: text.slice(start, at), after: text.slice(end).replace(/^\n+/, "") };
    }
    at = end + 1;
  }
  return undefined;
}

/**
 * Reads YAML as the old generators do: of a key that is there twice the last counts, and tabs may stand behind
 * values. Throws for what is no YAML, and for lists that hold themselves.
 */
export function readYaml(text: string): unknown {
  const value: unknown = parseYaml(text, {
    uniqueKeys: false,
    logLevel: "error",
    maxAliasCount: 100,
  });
  return atMostDeep(value);
}

/** Far more than any settings nest. */
const mostLevels = 50;

/** The same value. Throws if it nests for ever, as a list does that holds itself, or nearly so. */
function atMostDeep(value: unknown, levels = mostLevels): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) throw new Error(`it nests more than ${mostLevels} levels deep`);
  for (const member of Object.values(value)) atMostDeep(member, levels - 1);
  return value;
}

/** The value if it is a mapping, else an empty one. Nested tables of TOML and YAML alike. */
export function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) && !(value instanceof Date) ? value : {};
}

/** A value at a path of keys: `extra`, `social`, `name`. */
export function valueAt(data: Data, ...path: readonly string[]): unknown {
  let value: unknown = data;
  for (const key of path) value = recordOf(value)[key];
  return value;
}

/** The first of the keys (dots lead into tables) that holds words or a number, as text; undefined if none does. */
export function textAt(data: Data, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = data[key] ?? (key.includes(".") ? valueAt(data, ...key.split(".")) : undefined);
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

/** All words of the keys: lists, or texts that separate them by commas. */
export function listAt(data: Data, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = data[key] ?? (key.includes(".") ? valueAt(data, ...key.split(".")) : undefined);
    const words = Array.isArray(value)
      ? value
          .flat()
          .filter((one) => typeof one === "string" || typeof one === "number")
          .map(String)
      : typeof value === "string"
        ? value.split(/^#\S+(?:\s+#\S+)*$/.test(value.trim()) ? /\s+/ : ",")
        : [];
    return words
      .map((word) => word.trim().replace(/^#(?=\p{L})/u, ""))
      .filter((word) => word !== "");
  });
}

/**
 * A date as it is written there, as text, whatever it was read as; undefined for what can be none, an empty text too.
 */
export function dateText(value: unknown): string | undefined {
  if (value instanceof TomlDate || value instanceof Date) return value.toISOString();
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
