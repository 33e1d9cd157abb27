import { parse as parseToml } from "smol-toml";
import { isRecord } from "../i18n/record.ts";
import { type Data, recordOf } from "./front-matter-values.ts";
import { nikolaPost } from "./nikola-data.ts";
import { atMostDeep, readYaml } from "./read-yaml.ts";
import { scriptData } from "./script-data.ts";

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
    const [, language] = /^---[ \t]*(json|toml|yaml|yml)$/.exec(opening) ?? [];
    const inside = language === undefined ? undefined : between(plain, "---");
    if (inside && language === "json")
      return { data: recordOf(atMostDeep(JSON.parse(inside.inside))), body: inside.after };
    if (inside && language === "toml")
      return {
        data: withSmallKeys(recordOf(atMostDeep(parseToml(inside.inside)))),
        body: inside.after,
      };
    if (inside) return readYamlAbove(inside);
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
