import { type Document, isMap, isNode, isScalar, parseDocument, visit } from "yaml";
import { z } from "zod";
import { didYouMean, nearest } from "./did-you-mean.ts";
import { fault, type Place, type Report } from "./fault.ts";
import { type SourceText, unwritable } from "./source-text.ts";

/** The part of a file that is YAML. */
export interface YamlPart {
  readonly source: SourceText;
  readonly text: string;
  /** Where the part begins in the file. */
  readonly offset: number;
}

/** What a schema may say of its own issue, in `params`: the fault's code, and what to do. */
const WordsSchema = z
  .object({ fault: z.string().default("E204"), hint: z.string().default("") })
  .default({ fault: "E204", hint: "" });

/**
 * Parses YAML 1.2 and checks it against a schema. Every fault carries the line and column of the
 * value (or key) that it is about. Undefined when anything was wrong.
 */
export function parseYaml<S extends z.ZodType>(
  part: YamlPart,
  schema: S,
  report: Report,
): z.infer<S> | undefined {
  return parsePlacedYaml(part, schema, report)?.data;
}

/** Checked YAML, and where in the file each of its values stands. */
export interface PlacedYaml<S extends z.ZodType> {
  readonly data: z.infer<S>;
  /** The place of the value at a path; of its parent when there is none. */
  placeOf(...path: readonly (string | number)[]): Place;
}

/** As `parseYaml`, for those who have more to say about the values. */
export function parsePlacedYaml<S extends z.ZodType>(
  part: YamlPart,
  schema: S,
  report: Report,
): PlacedYaml<S> | undefined {
  const { source, offset } = part;
  const options = { prettyErrors: false, uniqueKeys: true, stringKeys: true } as const;
  const document = parseDocument(part.text, options);
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    message,
    place: source.at(offset + pos[0], pos[1] - pos[0]),
  }));
  const surplus = surplusAliasOffset(document);
  if (surplus !== undefined) {
    const message = `more than ${mostAliases} aliases`;
    problems.push({ message, place: source.at(offset + surplus) });
  }
  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS();
    } catch (error) {
      // An alias to no anchor, or so many that they would fill the memory.
      const message = error instanceof Error ? error.message : String(error);
      problems.push({ message, place: source.at(offset + wrongAliasOffset(document)) });
    }
  }
  // One slip often makes a parser stumble again on the same line.
  const lines = new Set<number>();
  for (const { message, place } of problems) {
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    report(fault(place, "E201", `YAML: ${message}`, "Quote the value if it holds `: ` or `#`."));
  }
  if (problems.length > 0 || reportEscapes(part, document, report)) return undefined;

  const checked = schema.safeParse(data ?? {});
  if (checked.success) {
    return { data: checked.data, placeOf: (...path) => placeIn(part, document, path) };
  }
  // A misspelt key explains why another is missing: that is one fault, not two.
  const meant = new Set<string>();
  for (const issue of checked.error.issues.toSorted(unknownKeysFirst)) {
    const path = issue.path.filter((key) => typeof key !== "symbol");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const place = source.at(offset + keyOffset(document, path, key), key.length);
        const known = knownKeys(schema, path);
        const near = nearest(key, known);
        if (near !== undefined) meant.add([...path, near].join("."));
        const hint = didYouMean(key, known) || `Known here: ${known.join(", ")}.`;
        report(fault(place, "E203", `unknown key \`${key}\``, hint));
      }
      continue;
    }
    const name = path.join(".");
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    const place = placeIn(part, document, path);
    if (isNode(node) || name === "") {
      const message = name ? `\`${name}\`: ${issue.message}` : issue.message;
      const { fault: code, hint } = WordsSchema.parse(issue.code === "custom" ? issue.params : {});
      report(fault(place, code, message, hint));
    } else if (!meant.has(name)) {
      report(fault(place, "E202", `\`${name}\` is missing`, `Add \`${path.at(-1)}:\` here.`));
    }
  }
  return undefined;
}

function unknownKeysFirst(a: z.core.$ZodIssue, b: z.core.$ZodIssue): number {
  return Number(b.code === "unrecognized_keys") - Number(a.code === "unrecognized_keys");
}

/** Where the value at a path stands or, if there is none, where the map or list that should have it begins. */
function placeIn(
  { source, offset }: YamlPart,
  document: Document,
  path: readonly (string | number)[],
): Place {
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

/** To resolve each alias, all of the document is walked; nobody writes as many by hand. */
const mostAliases = 100;

/** Where the first alias stands that is one too many. */
function surplusAliasOffset(document: Document): number | undefined {
  let count = 0;
  let offset: number | undefined;
  visit(document, {
    Alias(_, alias) {
      count += 1;
      if (count <= mostAliases) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Reports values with a character that only an escape can write: `"\\u0000"`. Answers whether there was one. */
function reportEscapes({ source, offset }: YamlPart, document: Document, report: Report): boolean {
  let found = false;
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== "string" || !unwritable.test(value)) return;
      found = true;
      const [from, to] = range ?? [0, 0];
      const hint = "Take its escape out: neither HTML nor a feed can hold that.";
      const place = source.at(offset + from, to - from);
      report(fault(place, "E107", "a control character in the value", hint));
    },
  });
  return found;
}

/** Where the first alias stands that has no anchor; the beginning if all have one. */
function wrongAliasOffset(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
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
