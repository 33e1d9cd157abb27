import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { cpuMsOf } from "../support/parse-text.ts";
import { isLong } from "../support/tier.ts";

// Each construct of the Markdown here, begun or whole, again and again up to a megabyte: the processor's time
// grows with the length of the text. LONG doubles from 64 kB; else a pair of sizes shows it.

type Make = (sizeBytes: number) => string;

const repeat =
  (text: string): Make =>
  (sizeBytes) =>
    text.repeat(sizeBytes / text.length);
const between =
  (start: string, text: string, end: string): Make =>
  (sizeBytes) =>
    start + repeat(text)(sizeBytes) + end;
const each =
  (text: (i: number) => string): Make =>
  (sizeBytes) =>
    Array.from({ length: sizeBytes / text(100).length }, (_, i) => text(i)).join("");

const texts: Readonly<Record<string, Make>> = {
  "spaces behind a figure": between("::figure", " ", ""),
  "spaces within a heading": between("## a", " ", "b"),
  "spaces in a paragraph": between("a", " ", "b"),
  "braces that only begin behind a heading": between("## a ", "{ ", ""),
  "braces that only begin in a fence's settings": between("```ts ", "{ ", "\nx\n```\n"),
  "quotes that only begin in a fence's settings": between("```ts ", 'a="', "\nx\n```\n"),
  "settings of a picture": between("![a](b.png){", "a=b ", "}"),
  "notes in notes": repeat("^[a"),
  "notes with their texts": each((i) => `a[^${i}]\n\n[^${i}]: b\n\n`),
  headings: repeat("## a\n\n"),
  "fragments that lead nowhere": repeat("[a](#x) "),
  "marks that only begin": repeat("==a "),
  "formulas that only begin": repeat("$a "),
  "struck text that only begins": repeat("~~a "),
  "links to articles that only begin": repeat("[["),
  "citations that only begin": repeat("[@"),
  "tags that only begin": repeat("<kbd "),
  "pictures that only begin": repeat("!["),
  "pictures that aren't there": repeat("![a](b.png) "),
  abbreviations: (sizeBytes) =>
    `${each((i) => `*[A${i}X]: b\n`)(sizeBytes / 2)}\n${each((i) => `A${i}X `)(sizeBytes / 2)}`,
  "one long abbreviation": (sizeBytes) =>
    `*[${"a".repeat(sizeBytes / 2)}]: b\n\n${"a".repeat(sizeBytes / 2)}`,
  definitions: repeat("a\n: b\n\n"),
  tasks: repeat("- [ ] a\n"),
  callouts: repeat("> [!NOTE]\n> a\n\n"),
  timelines: repeat("::timeline\n\n- 14:05 a\n\n::\n\n"),
  "lines of a table": between("|a|b|\n|-|-|\n", "|a|b|\n", ""),
  fences: repeat("```ts\nconst a = 1;\n```\n\n"),
  "quotation marks": repeat("\"a' "),
  "lines of one paragraph": repeat("some words here and there\n"),
};

const sizes = isLong ? [64, 128, 256, 512, 1024] : [64, 256];
/** For twice the text; 4 would be the square of it. */
const mostGrowth = 2.5;
/** What is over sooner says more of the garbage collector than of growth. */
const shortMs = 150;

const head = "---\ntitle: T\ndescription: D.\ndate: 2024-01-01\n---\n\n";
const markdown = new MarkdownIt({ html: true });

function plainMs(text: string): number {
  const started = process.cpuUsage();
  markdown.render(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

for (const [name, make] of Object.entries(texts)) {
  test(`time grows with length, not with its square: ${name}`, (t) => {
    const sources = sizes.map((sizeKb) => head + make(sizeKb * 1024));
    const times = sources.map(() => Infinity);
    const isBad = () =>
      times.some((ms, i) => {
        const [before = 0, size = 0, sizeBefore = 1] = [times[i - 1], sizes[i], sizes[i - 1]];
        const allowedMs =
          Math.max(before, shortMs / 4) * mostGrowth ** Math.log2(size / sizeBefore);
        return i > 0 && ms > shortMs && ms > allowedMs;
      });
    // Again where it looks bad: other work on the machine only adds.
    for (let round = 0; round < 1 || (round < 3 && isBad()); round++) {
      for (const [i, text] of sources.entries()) {
        times[i] = Math.min(times[i] ?? Infinity, cpuMsOf(text));
      }
    }
    const shown = times.map((ms, i) => `${sizes[i]} kB ${ms.toFixed(0)} ms`).join(", ");
    const ratio = isLong ? (times.at(-1) ?? 0) / plainMs(sources.at(-1) ?? "") : undefined;
    t.diagnostic(`${name}: ${shown}; ${ratio?.toFixed(1) ?? "?"} × markdown-it alone`);
    assert.ok(!isBad(), shown);
  });
}
