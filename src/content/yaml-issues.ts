import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import * as z from "zod";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { didYouMean, nearest } from "./did-you-mean.ts";
import { foreignKeyHint, ownKeyFor } from "./foreign-keys.ts";
import type { YamlPart } from "./source-text.ts";

/** What a schema may say of its own issue, in `params`: the diagnostic's code, and what to do. */
const WordsSchema = z
  .object({
    code: z.enum(["E204", "E205", "E213", "E214", "E221"]).default("E204"),
    hint: z.string().default(""),
  })
  .default({ code: "E204", hint: "" });

/** Says what a schema finds wrong with a document, each at the line and column of the value or key. */
export function reportIssues(
  part: YamlPart,
  document: Document,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  report: Report,
): void {
  const { source, offset } = part;
  // A misspelt key explains why another is missing: that is one diagnostic, not two.
  const meant = new Set<string>();
  for (const issue of issues.toSorted(unknownKeysFirst)) {
    const path = issue.path.filter((key) => typeof key !== "symbol");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const location = source.at(offset + keyOffset(document, path, key), key.length);
        const known = knownKeys(schema, path);
        const near = nearest(key, known) ?? ownKeyFor(key, known, document.getIn([...path, key]));
        if (near !== undefined) meant.add([...path, near].join("."));
        const hint =
          didYouMean(key, known) ||
          foreignKeyHint(key, known, document.getIn([...path, key])) ||
          `Known here: ${known.join(", ")}.`;
        report(diagnostic(location, "E203", `unknown key \`${key}\``, hint));
      }
      continue;
    }
    const name = path.join(".");
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    const location = locationIn(part, document, path);
    if (isNode(node) || name === "") {
      const mistyped = mistypedValue(part, node, issue, path.at(-1), name, knownKeys(schema, path));
      if (mistyped) {
        report(diagnostic(location, "E204", mistyped.message, mistyped.hint));
        continue;
      }
      const message = name ? `\`${name}\`: ${issue.message}` : issue.message;
      const { code, hint } = WordsSchema.parse(issue.code === "custom" ? issue.params : {});
      report(diagnostic(location, code, message, hint || schemeHint(issue, node)));
    } else if (!meant.has(name)) {
      report(
        diagnostic(location, "E202", `\`${name}\` is missing`, `Add \`${path.at(-1)}:\` here.`),
      );
    }
  }
}

/** The first key of what is a map here and one word elsewhere. */
const firstKeys: Readonly<Record<string, string>> = {
  author: "name",
  cover: "picture",
  theme: "look",
};

/** What YAML takes a value for, where that isn't what is wanted there, and how to write it; undefined for other issues. */
function mistypedValue(
  { text }: YamlPart,
  node: unknown,
  issue: z.core.$ZodIssue,
  key: string | number | undefined,
  path: string,
  known: readonly string[],
): { message: string; hint: string } | undefined {
  const name = path === "" ? "the file" : `\`${path}\``;
  if (issue.code === "invalid_type" && issue.expected === "array" && isMap(node)) {
    return {
      message: `${name} is a list, and this is one map`,
      hint: "Begin each entry with `- `, and its other lines two spaces further in.",
    };
  }
  if (issue.code === "invalid_type" && issue.expected === "object" && isSeq(node)) {
    return { message: `${name} is a map of keys, and this is a list`, hint: "Take out the `- `." };
  }
  if (!isNode(node) || !node.range) return undefined;
  if (!isScalar(node)) {
    const written = text.slice(node.range[0], node.range[1]);
    if (issue.code !== "invalid_type" || issue.expected !== "string" || written.includes("\n")) {
      return undefined;
    }
    const message = `\`${path}\` must be text, and YAML takes \`${written}\` for a ${isMap(node) ? "map" : "list"}`;
    return { message, hint: `Put it between quotes: \`"${written.replaceAll('"', "'")}"\`.` };
  }
  if (issue.code !== "invalid_type" && node.value !== null) return undefined;
  const written = text.slice(node.range[0], node.range[1]);
  const { value } = node;
  if (value === null) {
    const [, tags] = /^(?: *#[\p{L}\p{N}][\p{L}\p{N}_/-]*)+/u.test(text.slice(node.range[0]))
      ? (/^([^\n]*)/.exec(text.slice(node.range[0])) ?? [])
      : [];
    const names = tags?.match(/(?<=#)[^\s#]+/g) ?? [];
    if (names.length > 0) {
      const entry = typeof key === "number" ? `- ${names[0]}` : `${key}: [${names.join(", ")}]`;
      const message = `YAML takes \`${tags?.trim()}\` for a comment, so nothing is left of \`${typeof key === "number" ? path : key}\``;
      return { message, hint: `Write \`${entry}\`.` };
    }
    const hint =
      typeof key === "number"
        ? "Take the entry out, or write something there."
        : `Take the line out, or write something behind \`${key}:\`.`;
    return { message: `\`${typeof key === "number" ? path : key}\` is empty`, hint };
  }
  if (issue.code !== "invalid_type") return undefined;
  const inner = typeof key === "string" ? firstKeys[key] : undefined;
  if (issue.expected === "object" && inner !== undefined) {
    const message = `\`${path}\` has keys of its own, and is \`${written}\``;
    return {
      message,
      hint: `Write \`${key}:\`, and on the next line, two spaces in, \`${inner}: ${written}\`.`,
    };
  }
  if (
    issue.expected === "object" &&
    known.length > 0 &&
    issue.message.startsWith("Invalid input")
  ) {
    const hint = `Write them below it, two spaces further in. Known there: ${known.join(", ")}.`;
    return { message: `\`${path}\` has keys of its own, and is \`${written}\``, hint };
  }
  if (issue.expected === "string") {
    const kind = typeof value === "number" ? "a number" : "yes or no";
    const message = `\`${typeof key === "number" ? path : key}\` must be text, and YAML takes \`${written}\` for ${kind}`;
    return { message, hint: `Put it between quotes: \`"${written}"\`.` };
  }
  if (issue.expected === "boolean") {
    const isYes = /^(?:y|yes|on|true|1)$/i.test(String(value));
    const isNo = /^(?:n|no|off|false|0)$/i.test(String(value));
    const hint = isYes || isNo ? `Write \`${key}: ${isYes}\`.` : "Write `true` or `false`.";
    return { message: `\`${key}\` is \`true\` or \`false\`, not \`${written}\``, hint };
  }
  if (issue.expected === "array") {
    const entries = String(value)
      .split(/\s*[,;]\s*/)
      .map((entry) => (key === "tags" ? entry.replaceAll("#", "") : entry))
      .map((entry) => (key === "aliases" && !/[/:]/.test(entry) ? `/${entry}/` : entry))
      .filter((entry) => entry !== "");
    const [only = "", ...others] = entries;
    const words = others.length === 0 && key === "tags" ? only.split(/\s+/) : [];
    const hint =
      words.length > 1
        ? `Write \`tags: [${words.join(", ")}]\`, or \`tags: [${words.join("-")}]\` for one of that name.`
        : `Write \`${key}: [${entries.join(", ")}]\`.`;
    return { message: `\`${key}\` is a list`, hint };
  }
  return undefined;
}

/** What an address lacks that is a host alone. */
function schemeHint(issue: z.core.$ZodIssue, node: unknown): string {
  const isAddress = issue.code === "invalid_format" && issue.format === "url";
  const value = isAddress && isScalar(node) ? String(node.value) : "";
  return /^(?:[\w-]+\.)+[a-z]{2,}(?:[/:]\S*)?$/i.test(value) ? `Write \`https://${value}\`.` : "";
}

function unknownKeysFirst(a: z.core.$ZodIssue, b: z.core.$ZodIssue): number {
  return Number(b.code === "unrecognized_keys") - Number(a.code === "unrecognized_keys");
}

/** Where the value at a path stands or, if there is none, where the map or list that should have it begins. */
export function locationIn(
  { source, offset }: YamlPart,
  document: Document,
  path: readonly (string | number)[],
): SourceLocation {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    const [from, to] = node.range;
    return depth === path.length && isScalar(node)
      ? source.at(offset + from, to - from)
      : source.at(offset + from);
  }
  return source.at(offset);
}

function keyOffset(document: Document, path: readonly (string | number)[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return 0;
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** The keys that a schema allows at a path; none if the schema is no object there. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let at: unknown = schema;
  for (const key of path) at = typeof key === "number" ? unwrap(at, "element") : shapeOf(at)[key];
  return Object.keys(shapeOf(at));
}

function shapeOf(schema: unknown): Record<string, unknown> {
  const shape = unwrap(schema, "shape");
  return shape !== null && typeof shape === "object" ? { ...shape } : {};
}

/** Reads a member of a schema, looking through `.optional()` and `.default()`. */
function unwrap(schema: unknown, member: "shape" | "element"): unknown {
  if (schema === null || typeof schema !== "object") return undefined;
  if (member in schema) return Reflect.get(schema, member);
  if ("unwrap" in schema && typeof schema.unwrap === "function") {
    return unwrap(schema.unwrap(), member);
  }
  return undefined;
}
