import { type Document, isMap, isScalar, parseDocument, visit } from "yaml";
import type * as z from "zod";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { reportCutOffWords } from "./cut-off-words.ts";
import type { RenamedKey } from "./schemas/migrations.ts";
import type { YamlPart } from "./source-text.ts";
import { unwritable } from "./source-text.ts";
import { yamlHint } from "./yaml-hint.ts";
import { reportIssues } from "./yaml-issues.ts";
import { locationIn } from "./yaml-location.ts";

/**
 * Parses YAML 1.2 and checks it against a schema. Every diagnostic carries the line and column of the
 * value (or key) that it is about. Undefined when anything was wrong.
 */
export function parseYaml<S extends z.ZodType>(
  part: YamlPart,
  schema: S,
  report: Report,
): z.infer<S> | undefined {
  return parseLocatedYaml(part, schema, report)?.data;
}

/** Checked YAML, and where in the file each of its values stands. */
export interface LocatedYaml<S extends z.ZodType> {
  readonly data: z.infer<S>;
  /** The place of the value at a path; of its parent when there is none. */
  locationOf(...path: readonly (string | number)[]): SourceLocation;
}

/** As `parseYaml`, undefined and reported for the same, with where each value stands for those who have more to say. */
export function parseLocatedYaml<S extends z.ZodType>(
  part: YamlPart,
  schema: S,
  report: Report,
  renamed: readonly RenamedKey[] = [],
): LocatedYaml<S> | undefined {
  const { source, offset } = part;
  reportCutOffWords(part, report);
  const options = { prettyErrors: false, uniqueKeys: true, stringKeys: true } as const;
  const document = parseDocument(part.text, options);
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => {
    const open = unclosedBracket(part.text, message, pos[0]);
    return open === undefined
      ? { message, location: source.at(offset + pos[0], pos[1] - pos[0]) }
      : {
          message: `\`${part.text.charAt(open)}\` is never closed`,
          location: source.at(offset + open, 1),
        };
  });
  const surplus = surplusAliasOffset(part, document);
  if (surplus !== undefined) {
    const message = `more than ${mostAliases} aliases`;
    problems.push({ message, location: source.at(offset + surplus) });
  }
  if (problems.length === 0) renameKeys(part, document, renamed, report);
  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS();
    } catch (error) {
      // An alias to no anchor, or so many that they would fill the memory.
      const message = error instanceof Error ? error.message : String(error);
      problems.push({ message, location: source.at(offset + wrongAliasOffset(document)) });
    }
  }
  // One slip often makes a parser stumble again on the same line.
  const lines = new Set<number>();
  for (const { message, location } of problems) {
    if (lines.has(location.line)) continue;
    lines.add(location.line);
    const start = source.lineStart(location.line);
    const [line = ""] = source.text.slice(start).split("\n", 1);
    report(diagnostic(location, "E201", `YAML: ${message}`, yamlHint(message, line)));
  }
  if (problems.length > 0 || reportEscapes(part, document, report)) return undefined;

  const checked = schema.safeParse(data ?? {});
  if (checked.success) {
    return { data: checked.data, locationOf: (...path) => locationIn(part, document, path) };
  }
  reportIssues(part, document, schema, checked.error.issues, report);
  return undefined;
}

/** Where the list, map or quotation begins that is open at an error: the parser complains of what is behind it. */
function unclosedBracket(text: string, message: string, at: number): number | undefined {
  const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? [];
  const opening = quote === undefined ? -1 : text.lastIndexOf(quote, at - 1);
  if (opening !== -1) return opening;
  const [, close] = /^Flow (?:sequence|map) .*end with a ([\]}])$/.exec(message) ?? [];
  if (close === undefined) return undefined;
  const open = text.lastIndexOf(close === "]" ? "[" : "{", at);
  return open === -1 || text.slice(open, at).includes(close) ? undefined : open;
}

/** Gives keys of the top level their new names, unless both are there: then the old one is unknown. */
function renameKeys(
  { source, offset }: YamlPart,
  { contents }: Document,
  renamed: readonly RenamedKey[],
  report: Report,
): void {
  if (!isMap(contents)) return;
  for (const { from, to } of renamed) {
    if (contents.has(to)) continue;
    const key = contents.items.find((item) => isScalar(item.key) && item.key.value === from)?.key;
    if (!isScalar(key)) continue;
    key.value = to;
    const location = source.at(offset + (key.range?.[0] ?? 0), from.length);
    report(
      diagnostic(location, "W217", `\`${from}\` was renamed to \`${to}\``, `Write \`${to}:\`.`),
    );
  }
}

/** To resolve each alias, all of the document is walked; nobody writes as many by hand. */
const mostAliases = 100;

/** Where the first alias stands that is one too many. */
function surplusAliasOffset({ text }: YamlPart, document: Document): number | undefined {
  if (!text.includes("*")) return undefined;
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
function reportEscapes(
  { source, offset, text }: YamlPart,
  document: Document,
  report: Report,
): boolean {
  if (!text.includes("\\")) return false;
  let found = false;
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== "string" || !unwritable.test(value)) return;
      found = true;
      const [from, to] = range ?? [0, 0];
      const hint = "Take its escape out: neither HTML nor a feed can hold that.";
      const location = source.at(offset + from, to - from);
      report(diagnostic(location, "E107", "a control character in the value", hint));
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
