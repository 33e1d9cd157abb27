import assert from "node:assert/strict";
import { test } from "node:test";
import spec from "commonmark-spec";
import MarkdownIt from "markdown-it";
import { cpuMsOf } from "../support/parse-text.ts";
import { isLong } from "../support/tier.ts";

// Each construct of the Markdown here, begun or whole, of one name or each of another, again and again up to a
// megabyte: the processor's time grows with the length of the text. LONG doubles from 64 kB, and compares it with
// markdown-it alone; else a pair of sizes shows it.

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
    Array.from({ length: sizeBytes / text(1000).length }, (_, i) => text(i)).join("");
/** Texts that are called by what they repeat. */
const repeated = (...texts: readonly string[]): Readonly<Record<string, Make>> =>
  Object.fromEntries(texts.map((text) => [JSON.stringify(text), repeat(text)]));

const texts: Readonly<Record<string, Make>> = {
  // What a line holds.
  ...repeated(
    "==a ",
    "==a== ",
    "a==b ",
    "$a ",
    "$a$ ",
    "$10, 5$ ",
    "$\\",
    "~~a ",
    "~~a~~ ",
    "a~2~ ",
  ),
  ...repeated(
    "[[",
    "[[a]] ",
    "[[a|b]] ",
    "![[a.png]] ",
    "[@",
    "[@a] ",
    "[^a",
    "^[a",
    "![",
    "[a",
    "a]",
  ),
  ...repeated(
    "![a](b.png) ",
    "![a](rack.png) ",
    "[a](#x) ",
    "[a](/b/) ",
    "[a](b.md) ",
    "[a](https://a.b/c) ",
  ),
  ...repeated(
    "<kbd ",
    "<kbd>",
    "<kbd>a</kbd> ",
    '<kbd a="',
    "a<br>",
    '<a id="x"></a> ',
    '<img src="a.png"> ',
  ),
  ...repeated(
    "%%a ",
    "%%a%% ",
    "a <!-- ",
    "a <!-- a --> ",
    ":smile: ",
    "[TOC] ",
    "TODO ",
    "the the ",
  ),
  ...repeated(
    "{{< a >}} ",
    "{{< a ",
    "{% a %} ",
    "{% a ",
    "{{ a ",
    "<% a ",
    "a{.b} ",
    "{.b ",
    "{b= ",
    "a^2^ ",
    "a^2 ",
  ),
  ...repeated(
    "\"a' ",
    "\"a\" 'b' ",
    "it's ",
    "'90s ",
    "*a* ",
    "**a ",
    "a** ",
    "`a` ",
    "a\\\n",
    "a",
    "漢字。\n",
  ),
  ...repeated(
    "ภาษาไทย",
    "हिन्दी ",
    "👩‍👩‍👧‍👧",
    "a\u0301",
    "&amp;",
    "\\*",
    "http://a.b/ ",
    "<http://a.b/> ",
    "a_b ",
    "a -- b ",
    "[b]a ",
    "a::b:: ",
    "&ab ",
    "(a:: ",
    "image:a[",
    "[https://a ",
    ">!a ",
    "| a |\n",
    "[a]: b\n",
    ">\n\n",
  ),
  // Blocks.
  ...repeated(
    "a\n",
    "a\n\n",
    "> a\n",
    "- a\n",
    "- a\n\n",
    "1. a\n",
    "- [ ] a\n",
    "- a\n  - b\n",
    "---\n\n",
    "## a\n\n",
  ),
  ...repeated(
    "some words here and there\n",
    "some words here and there\n\n",
    "    a\n\nb\n\n",
    "a\n: b\n\n",
  ),
  ...repeated(
    "> [!NOTE]\n> a\n\n",
    "> [!NOTE]- b\n> a\n\n",
    "!!! note\n    a\n\n",
    "::: tip\na\n:::\n",
    ":::\n",
  ),
  ...repeated(
    "::timeline\n\n- 14:05 a\n\n::\n\n",
    "::figure{name=no}\n\n",
    "::some{a=b}\n\n",
    "::video{file=a.mp4}\n\n",
  ),
  ...repeated(
    "$$\na\n$$\n\n",
    "$$\na\n\n",
    "```math\na\n```\n\n",
    "```ts\nconst a = 1;\n```\n\n",
    "~~~\na\n\n",
  ),
  ...repeated('```ts title="a" {1}\nconst a = 1;\n```\n\n', "```mermaid\ngraph TD\nA-->B\n```\n\n"),
  ...repeated(
    "|a|b|\n|-|-|\n|a|b|\n\n",
    "<div>\n\n",
    "<!-- a -->\n\n",
    "<!--\na\n",
    "<script>a</script>\n\n",
  ),
  ...repeated("<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n", '![a](rack.png "b")\n\n'),
  ...repeated("![a](rack.png)\n![b](rack.png)\n\n"),
  // One long one.
  "spaces behind a figure": between("::figure", " ", ""),
  "spaces within a heading": between("## a", " ", "b"),
  "spaces in a paragraph": between("a", " ", "b"),
  "braces that only begin behind a heading": between("## a ", "{ ", ""),
  "braces that only begin in a fence's settings": between("```ts ", "{ ", "\nx\n```\n"),
  "quotes that only begin in a fence's settings": between("```ts ", 'a="', "\nx\n```\n"),
  "a fence": between("```ts\n", "const a = 1;\n", "```\n"),
  "settings of a picture": between("![a](b.png){", "a=b ", "}"),
  "attributes of an element": between("<kbd ", "a=b ", ">"),
  "a block of HTML with tags that only begin": between("<div ", "< ", "\n"),
  "a timeline": between("::timeline\n\n", "- 14:05 a\n", "\n::\n"),
  "lines of a table": between("|a|b|\n|-|-|\n", "|a|b|\n", ""),
  "cells with bars and links": between("|a|b|\n|-|-|\n", "|a\\|b|[c](#x)|\n", ""),
  "a note": between("a[^1]\n\n[^1]: b\n\n", "    some words here and there\n\n", ""),
  "a note referred to": (sizeBytes) => `${repeat("a[^1] ")(sizeBytes)}\n\n[^1]: b\n`,
  "a target referred to": (sizeBytes) => `${repeat("[a] ")(sizeBytes)}\n\n[a]: /b/\n`,
  "an abbreviation, used": between("*[AB]: b\n\n", "AB ", ""),
  "a long abbreviation": (sizeBytes) =>
    `*[${"a".repeat(sizeBytes / 2)}]: b\n\n${"a".repeat(sizeBytes / 2)}`,
  // Each of another name.
  notes: each((i) => `a[^${i}]\n\n[^${i}]: b\n\n`),
  "notes that nothing refers to": each((i) => `[^${i}]: b\n\n`),
  "notes that refer to notes": each((i) => `[^${i}]: b[^${i + 1}]\n\n`),
  "notes that aren't there": each((i) => `a[^${i}] `),
  "notes that aren't there, a line each": each((i) => `a[^${i}]\n`),
  "citations of sources that aren't there": each((i) => `[@a${i}] `),
  "links to articles": each((i) => `[[a-${i}]] `),
  "links to paths": each((i) => `[a](/b${i}/) `),
  "links to fragments": each((i) => `[a](#x${i}) `),
  "links to files": each((i) => `[a](b${i}.pdf) `),
  "pictures that aren't there": each((i) => `![a](b${i}.png) `),
  "targets of links": each((i) => `[a${i}]: /b/\n`),
  "settings of a fence": (sizeBytes) => `\`\`\`ts ${each((i) => `a${i} `)(sizeBytes)}\nx\n\`\`\`\n`,
  headings: each((i) => `## Heading ${i}\n\nText.\n\n`),
  "headings with ids": each((i) => `## a {#b${i}}\n\n`),
  formulas: each((i) => `$x_{${i}}$ `),
  abbreviations: (sizeBytes) =>
    `${each((i) => `*[A${i}X]: b\n`)(sizeBytes / 2)}\n${each((i) => `A${i}X `)(sizeBytes / 2)}`,
};

const sizes = isLong ? [64, 128, 256, 512, 1024] : [32, 128];
/** For twice the text; 4 would be the square of it. */
const mostGrowth = 2.5;
/** What is over sooner says more of the garbage collector than of growth. */
const shortMs = 150;
/** How much longer a text may take than markdown-it alone. */
const mostRatio = 10;

const head = "---\ntitle: T\ndescription: D.\ndate: 2024-01-01\n---\n\n";
const markdown = new MarkdownIt({ html: true });

function plainMs(text: string): number {
  const started = process.cpuUsage();
  markdown.render(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/**
 * What markdown-it alone takes for a text, or for as much of its own standard where it sees nothing in it: what it
 * only copies takes it less than counting the words does.
 */
function allowedMs(text: string): number {
  const ordinary = spec.text.repeat(text.length / spec.text.length + 1);
  const least = (one: string) => Math.min(...[1, 2, 3].map(() => plainMs(one)));
  return mostRatio * Math.max(least(text), least(ordinary.slice(0, text.length)));
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
    const largest = sources.at(-1) ?? "";
    const mostMs = isLong ? allowedMs(largest) : Infinity;
    const isSlow = () => (times.at(-1) ?? 0) > mostMs;
    // Again where it looks bad: other work on the machine only adds.
    for (let round = 0; round < 1 || (round < 3 && (isBad() || isSlow())); round++) {
      for (const [i, text] of sources.entries()) {
        times[i] = Math.min(times[i] ?? Infinity, cpuMsOf(text));
      }
    }
    const shown = times.map((ms, i) => `${sizes[i]} kB ${ms.toFixed(0)} ms`).join(", ");
    const last = times.at(-1) ?? 0;
    const ratio = isLong
      ? `; ${(last / plainMs(largest)).toFixed(1)} × markdown-it alone, at most ${mostMs.toFixed(0)} ms`
      : "";
    t.diagnostic(`${name}: ${shown}${ratio}`);
    assert.ok(!isBad(), shown);
    assert.ok(!isSlow(), `${shown}, and markdown-it alone a tenth of ${mostMs.toFixed(0)} ms`);
  });
}
