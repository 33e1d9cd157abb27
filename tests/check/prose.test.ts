import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ownWords, proseOf } from "../../src/check/prose.ts";

test("code, addresses, citations and front matter are no prose", () => {
  const text = [
    "---",
    "title: hidden",
    "---",
    "",
    "Seen `hidden` and [seen](https://hidden.example/hidden), [[hidden]] [@hidden] $hidden$.",
    "",
    "```sh",
    "hidden",
    "```",
    "",
    "::figure{name=hidden}",
    "",
    "$$",
    "hidden",
    "$$",
    "",
    "## Seen {#hidden}",
  ].join("\n");
  const prose = proseOf(text);
  assert.doesNotMatch(prose, /hidden/);
  assert.equal(prose.match(/seen/gi)?.length, 3);
});

test("a quotation may go on over a line, and ends with its paragraph at the latest", () => {
  const own = ownWords('Own "quoted\nquoted" own.\n\nAn "open quote.\n\nOwn "quoted" own.');
  assert.doesNotMatch(own, /quoted/);
  assert.equal(own.match(/own/gi)?.length, 4);
});

test("blanking moves nothing: every line is as long as it was", () => {
  const piece = fc.constantFrom(
    "`a`",
    '"',
    "\n",
    "\n\n",
    "```\n",
    "word ",
    "$",
    "<b>",
    "::x",
    "— ",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      const lengths = (of: string) => of.split("\n").map((line) => line.length);
      assert.deepEqual(lengths(ownWords(proseOf(text))), lengths(text));
    }),
  );
});
