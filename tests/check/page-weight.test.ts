import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPageWeight, weightBytes } from "../../src/check/page-weight.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

const title = { file: "a.md", line: 2, column: 8 };
// Each number once, so that it can't be compressed to nothing.
const heavy = Array.from({ length: 2000 }, (_, n) => `<p>${n * n}</p>`).join("\n");
const pages = [
  { slug: "light", html: "<p>Text.</p>", title: { ...title, line: 9 } },
  { slug: "heavy", html: heavy, title },
];

test("a page heavier than the house lets it be is a diagnostic at its title, one just as heavy is none", () => {
  const bytes = weightBytes(heavy);
  const over = diagnosticLog();
  checkPageWeight(pages, bytes - 1, over.report);
  assert.deepEqual(over.lines(), ["2:8 E726"]);
  const just = diagnosticLog();
  checkPageWeight(pages, bytes, just.report);
  assert.deepEqual(just.lines(), []);
});

test("without a limit the heaviest page is named all the same", () => {
  const { diagnostics, report } = diagnosticLog();
  assert.match(checkPageWeight(pages, undefined, report), /^heaviest [\d,]+ B, heavy$/);
  assert.deepEqual(diagnostics, []);
  assert.equal(checkPageWeight([], 1, report), "nothing to weigh");
});
