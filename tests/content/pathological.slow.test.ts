import assert from "node:assert/strict";
import { test } from "node:test";
import { cpuMsOf, parseText } from "../support/parse-text.ts";

// Texts that have brought Markdown and YAML parsers to their knees: CommonMark's pathological cases
// (https://github.com/commonmark/commonmark-spec/blob/master/test/pathological_tests.py), and the same for
// what is added here.

type Make = (n: number) => string;

const repeat =
  (text: string): Make =>
  (n) =>
    text.repeat(n);
const each =
  (text: (i: number) => string): Make =>
  (n) =>
    Array.from({ length: n }, (_, i) => text(i)).join("");
const fenced =
  (language: string, text: string): Make =>
  (n) =>
    `\`\`\`${language}\n${text.repeat(n)}\n\`\`\`\n`;
const letters = (i: number) => i.toString().replace(/\d/g, (digit) => "ABCDEFGHIJ"[+digit] ?? "");

const texts: Readonly<Record<string, Make>> = {
  "emphasis in emphasis": (n) => `${"*a **a ".repeat(n)}b${" a** a*".repeat(n)}`,
  "emphasis that only ends": repeat("a_ "),
  "emphasis that only begins": repeat("_a "),
  "strong emphasis that only begins": repeat("**a "),
  "emphasis of two kinds": repeat("*a_ "),
  "emphasis of three stars": (n) => `a**b${"c* ".repeat(n)}`,
  "links that only end": repeat("a]"),
  "links that only begin": repeat("[a"),
  "links and emphasis": repeat("[ a_"),
  "brackets and parentheses": repeat("[ (]("),
  "pictures of nothing": repeat("![[]()"),
  "brackets in brackets": (n) => "[".repeat(n) + "a".concat("]".repeat(n)),
  "link targets that only begin": repeat("[a](<b"),
  "link targets without an end": repeat("[a](b"),
  "link titles without an end": repeat('[a](/b/ "'),
  "quotations in quotations": (n) => `${"> ".repeat(n)}a`,
  "lists in lists": each((i) => `${"  ".repeat(Math.min(i, 300))}* a\n`),
  "lists on one line": (n) => `${"* ".repeat(n)}a`,
  "empty lines in deep lists": (n) => `${"- ".repeat(30)}x${"\n".repeat(n)}  x`,
  "backticks of every length": each((i) => `e${"`".repeat(i % 300)}`),
  "backticks without a match": (n) => `${"`".repeat(n)}a ${"`a ".repeat(n)}`,
  "comments that only begin": repeat("a <!-- "),
  "declarations that only begin": repeat("a <!A "),
  "instructions that only begin": repeat("a <?"),
  "sections that only begin": repeat("a <![CDATA["),
  "shortcodes that only begin": repeat("{{< a "),
  "template tags that only begin": repeat("{% a {{ "),
  "comments of another tool that only begin": repeat("%%a "),
  "elements that only begin": repeat("<kbd>"),
  "elements that only end": repeat("</kbd>"),
  "tags that only begin": repeat("<a "),
  "attributes of an element": (n) => `<kbd ${"a=b ".repeat(n)}>`,
  "quotes of an attribute": repeat('<kbd a="'),
  "blocks of HTML": repeat("<div>\n\n"),
  "references and their targets": each((i) => `[a${i}]: u\n\n[a${i}]\n\n`),
  "one target, written often": repeat("[a]: u\n"),
  "character references": repeat("&#0;&amp;&"),
  backslashes: repeat("\\*"),
  "tables with many columns": (n) => `|${"a|".repeat(n)}\n|${"-|".repeat(n)}\n|${"a|".repeat(n)}\n`,
  "tables with many rows": (n) => `|a|b|\n|-|-|\n${"|a|b|\n".repeat(n)}`,
  "headings of one name": repeat("## a\n\n"),
  headings: each((i) => `## Heading ${i}\n\nText.\n\n`),
  "links to articles that only begin": repeat("[["),
  "links to articles": repeat("[[a]] "),
  "citations that only begin": repeat("[@"),
  citations: repeat("[@a] "),
  "figures that are none": repeat("::figure{name=no}\n\n"),
  "timelines that only begin": repeat("::timeline\n\n"),
  timelines: repeat("::timeline\n\n- 14:05 a\n\n::\n\n"),
  "a long timeline": (n) => `::timeline\n\n${"- 14:05 a\n".repeat(n)}\n::\n`,
  "lines of colons": repeat("::\n"),
  "formulas that only begin": repeat("$a "),
  formulas: repeat("$a$ "),
  "formulas in depth": (n) => `$a${"^{a".repeat(n)}${"}".repeat(n)}$`,
  "marks that only begin": repeat("==a "),
  marks: repeat("==a== "),
  abbreviations: (n) =>
    each((i) => `*[A${letters(i)}]: b\n`)(n) + each((i) => `A${letters(i)} `)(n),
  notes: each((i) => `a[^${i}]\n\n[^${i}]: b\n\n`),
  "a note referred to often": (n) => `${"a[^1] ".repeat(n)}\n\n[^1]: b\n`,
  "notes that only begin": repeat("[^a"),
  "notes that nothing refers to": each((i) => `[^${i}]: b\n\n`),
  "notes that refer to notes": (n) => `a[^0]\n\n${each((i) => `[^${i}]: b[^${i + 1}]\n\n`)(n)}`,
  definitions: repeat("a\n: b\n\n"),
  tasks: repeat("- [ ] a\n"),
  "attributes that only begin": repeat("## a {#b"),
  "attributes of a picture": (n) => `![a](b.png){${"a=b ".repeat(n)}}`,
  callouts: repeat("> [!NOTE]\n> a\n\n"),
  "addresses in the text": repeat("<http://a.b/> http://a.b/ "),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is JavaScript that has one.
  "a fence": fenced("ts", "const a = `${b}`;\n"),
  "a fence with one name": fenced("ts", "a"),
  "a fence with strings that only begin": fenced("js", "`${"),
  "a fence with lines of strings that only begin": fenced("js", "`${\n"),
  "a fence with expressions that only begin": fenced("js", "/[\n"),
  "a fence of a shell": fenced("bash", '"$(\n'),
  "a fence of tags": fenced("html", "<a b='\n"),
  "a fence of YAML": fenced("yaml", 'a: "\n'),
  "a fence of Python": fenced("python", "f'{\n"),
  "a fence of Ruby": fenced("ruby", "#{%q(\n"),
  "a fence of SQL": fenced("sql", "'\\\n"),
  "a fence with marked lines": (n) => `\`\`\`ts {1-${n}}\n${"a\n".repeat(n)}\`\`\`\n`,
  "one word": repeat("a"),
  "spaces only": repeat(" "),
  "quotation marks": repeat("\"a' "),
  "marks on letters": repeat("a\u0301"),
  "characters of many parts": repeat("👩‍👩‍👧‍👧"),
};

const frontMatters: Readonly<Record<string, Make>> = {
  "lists that only begin": (n) => `a: ${"[".repeat(n)}`,
  "lists in lists": (n) => `a: ${"[".repeat(n)}${"]".repeat(n)}`,
  "maps that only begin": (n) => `a: ${"{a: ".repeat(n)}`,
  "dashes on one line": repeat("- "),
  "aliases of one anchor": (n) => `a: &a [x]\nb: [${"*a,".repeat(n)}]`,
  "aliases of aliases": (n) =>
    each((i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`)(Math.min(n, 9)) + "#".repeat(n),
  keys: each((i) => `k${i}: v\n`),
  "one key, written often": repeat("a: b\n"),
  tags: (n) => `tags: [${each((i) => `t${i},`)(n)}]`,
  "old addresses": (n) => `aliases:\n${each((i) => `  - /a${i}/\n`)(n)}`,
  sources: (n) =>
    `sources:\n${each((i) => `  - {id: s${i}, title: a, publisher: b, url: "https://a.b/", kind: public}\n`)(n)}`,
  "quotation marks": repeat('"'),
  "a block": (n) => `a: |\n${" b\n".repeat(n)}`,
  directives: repeat("%a\n"),
  "question marks": repeat("? "),
  types: repeat("!a "),
  "a long title": (n) => `title: ${"b".repeat(n)}`,
};

const head = "---\ntitle: T\ndescription: D.\ndate: 2024-01-01\n---\n\n";
const cases: [string, Make][] = [
  ...Object.entries(texts).map(([name, make]): [string, Make] => [name, (n) => head + make(n)]),
  ...Object.entries(frontMatters).map(([name, make]): [string, Make] => [
    `front matter: ${name}`,
    (n) => `---\ntitle: T\n${make(n)}\n---\n\nText.\n`,
  ]),
];

/** Four times the text may take this many times as long: 16 would be the square of it. */
const mostGrowth = 11;
/** What is over sooner says more of the garbage collector than of growth. */
const shortMs = 60;

test("no text takes more than 100 ms per kilobyte, nor a time that grows with its square", (t) => {
  const diagnostics: string[] = [];
  let slowest = { name: "", msPerKb: 0 };
  for (const [name, make] of cases) {
    const n = timesFor(make, 8_000);
    parseText(make(Math.ceil(n / 4)));
    const [small, large] = [make(n), make(4 * n)];
    let [smallMs, largeMs] = [Infinity, Infinity];
    const isQuadratic = () => largeMs > shortMs && largeMs / smallMs > mostGrowth;
    // Twice, and again where it looks bad: other work on the machine only adds.
    for (let round = 0; round < 2 || (round < 5 && isQuadratic()); round++) {
      smallMs = Math.min(smallMs, cpuMsOf(small));
      largeMs = Math.min(largeMs, cpuMsOf(large));
    }
    const msPerKb = largeMs / (large.length / 1000);
    if (msPerKb > slowest.msPerKb) slowest = { name, msPerKb };
    if (msPerKb > 100) diagnostics.push(`${name}: ${msPerKb.toFixed(1)} ms per kB`);
    if (isQuadratic()) {
      diagnostics.push(
        `${name}: ${smallMs.toFixed(0)} ms, and ${largeMs.toFixed(0)} ms for four times`,
      );
    }
  }
  t.diagnostic(`${cases.length} texts; ${slowest.msPerKb.toFixed(1)} ms/kB: ${slowest.name}`);
  assert.deepEqual(diagnostics, []);
});

/** How often a text's part is repeated until it has about as many characters. */
function timesFor(make: Make, chars: number): number {
  let n = 16;
  while (make(n).length < chars && n < 40_000) n *= 2;
  return n;
}
