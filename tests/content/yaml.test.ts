import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { sourceText } from "../../src/content/source-text.ts";
import { parseLocatedYaml, parseYaml } from "../../src/content/yaml.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

const schema = z.strictObject({
  title: z.string(),
  author: z.strictObject({ name: z.string(), age: z.number().optional() }).optional(),
  sources: z.array(z.strictObject({ id: z.string() })).default([]),
});

function parse(text: string, checked: z.ZodType = schema) {
  const log = diagnosticLog();
  const part = { source: sourceText("a.yaml", text), text, offset: 0 };
  return { data: parseYaml(part, checked, log.report), ...log };
}

test("right YAML comes back as the schema's value, defaults filled in", () => {
  const { data, diagnostics } = parse("title: A\n");
  assert.deepEqual(data, { title: "A", sources: [] });
  assert.deepEqual(diagnostics, []);
});

test("an unknown key is a diagnostic at the key, and names the key that was meant", () => {
  const { data, diagnostics, lines } = parse("title: A\nautor:\n  name: B\n");
  assert.equal(data, undefined);
  assert.deepEqual(lines(), ["2:1 E203"]);
  assert.equal(diagnostics[0]?.hint, "Did you mean `author`?");
});

test("an unknown key that resembles none lists those that are known", () => {
  const { diagnostics } = parse("title: A\nzebra: 1\n");
  assert.equal(diagnostics[0]?.hint, "Known here: title, author, sources.");
});

test("an unknown key within a list is found at its own place, with that list's keys", () => {
  const { diagnostics, lines } = parse("title: A\nsources:\n  - id: x\n  - id: y\n    idd: z\n");
  assert.deepEqual(lines(), ["5:5 E203"]);
  assert.equal(diagnostics[0]?.hint, "Did you mean `id`?");
});

test("an unknown key within an optional map is found at its own place", () => {
  const { diagnostics, lines } = parse("title: A\nauthor:\n  name: B\n  nam: C\n");
  assert.deepEqual(lines(), ["4:3 E203"]);
  assert.equal(diagnostics[0]?.hint, "Did you mean `name`?");
});

test("a wrong value is a diagnostic at the value", () => {
  assert.deepEqual(parse("title: 3\n").lines(), ["1:8 E204"]);
  assert.deepEqual(parse("title: A\nauthor:\n  name: B\n  age: old\n").lines(), ["4:8 E204"]);
});

test("a missing key is a diagnostic at the top", () => {
  const { diagnostics, lines } = parse("author: { name: A }\n");
  assert.deepEqual(lines(), ["1:1 E202"]);
  assert.equal(diagnostics[0]?.message, "`title` is missing");
});

test("a missing key is told with what the schema says of it", () => {
  const described = z.strictObject({ zone: z.string().describe("Where the clocks are.") });
  const { diagnostics } = parse("", described);
  assert.equal(diagnostics[0]?.hint, "Add `zone:` here. Where the clocks are.");
  assert.equal(parse("author: { name: A }\n").diagnostics[0]?.hint, "Add `title:` here.");
});

test("a key that is missing further down is a diagnostic at the map that should have it", () => {
  assert.deepEqual(parse("title: A\nauthor:\n  age: 3\n").lines(), ["3:3 E202"]);
});

test("every diagnostic is reported, not the first alone", () => {
  assert.deepEqual(parse("zebra: A\nauthor: B\n").lines().sort(), [
    "1:1 E202",
    "1:1 E203",
    "2:9 E204",
  ]);
});

test("a colon in a bare value is a diagnostic at the value, and not checked further", () => {
  const { data, lines } = parse("title: One: two\n");
  assert.equal(data, undefined);
  assert.deepEqual(lines(), ["1:8 E201"]);
});

test("a key that is written twice is a diagnostic", () => {
  assert.deepEqual(parse("title: A\ntitle: B\n").lines(), ["2:1 E201"]);
});

test("a tab for indentation is a diagnostic", () => {
  const { data, diagnostics } = parse("title: A\nauthor:\n\tname: B\n");
  assert.equal(data, undefined);
  assert.equal(diagnostics[0]?.code, "E201");
});

test("yes and no are words, as in YAML 1.2", () => {
  assert.deepEqual(parse("title: no\n").data, { title: "no", sources: [] });
});

test("a part within a file has its places in the file", () => {
  const text = "---\ntitle: 3\n---\n";
  const log = diagnosticLog();
  const part = { source: sourceText("a.md", text), text: "title: 3\n", offset: 4 };
  parseYaml(part, schema, log.report);
  assert.deepEqual(log.lines(), ["2:8 E204"]);
});

test("an empty file where a list is wanted is said to be no list", () => {
  const { diagnostics } = parse("# nothing yet\n", z.array(z.string()));
  assert.equal(diagnostics.length, 1);
  assert.doesNotMatch(diagnostics[0]?.message ?? "", /``/);
});

function placesIn(text: string, schema: z.ZodType) {
  const part = { source: sourceText("a.yaml", text), text, offset: 0 };
  return parseLocatedYaml(part, schema, () => assert.fail())?.locationOf;
}

test("a value's place is where the value begins, and as long as the value", () => {
  const text = "title: Able\nsources:\n  - id: x\n  - id: y\n";
  const locationOf = placesIn(text, z.looseObject({}));
  assert.deepEqual(locationOf?.("title"), { file: "a.yaml", line: 1, column: 8, length: 4 });
  const id = { file: "a.yaml", line: 4, column: 9, length: 1 };
  assert.deepEqual(locationOf?.("sources", 1, "id"), id);
});

test("the place of what is missing is where its parent begins", () => {
  const text = "title: Able\nauthor: { name: x }\n";
  const locationOf = placesIn(text, z.looseObject({}));
  assert.deepEqual(locationOf?.("author", "age"), { file: "a.yaml", line: 2, column: 9 });
});

test("a required key that is misspelt is one diagnostic, not two", () => {
  const { report, lines } = diagnosticLog();
  const text = "titel: A\n";
  parseYaml({ source: sourceText("a.yaml", text), text, offset: 0 }, schema, report);
  assert.deepEqual(lines(), ["1:1 E203"]);
});

test("a value that only an escape can write is a diagnostic at its place, wherever it stands", () => {
  const { data, lines } = parse(
    'title: "a\\x1b"\nsources:\n  - id: "\\uD800"\nauthor: { name: "\\f" }\n',
  );
  assert.equal(data, undefined);
  assert.deepEqual(lines(), ["1:8 E107", "3:9 E107", "4:17 E107"]);
});

test("more aliases than anybody writes are a diagnostic at the first too many", () => {
  const most = Array(50).fill("*a, *b").join(", ");
  const any = z.record(z.string(), z.unknown());
  assert.deepEqual(parse(`a: &a x\nb: &b y\nc: [${most}]\n`, any).lines(), []);
  assert.deepEqual(parse(`a: &a x\nb: &b y\nc: [${most}, *a]\n`, any).lines(), ["3:405 E201"]);
});

test("a map where a list is wanted, and a list where a map is, are told in words, with how to write them", () => {
  const told = (text: string, checked: z.ZodType) =>
    parse(text, checked).diagnostics.map(
      ({ code, message, hint }) => `${code} ${message}. ${hint}`,
    );
  assert.deepEqual(told("dns:\n  label: DNS\n", z.array(z.strictObject({ slug: z.string() }))), [
    "E204 the file is a list, and this is one map. Begin each entry with `- `, and its other lines two spaces further in.",
  ]);
  assert.deepEqual(told("title: A\nauthor:\n  - name: B\n", schema), [
    "E204 `author` is a map of keys, and this is a list. Take out the `- `.",
  ]);
  assert.deepEqual(told("forum: true\n", z.object({ forum: z.object({ repo: z.string() }) })), [
    "E204 `forum` has keys of its own, and is `true`. Write them below it, two spaces further in. Known there: repo.",
  ]);
});

test("words that YAML takes for a comment are told at their place, with the line that keeps them", () => {
  const { data, diagnostics, lines } = parse("title: Update #2 of 3\n");
  assert.deepEqual(data, { title: "Update", sources: [] });
  assert.deepEqual(lines(), ["1:15 W385"]);
  assert.ok(
    diagnostics[0]?.hint.startsWith('Put all of it between quotes: `title: "Update #2 of 3"`.'),
  );
});

test("a number that is none, or out of its range, is told in words of ours, with what it is for", () => {
  const numbers = z.strictObject({
    corner: z.number().min(0).max(24).optional().describe("How round corners are, in pixels."),
    measure: z.number().int().min(40).optional().describe("How long a line is."),
  });
  for (const [text, message, hint] of [
    ["corner: 4px", "`corner` is a number, not `4px`", "It has no unit: `corner: 4`."],
    ["corner: round", "`corner` is a number, not `round`", "How round corners are, in pixels."],
    ["corner: 30", "`corner`: must be at most 24", "How round corners are, in pixels."],
    ["measure: 34", "`measure`: must be at least 40", "How long a line is."],
    ["measure: 60.5", "`measure` is a whole number, not `60.5`", "How long a line is."],
  ] as const) {
    const { diagnostics } = parse(`${text}\n`, numbers);
    assert.deepEqual(
      diagnostics.map((one) => [one.message, one.hint]),
      [[message, hint]],
    );
  }
});
