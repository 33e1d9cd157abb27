import { type Document, isMap, isNode, isScalar } from "yaml";
import * as z from "zod";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { didYouMean, nearest } from "./did-you-mean.ts";
import { foreignKeyHint, ownKeyFor } from "./foreign-keys.ts";
import { mistypedValue } from "./mistyped-value.ts";
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
      const known = knownKeys(schema, path);
      const entryKeys = knownKeys(schema, [...path, 0]);
      const wanted = { issue, key: path.at(-1), path: name, known, entryKeys };
      const mistyped = mistypedValue(part, node, wanted);
      if (mistyped) {
        report(diagnostic(location, "E204", mistyped.message, mistyped.hint));
        continue;
      }
      const message = name ? `\`${name}\`: ${issue.message}` : issue.message;
      const { code, hint } = WordsSchema.parse(issue.code === "custom" ? issue.params : {});
      report(diagnostic(location, code, message, hint || hintByIssue(issue, node)));
    } else if (!meant.has(name)) {
      const meaning = descriptionAt(schema, path);
      const hint = `Add \`${path.at(-1)}:\` here.${meaning === "" ? "" : ` ${meaning}`}`;
      report(diagnostic(location, "E202", `\`${name}\` is missing`, hint));
    }
  }
}

/** By how much a text is too long, or what an address lacks that is a host or a mailbox alone. */
function hintByIssue(issue: z.core.$ZodIssue, node: unknown): string {
  const text = isScalar(node) ? String(node.value).trim() : "";
  if (issue.code === "too_big" && issue.origin === "string") {
    return `It has ${text.length}: take out ${text.length - Number(issue.maximum)}.`;
  }
  if (/mailto:/.test(issue.message) && /^[^\s@:/]+@[\w.-]+\.[a-z]+$/i.test(text)) {
    return `Write \`mailto:${text}\`.`;
  }
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
  return Object.keys(shapeOf(schemaAt(schema, path)));
}

/** What a schema says of the value at a path; empty when it says nothing. */
function descriptionAt(schema: z.ZodType, path: readonly (string | number)[]): string {
  const at = schemaAt(schema, path);
  const said = at !== null && typeof at === "object" ? Reflect.get(at, "description") : undefined;
  return typeof said === "string" ? said : "";
}

function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): unknown {
  let at: unknown = schema;
  for (const key of path) at = typeof key === "number" ? unwrap(at, "element") : shapeOf(at)[key];
  return at;
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
