import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { weightBytes } from "../src/check/page-weight.ts";
import { listFiles } from "../src/publish/manifest.ts";
import { runBuild, scratchFolder } from "./support/build.ts";
import { textContent } from "./support/html.ts";

/** What ten TCP segments carry: a server's first flight (RFC 6928), so a whole article in one round trip. */
const flightBytes = 14_600;
const stylePattern = /<style>.*?<\/style>/gs;

const folder = join(scratchFolder(), "site");
const { status, stderr } = runBuild(["--out", folder]);
assert.equal(status, 0, stderr);
const htmlOf = (path: string) => readFileSync(join(folder, path), "utf8");
const pages = listFiles(folder).filter((path) => path.endsWith(".html"));
const rows = pages
  .filter((path) => path.startsWith("articles/") && /<article class="article/.test(htmlOf(path)))
  .map((path) => weigh(path.split("/")[1] ?? path, htmlOf(path)));
console.table(Object.fromEntries(rows.map(({ article, ...row }) => [article, row])));

for (const { article, whole } of rows) {
  test(`${article} comes in one flight`, () => {
    assert.ok(whole <= flightBytes, `${whole} B, ${whole - flightBytes} B over the ${flightBytes}`);
  });
}

test("every page carries the same one stylesheet, and nothing that blocks its drawing", () => {
  const styles = new Set(pages.map((path) => htmlOf(path).match(stylePattern)?.join()));
  assert.equal(styles.size, 1);
  for (const path of pages) {
    const html = htmlOf(path);
    const blocking = /rel="stylesheet"|@import|@font-face|url\(/.exec(html);
    assert.equal(blocking, null, path);
    for (const [script] of html.matchAll(/<script[^>]* src=[^>]*>/g)) {
      assert.match(script, / type="module"| defer| async/, path);
    }
  }
});

/** A page's bytes, by part: a part's is what the page would weigh less without it; markup is the rest. */
function weigh(article: string, html: string) {
  const whole = weightBytes(html);
  const figure = /<figure class="explorable.*?<\/figure>/gs;
  const bare = html.replace(stylePattern, "").replace(figure, "");
  const styles = whole - weightBytes(html.replace(stylePattern, ""));
  const figures = whole - weightBytes(html.replace(figure, ""));
  const text = weightBytes(textContent(bare.replace(/<script.*?<\/script>/gs, "")));
  const markup = whole - styles - figures - text;
  return { article, text, markup, styles, figures, whole, left: flightBytes - whole };
}
