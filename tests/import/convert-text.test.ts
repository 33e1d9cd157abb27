import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { bareAddresses } from "../../src/content/markdown/bare-addresses.ts";
import { readDay, splitDatedName } from "../../src/import/days.ts";
import { splitPost } from "../../src/import/front-matter.ts";
import { fillPermalink } from "../../src/import/sources/permalink.ts";
import {
  evaluateFunction,
  parseScript,
  propertiesNamed,
  textOfProperty,
} from "../../src/import/sources/script.ts";
import { readArguments, scanTags } from "../../src/import/templates/scan-tags.ts";
import { convertHtml } from "../../src/import/text/convert-html.ts";
import { convertMarkdown, type MarkdownContext } from "../../src/import/text/convert-markdown.ts";
import { htmlToMarkdown } from "../../src/import/text/html-to-markdown.ts";
import { parseHtml, textOfNodes } from "../../src/import/text/html-tree.ts";
import { parseMarkdown } from "../../src/import/text/parse-markdown.ts";

const context: MarkdownContext = {
  title: "T",
  hasMath: false,
  leftOut() {},
  wikiLink: () => undefined,
  references: {
    linkTo: (href) => href,
    linkedFile: () => undefined,
    picture: (src, alt, caption) => `![${alt}](${src}${caption === "" ? "" : ` "${caption}"`})`,
  },
};
const html = { leftOut() {}, drawing: () => "drawing.svg" };

/** Pieces of Markdown that mean the same here as anywhere. */
const plainPieces = fc.constantFrom(
  "Words, *stressed* and **more**.",
  "> A quote\n> on two lines",
  "- one\n- two\n\n  more\n    - deep",
  "1. first\n2. second",
  "| a | b |\n|---|---|\n| `x` | [y](https://example.org) |",
  "```js\nconst a = '<b>';\n```",
  "Code:\n\n    indented <code>\n    [a](b)",
  'A [link][1], and `` code ` span ``.\n\n[1]: https://example.org "T"',
  "A note[^n].\n\n[^n]: Said.",
  "<kbd>Ctrl</kbd> and x<sub>2</sub>",
  "Term\n: Definition",
  '![A picture](a.png "Caption")',
  "One dollar, $5, alone.",
);

test("a text that means the same here stays byte for byte", () => {
  fc.assert(
    fc.property(fc.uniqueArray(plainPieces, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = `${pieces.join("\n\n")}\n`;
      assert.equal(convertMarkdown(convertHtml(text, false, html), context), text);
    }),
  );
});

test("an address that leads nowhere any more is words, not a link again", () => {
  const dead = {
    ...context,
    references: {
      ...context.references,
      linkTo: (href: string) => (href.includes("old.example") ? undefined : href),
    },
  };
  const ours = new MarkdownIt({ linkify: true }).use(bareAddresses);
  const there = "https://new.example/a";
  const cases: readonly [string, string][] = [
    ["See https://old.example/a.", "See https\\://old.example/a."],
    ["<https://old.example/a>", "https\\://old.example/a"],
    ["[https://old.example/a](https://old.example/a)", "https\\://old.example/a"],
    ["[`https://old.example` *x*](https://old.example/a)", "`https://old.example` *x*"],
    [`See ${there} and <${there}>.`, `See ${there} and <${there}>.`],
  ];
  for (const [text, expected] of cases) {
    const converted = convertMarkdown(text, dead);
    assert.equal(converted, expected);
    assert.doesNotMatch(ours.renderInline(converted), /href="https:\/\/old/);
  }
});

test("a picture that becomes a link is words where it stands in a link already", () => {
  const elsewhere = {
    ...context,
    references: {
      ...context.references,
      linkTo: (href: string) => (href.includes("dead") ? undefined : href),
      picture: (src: string, alt: string) => `[${alt}](${src})`,
    },
  };
  const cases: readonly [string, string][] = [
    ["[![A shot](https://b.c/s.png)](https://b.c/a)", "[A shot](https://b.c/a)"],
    ["![A shot](https://b.c/s.png) [x](/y/)", "[A shot](https://b.c/s.png) [x](/y/)"],
    ["[![A shot](https://b.c/s.png)](https://dead/)", "[A shot](https://b.c/s.png)"],
    ["[a](/b/) ![A shot](https://b.c/s.png)", "[a](/b/) [A shot](https://b.c/s.png)"],
  ];
  for (const [written, expected] of cases)
    assert.equal(convertMarkdown(written, elsewhere), expected);
});

test("every place of an inline token is where its own source stands", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom("`a`", "[b](c)", "![d](e)", "<i>", "w ", "\n> ", "\n  ", "| ", "\\*", "\t"),
        { maxLength: 40 },
      ),
      (parts) => {
        const text = `${parts.join("")}\n`;
        for (const { spans } of parseMarkdown(text).runs) {
          for (const { token, start, end } of spans) {
            if (token.type === "html_inline") assert.equal(text.slice(start, end), token.content);
            if (token.type === "code_inline")
              assert.equal(text.slice(start, end), `\`${token.content}\``);
            if (token.type === "image")
              assert.match(text.slice(start, end), /^!\[[^\]]*\]\([^)]*\)$/);
          }
        }
      },
    ),
  );
});

test("no word of an HTML text is lost", () => {
  const element = fc.constantFrom(
    "p",
    "b",
    "i",
    "li",
    "ul",
    "blockquote",
    "td",
    "tr",
    "table",
    "span",
    "a",
    "h2",
    "pre",
    "code",
    "div",
    "x-y",
  );
  const piece = fc.oneof(
    fc.constantFrom("one", "two&amp;", "thr*ee", "fo_ur", "[five]", "#six"),
    element.map((name) => `<${name}>`),
    element.map((name) => `</${name}>`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(" ");
      const words = textOfNodes(parseHtml(text).children).match(/[a-z]{3,}/g) ?? [];
      const made = htmlToMarkdown(text, true, html).replaceAll("\\", "").replaceAll("<br>", " ");
      assert.deepEqual((made.match(/(?<![<{(])[a-z]{3,}/g) ?? []).sort(), words.sort());
    }),
  );
});

const converted: readonly (readonly [string, string, string])[] = [
  ["what would be a wiki link", "A [[b]].", "A \\[[b]]."],
  ["what would be a citation", "By [@b].", "By \\[@b]."],
  ["two prices", "From $5 to $7.", "From \\$5 to \\$7."],
  ["what would be marked", "a ==b== c", "a \\==b\\== c"],
  ["what would be a directive", "::note", "\\::note"],
  ["a skipped level", "# A\n\n### B", "## A\n\n### B"],
  ["two headings of one name", "## A\n\n## A", "## A\n\n## A {#a-2}"],
  ["an id with spaces", "## A { #b }", "## A {#b}"],
  ["an id of the page's own", "## Main", "## Main {#section-main}"],
  ["underlined headings", "A\n===\n\nB\n---", "## A\n\n### B"],
  ["an attribute list", "Words.\n{:.wide}", "Words.\n"],
  ["a fence's settings", '```JS {hl_lines=[1,"3-4"]}\na\n```', "```js {1,3-4}\na\n```"],
  ["a fence without an end", "```js\na", "```js\na\n```"],
  ["a note that nobody refers to", "A.\n\n[^b]: C.", "A.\n\nC."],
];
for (const [what, before, after] of converted) {
  test(`${what}: ${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    assert.equal(convertMarkdown(before, context), after);
  });
}

const inline: readonly (readonly [string, string])[] = [
  ["a <b> b </b>c", "a  **b** c"],
  ["a <a href='b c'>d</a>", "a [d](b%20c)"],
  ["<span>a</span> <u>b</u>", "a b"],
  ["a <code>b*c</code>", "a `b*c`"],
  ["a List<String> b", "a List\\<String> b"],
  ["- <b>a</b>\n- <img src=x.png alt=y>", "- **a**\n- ![y](x.png)"],
  ["<p>a</p>\n\nb", "a\n\nb"],
  ["<div>\n\n**a**\n\n</div>", "**a**\n\n"],
  ["a <!-- b --> c", "a  c"],
];
for (const [before, after] of inline) {
  test(`HTML in Markdown: ${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    assert.equal(convertHtml(before, false, html).trim(), after.trim());
  });
}

test("days are read as they are written, and none that isn't on the calendar", () => {
  assert.equal(readDay("2016-12-9"), "2016-12-09");
  assert.equal(readDay("2020-01-01T23:30:00-07:00"), "2020-01-01");
  assert.equal(readDay("Fri, 08 Jul 2022 10:00:00 +0000"), "2022-07-08");
  assert.equal(readDay("July 8, 2022"), "2022-07-08");
  assert.equal(readDay("2010-14-24"), undefined);
  assert.deepEqual(splitDatedName("2010-14-24-a"), { day: undefined, rest: "2010-14-24-a" });
});

test("front matter is read in four ways, and a program is not run", () => {
  assert.deepEqual(splitPost("---\na: 1\na: 2\n---\nT"), { data: { a: 2 }, body: "T" });
  assert.equal(
    JSON.stringify(splitPost("+++\n[b.c]\nd = 1\n+++\n\nT")),
    '{"data":{"b":{"c":{"d":1}}},"body":"T"}',
  );
  assert.deepEqual(splitPost('{\n"a": 1\n}\nT'), { data: { a: 1 }, body: "T" });
  assert.deepEqual(splitPost("T\n---\n"), { data: {}, body: "T\n---\n" });
  assert.ok("problem" in splitPost("---js\nprocess.exit()\n---\n"));
});

test("a permalink's function is evaluated without being run", () => {
  const permalinkText = "({ page }) => `/web/@{page.fileSlug}/`".replace("@", "$");
  const program = parseScript(`export default { permalink: ${permalinkText}, site: 'x' + 1 };`);
  assert.ok(program);
  const [permalink] = propertiesNamed(program, "permalink");
  assert.ok(permalink);
  assert.equal(evaluateFunction(permalink, { page: { fileSlug: "a" } }), "/web/a/");
  assert.equal(textOfProperty(program, "site"), "x1");
  const [unsafe] = propertiesNamed(
    parseScript("({ permalink: () => process.exit(1) })") ?? program,
    "permalink",
  );
  assert.ok(unsafe);
  assert.equal(evaluateFunction(unsafe, {}), undefined);
  assert.equal(parseScript("{{{"), undefined);
});

test("tags and their arguments are read as they are written", () => {
  const [tag] = scanTags('{{< a b="c d" e=f >}} {{< g', { "{{<": ">}}" });
  assert.equal(tag?.inside, 'a b="c d" e=f');
  assert.deepEqual(readArguments('\'x\' b="c \\" d" e=f'), {
    values: { b: 'c " d', e: "f" },
    words: ["x"],
  });
  assert.equal(fillPermalink("/:year/:what/", { year: "2020" }), undefined);
});

test("line breaks that part nothing are left out, however many they are", () => {
  const broken = "A.\n\n<br><br>\n\n<br />\n<br/> <br>\n\nB.<br><br>\n\n<br><br>C<br>D.\n";
  const made = convertMarkdown(convertHtml(broken, false, html), context);
  assert.deepEqual(made.match(/.*<br>.*/g), ["C<br>D."]);
  assert.match(made, /^A\.\s+B\.\s+C/);
});
