import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import * as z from "zod";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { slugify } from "../i18n/slugify.ts";
import { addressMeant, pathMeant } from "./address-meant.ts";
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
      const known = knownKeys(schema, path);
      const entry = typeof path.at(-1) === "number" ? document.getIn(path, true) : undefined;
      const pair = onePair(entry, known);
      if (pair !== undefined) {
        // One name and one value, as other tools have them: what is missing is in it.
        for (const key of known) meant.add([...path, key].join("."));
        const location = locationIn(part, document, path);
        report(diagnostic(location, "E204", `\`${path.join(".")}\` has keys of its own`, pair));
        continue;
      }
      for (const key of issue.keys) {
        const location = source.at(offset + keyOffset(document, path, key), key.length);
        const same = known.find((one) => one.toLowerCase() === key.toLowerCase());
        const near =
          same ?? nearest(key, known) ?? ownKeyFor(key, known, document.getIn([...path, key]));
        if (near !== undefined) meant.add([...path, near].join("."));
        const hint =
          didYouMean(same ?? key, known) ||
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
      const isRequired = () => !allowsNothing(schemaAt(schema, path));
      const wanted = { issue, key: path.at(-1), path: name, isRequired, known, entryKeys };
      const mistyped = mistypedValue(part, node, wanted);
      if (mistyped) {
        const { message, hint } = mistyped;
        report(diagnostic(location, "E204", message, hint || descriptionAt(schema, path)));
        continue;
      }
      const message = name ? `\`${name}\`: ${messageOf(issue)}` : messageOf(issue);
      const { code, hint } = WordsSchema.parse(issue.code === "custom" ? issue.params : {});
      const said =
        breaksByEscape(part, node) ??
        (hint || hintByIssue(issue, node, path.at(-1)) || descriptionAt(schema, path));
      report(diagnostic(location, code, message, said));
    } else if (!meant.has(name)) {
      const meaning = descriptionAt(schema, path);
      const hint =
        hintForSetIn(part, path) ??
        `Add \`${path.at(-1)}:\` here.${meaning === "" ? "" : ` ${meaning}`}`;
      report(diagnostic(location, "E202", `\`${name}\` is missing`, hint));
    }
  }
}

/** Where a key is set in, and so a part of the value above it. */
function hintForSetIn(
  { source, text, offset }: YamlPart,
  path: readonly (string | number)[],
): string | undefined {
  const [key, ...more] = path;
  if (typeof key !== "string" || more.length > 0) return undefined;
  const found = new RegExp(`^[ \\t]+(${key}):`, "m").exec(text);
  if (!found) return undefined;
  const { line } = source.at(offset + found.index);
  return `Line ${line} has it, set in as a part of what is above it: take out the spaces before \`${key}:\`.`;
}

/** Where `\\n` was meant as it stands, as in a path of Windows. */
function breaksByEscape({ text }: YamlPart, node: unknown): string | undefined {
  if (!isScalar(node) || node.type !== "QUOTE_DOUBLE" || !node.range) return undefined;
  const written = text.slice(node.range[0] + 1, node.range[1] - 1);
  if (!String(node.value).includes("\n") || !written.includes("\\n")) return undefined;
  return `Between double quotes \`\\n\` breaks the line: write \`'${written}'\`.`;
}

/** How an entry of one name and one value is written, `- Home: /`; undefined for any other. */
function onePair(node: unknown, [first, second]: readonly string[]): string | undefined {
  const [pair, ...others] = isMap(node) ? node.items : [];
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  if (!isScalar(pair?.key) || !isScalar(pair.value) || pair.value.value === null) return undefined;
  return `Write \`- ${first}: ${pair.key.value}\`, and below it, two spaces in, \`${second}: ${pair.value.value}\`.`;
}

/** What to do about a value by what its schema says is wrong with it. */
function hintByIssue(
  issue: z.core.$ZodIssue,
  node: unknown,
  key: string | number | undefined,
): string {
  const text = isScalar(node) ? String(node.value).trim() : "";
  if (issue.code === "too_big" && issue.origin === "string") {
    return `It has ${text.length}: take out ${text.length - Number(issue.maximum)}.`;
  }
  if (issue.code === "too_small" && issue.origin === "string" && typeof key === "string") {
    return `Write something behind \`${key}:\`, or take the line out.`;
  }
  if (issue.code === "invalid_value") {
    return didYouMean(text, issue.values.map(String)) || "Write one of them.";
  }
  if (/mailto:/.test(issue.message) && /^[^\s@:/]+@[\w.-]+\.[a-z]+$/i.test(text)) {
    return `Write \`mailto:${text}\`.`;
  }
  if (key === "author" && isMap(node)) {
    const name = node.get("name");
    const word = slugify(String(name ?? ""), "en") || "ann";
    return `Write \`author: ${word}\`, and in \`site.yaml\`, below \`authors:\`, \`${word}: {name: ${name ?? "…"}}\`.`;
  }
  if (
    issue.code === "invalid_union" &&
    isScalar(node) &&
    /^\d{3}(?:\d{3})?$/.test(node.source ?? "")
  ) {
    return `A colour stands between quotes, with its sign: \`"#${node.source}"\`.`;
  }
  const inner = withoutBrackets(node);
  if (inner !== undefined) return `Write \`${inner}\`, without brackets.`;
  if (
    !(issue.code === "invalid_format" && issue.format === "url") &&
    !/web address/.test(issue.message)
  )
    return "";
  const path = pathMeant(text);
  if (path !== undefined) return `Write its path: \`${path}\`.`;
  const meant = addressMeant(text);
  return meant === undefined ? "" : `Write \`${meant}\`.`;
}

/** The one word in a list, or in a list in a list: Obsidian has a day's note so. */
function withoutBrackets(node: unknown): string | undefined {
  if (isMap(node) && node.items.length === 1) {
    const [pair] = node.items;
    return isScalar(pair?.value) ? (pair.value.source ?? String(pair.value.value)) : undefined;
  }
  if (!isSeq(node) || node.items.length !== 1) return undefined;
  const [only] = node.items;
  return isScalar(only) ? String(only.value) : withoutBrackets(only);
}

/** Words of ours for what a schema says of a value that is none of a few. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be ${listed(issue.values.map(String))}`;
  if (issue.code === "invalid_union" && /discriminator/.test(issue.message)) {
    return `must be ${listed(Array.from(issue.message.matchAll(/'([^']+)'/g), ([, one = ""]) => one))}`;
  }
  if (issue.code === "invalid_union" && issue.message === "Invalid input")
    return "is none of the kinds of value that it can be";
  return numberRange(issue) ?? issue.message;
}

/** What a number must be where zod says so in words of its own; undefined for any other issue. */
function numberRange(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== "too_small" && issue.code !== "too_big") return undefined;
  if (!/^(?:number|int)$/.test(issue.origin) || !/^Too (?:small|big)/.test(issue.message))
    return undefined;
  return issue.code === "too_small"
    ? `must be at least ${issue.minimum}`
    : `must be at most ${issue.maximum}`;
}

function listed(words: readonly string[]): string {
  const shown = words.map((word) => `\`${word}\``);
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
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

/** Whether a value may be left out. */
function allowsNothing(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(undefined).success;
}

/** What a schema says of the value at a path; empty when it says nothing. */
function descriptionAt(schema: z.ZodType, path: readonly (string | number)[]): string {
  const at = schemaAt(schema, path);
  const said = at !== null && typeof at === "object" ? Reflect.get(at, "description") : undefined;
  return typeof said === "string" ? said : "";
}

function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): unknown {
  let at: unknown = schema;
  for (const key of path) {
    at =
      typeof key === "number"
        ? unwrap(at, "element")
        : (shapeOf(at)[key] ?? unwrap(at, "valueType"));
  }
  return at;
}

function shapeOf(schema: unknown): Record<string, unknown> {
  const shape = unwrap(schema, "shape");
  return shape !== null && typeof shape === "object" ? { ...shape } : {};
}

/** Reads a member of a schema, looking through `.optional()` and `.default()`. */
function unwrap(schema: unknown, member: "shape" | "element" | "valueType"): unknown {
  if (schema === null || typeof schema !== "object") return undefined;
  if (member in schema) return Reflect.get(schema, member);
  if ("unwrap" in schema && typeof schema.unwrap === "function") {
    return unwrap(schema.unwrap(), member);
  }
  return undefined;
}
