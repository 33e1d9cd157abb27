import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fillHtml } from "../../src/content/markdown/template.ts";
import { wrongWith } from "../support/html.ts";
import { cpuMsOf, parseText } from "../support/parse-text.ts";
import { isLong, isQuick } from "../support/tier.ts";

/** Inputs of each of the two kinds. More by `FUZZ_RUNS=1000000 npm test -- fuzz`. */
const numRuns = Number(process.env.FUZZ_RUNS ?? (isQuick ? 500 : isLong ? 30_000 : 3_000));

const markdown = fc.constantFrom(
  ...[
    "*",
    "**",
    "_",
    "`",
    "``",
    "```",
    "```ts\n",
    "~~~",
    "[",
    "]",
    "](",
    ")",
    "![",
    "<",
    ">",
    "\\",
  ],
  ...[
    "# ",
    "## ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "- [ ] ",
    "---\n",
    "===\n",
    "|",
    "|-|",
  ],
  ...["[[", "]]", "[[here]]", "[@", "[@a]", "[^", "[^a]", "[^a]: ", "^[", "::", "::figure{name="],
  ...[
    "::figure{name=timeouts}\n",
    "::timeline\n",
    "- 14:05 ",
    "{",
    "}",
    "{#a}",
    "{#a .b c=d}",
    "=",
  ],
  ...[
    "==",
    "$",
    "$$",
    "$$\n",
    "\\frac",
    "^{",
    "*[A]: ",
    "A",
    ": ",
    "> [!NOTE]\n",
    "<kbd>",
    "</kbd>",
  ],
  ...[
    "<b>",
    "</b>",
    "<br>",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "<script>",
    "</script>",
    "<a href=",
    '"',
  ],
  ...["'", "&", "&amp;", "&#0;", "&#x110000;", "javascript:", "http://a.b/", "word", " ", "\u00a0"],
  ...[
    "é",
    "e\u0301",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\u2028",
    "👩‍👧",
    "漢",
    "a.png",
    "file=",
    "region=",
  ],
);
const yaml = fc.constantFrom(
  ...[
    "title: ",
    "description: ",
    "date: ",
    "tags: ",
    "sources: ",
    "aliases: ",
    "draft: ",
    "period: ",
  ],
  ...["2024-01-01", "2024", "true", "null", "~", "1e999", "0x1", ".nan", "a", "id: ", "url: "],
  ...[
    "- ",
    "? ",
    ": ",
    ":",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "|",
    ">",
    "|-\n",
  ],
  ...[
    "&a ",
    "*a",
    "<<: ",
    "!!js ",
    "!!binary ",
    "!<",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "# ",
    "\t",
    "\\",
  ],
  ...[
    "\\u",
    "\\x41",
    "__proto__: ",
    "constructor: ",
    "é",
    "\u2028",
    "\u00a0",
    "👩‍👧",
    "@",
    "`",
    " ",
  ],
);
const piece = fc.oneof(
  { weight: 9, arbitrary: markdown },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const body = fc.array(piece, { maxLength: 60, size: "max" }).map((pieces) => pieces.join(""));
const front = fc.array(yaml, { maxLength: 40, size: "max" }).map((pieces) => pieces.join(""));

/** 100 ms for each kilobyte that has begun. */
const mostMs = (text: string) => 100 * Math.ceil(text.length / 1000);

test("whatever stands in a text, it becomes whole HTML in which nothing runs, or a diagnostic", () => {
  fc.assert(
    fc.property(body, (text) => {
      const file = `---\ntitle: T\ndescription: D.\ndate: 2024-01-01\n---\n\n${text}`;
      assertParsed(file);
    }),
    { numRuns },
  );
});

test("whatever stands in front matter, it is understood or a diagnostic", () => {
  fc.assert(
    fc.property(front, (text) => assertParsed(`---\n${text}\n---\n\nText.\n`)),
    { numRuns },
  );
});

test("a text that is cut off anywhere, or has bytes of another in it, is no worse", () => {
  const whole = `---\ntitle: "T"\ndescription: D.\ndate: 2024-01-01\ntags: [a]\n---\n\n::timeline\n\n- 14:05 a\n\n::\n\n> [!NOTE]\n> $a^{b}$ [^n]\n\n[^n]: <kbd>k</kbd>\n\n| a |\n|---|\n| b |\n`;
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), piece, (from, to, inserted) =>
      assertParsed(whole.slice(0, from) + inserted + whole.slice(to)),
    ),
    { numRuns: Math.ceil(numRuns / 10) },
  );
});

function assertParsed(file: string): void {
  const { parsed, diagnostics } = parseText(file);
  for (const { line, column, code, message } of diagnostics) {
    assert.ok(line >= 1 && column >= 1 && message, `${code} is nowhere`);
  }
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  if (!isBroken) {
    assert.ok(parsed, "neither an article nor a diagnostic");
    assert.deepEqual(wrongWith(fillHtml(parsed.body.html, { linked: {} })), []);
  }
  // One slow run may be the garbage collector's; the same text twice is not.
  const most = mostMs(file);
  assert.ok(cpuMsOf(file) <= most || cpuMsOf(file) <= most, `took more than ${most} ms`);
}
