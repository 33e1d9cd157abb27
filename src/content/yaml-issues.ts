import { type Document, isNode } from "yaml";
import * as z from "zod";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { didYouMean, nearest } from "./did-you-mean.ts";
import { foreignKeyHint, ownKeyFor } from "./foreign-keys.ts";
import { mistypedValue } from "./mistyped-value.ts";
import { allowsNothing, descriptionAt, knownKeys, schemaAt } from "./schema-at.ts";
import type { YamlPart } from "./source-text.ts";
import { breaksByEscape, hintByIssue, hintForSetIn, onePair } from "./yaml-issue-hints.ts";
import { messageOf } from "./yaml-issue-message.ts";
import { keysIn, locationIn } from "./yaml-location.ts";

type Path = readonly (string | number)[];

/** What was read, and what it should have been. */
interface Checked {
  readonly part: YamlPart;
  readonly document: Document;
  readonly schema: z.ZodType;
}

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
  const checked = { part, document, schema };
  // A misspelt key explains why another is missing: that is one diagnostic, not two.
  const meant = new Set<string>();
  for (const issue of issues.toSorted(unknownKeysFirst)) {
    const path = issue.path.filter((key) => typeof key !== "symbol");
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (issue.code === "unrecognized_keys") {
      for (const key of reportUnknownKeys(checked, path, issue.keys, report)) meant.add(key);
    } else if (isNode(node) || path.length === 0) {
      reportValue(checked, path, node, issue, report);
    } else if (!meant.has(path.join("."))) {
      reportMissing(checked, path, report);
    }
  }
}

/** Answers with the keys that were meant, as paths with dots between. */
function reportUnknownKeys(
  { part, document, schema }: Checked,
  path: Path,
  keys: readonly string[],
  report: Report,
): string[] {
  const known = knownKeys(schema, path);
  const entry = typeof path.at(-1) === "number" ? document.getIn(path, true) : undefined;
  const pair = onePair(entry, known);
  if (pair !== undefined) {
    const location = locationIn(part, document, path);
    report(diagnostic(location, "E204", `\`${path.join(".")}\` has keys of its own`, pair));
    // One name and one value, as other tools have them: what is missing is in it.
    return known.map((key) => [...path, key].join("."));
  }
  const written = keysIn(document, path);
  return keys.flatMap((key) => {
    const { offset = 0, value } = written.get(key) ?? {};
    const location = part.source.at(part.offset + offset, key.length);
    const same = known.find((one) => one.toLowerCase() === key.toLowerCase());
    const hint =
      didYouMean(same ?? key, known) ||
      foreignKeyHint(key, known, value) ||
      `Known here: ${known.join(", ")}.`;
    report(diagnostic(location, "E203", `unknown key \`${key}\``, hint));
    const near = same ?? nearest(key, known) ?? ownKeyFor(key, known, value);
    return near === undefined ? [] : [[...path, near].join(".")];
  });
}

function reportValue(
  { part, document, schema }: Checked,
  path: Path,
  node: unknown,
  issue: z.core.$ZodIssue,
  report: Report,
): void {
  const location = locationIn(part, document, path);
  const name = path.join(".");
  const mistyped = mistypedValue(part, node, {
    issue,
    key: path.at(-1),
    path: name,
    isRequired: () => !allowsNothing(schemaAt(schema, path)),
    known: knownKeys(schema, path),
    entryKeys: knownKeys(schema, [...path, 0]),
  });
  if (mistyped) {
    const { message, hint } = mistyped;
    report(diagnostic(location, "E204", message, hint || descriptionAt(schema, path)));
    return;
  }
  const message = name ? `\`${name}\`: ${messageOf(issue)}` : messageOf(issue);
  const { code, hint } = WordsSchema.parse(issue.code === "custom" ? issue.params : {});
  const said =
    breaksByEscape(part, node) ??
    (hint || hintByIssue(issue, node, path.at(-1)) || descriptionAt(schema, path));
  report(diagnostic(location, code, message, said));
}

function reportMissing({ part, document, schema }: Checked, path: Path, report: Report): void {
  const meaning = descriptionAt(schema, path);
  const hint =
    hintForSetIn(part, path) ??
    `Add \`${path.at(-1)}:\` here.${meaning === "" ? "" : ` ${meaning}`}`;
  const location = locationIn(part, document, path);
  report(diagnostic(location, "E202", `\`${path.join(".")}\` is missing`, hint));
}

function unknownKeysFirst(a: z.core.$ZodIssue, b: z.core.$ZodIssue): number {
  return Number(b.code === "unrecognized_keys") - Number(a.code === "unrecognized_keys");
}
