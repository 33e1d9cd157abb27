import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { build, type PluginBuild } from "esbuild";
import type { Browser } from "playwright-core";
import { openChromium } from "../../support/chromium.ts";

let browser: Browser;
let script: string;

before(async () => {
  const [built] = (
    await build({
      stdin: {
        contents: `
          import { addCopyButtons } from "./src/browser/page/copy.ts";
          import { morphPage } from "./src/server/client/morph.ts";
          Object.assign(globalThis, { addCopyButtons, morphPage });`,
        resolveDir: ".",
      },
      plugins: [{ name: "words", setup: wordsOfCopy }],
      bundle: true,
      write: false,
      logLevel: "error",
    })
  ).outputFiles;
  script = built?.text ?? "";
  browser = await openChromium();
});
after(() => browser.close());

/** The interface's words, which a build puts in. */
function wordsOfCopy({ onResolve, onLoad }: PluginBuild) {
  onResolve({ filter: /^site-words\// }, ({ path }) => ({ path, namespace: "words" }));
  onLoad({ filter: /./, namespace: "words" }, () => ({
    contents: 'export const words = { button: "Copy", copied: "Copied", failed: "" };',
  }));
}

/**
 * Makes a page another, after `change` was done to it, and says what became of it: its HTML, the blocks that are
 * new, and which of its elements are still the same, by their ids.
 */
async function morphed(old: string, next: string, change = "") {
  const page = await browser.newPage();
  await page.setContent(old);
  await page.addScriptTag({ content: script });
  const result = await page.evaluate(
    ([text = "", code = ""]) => {
      document.body.querySelectorAll("script").forEach((one) => {
        one.remove();
      });
      new Function(code)();
      const before = new Map(
        Array.from(document.querySelectorAll("[data-name]"), (one) => [
          one.getAttribute("data-name"),
          one,
        ]),
      );
      const parsed = new DOMParser().parseFromString(text, "text/html");
      const fresh: Element[] = Reflect.get(globalThis, "morphPage")(parsed);
      const kept = [...before].flatMap(([name, one]) =>
        one.isConnected && one.getAttribute("data-name") === name ? [name] : [],
      );
      return {
        html: document.body.innerHTML,
        fresh: fresh.map((one) => one.textContent),
        kept,
      };
    },
    [next, change],
  );
  await page.close();
  return result;
}

const paragraph = (line: number, name: string, text: string) =>
  `<p data-line="${line}" data-name="${name}">${text}</p>`;

test("a block that says the same stays the same element, wherever it stands now, and what is new is told", async () => {
  const { html, fresh, kept } = await morphed(
    paragraph(1, "a", "One.") + paragraph(3, "b", "Two."),
    paragraph(1, "c", "New.") + paragraph(3, "b", "Two.") + paragraph(5, "a", "One."),
  );
  assert.equal(
    html,
    paragraph(1, "c", "New.") + paragraph(3, "b", "Two.") + paragraph(5, "a", "One."),
  );
  assert.deepEqual(fresh, ["New."]);
  assert.deepEqual(kept.sort(), ["a", "b"]);
});

test("a figure that is being played stays as it is, unless its settings are others", async () => {
  const figure = (settings: string, line: number, inner: string) =>
    `<figure class="explorable" data-figure="x" id="figure-x" data-line="${line}" data-settings="${settings}">${inner}</figure>`;
  const play = `
    const figure = document.querySelector("figure");
    figure.dataset.ready = "";
    figure.innerHTML = "played";`;
  const same = await morphed(figure("a=1", 1, "still"), figure("a=1", 4, "still"), play);
  assert.match(same.html, />played</);
  assert.match(same.html, /data-line="4"/);
  const changed = await morphed(figure("a=1", 1, "still"), figure("a=2", 1, "still"), play);
  assert.match(changed.html, />still</);
});

test("what the page's own scripts have added stays, and what its author has taken out goes", async () => {
  const { html } = await morphed(
    `<main>${paragraph(1, "a", "One.")}<p id="gone">Gone.</p></main>`,
    `<main>${paragraph(1, "a", "One.")}</main>`,
    `document.querySelector("main").insertAdjacentHTML("beforeend", '<dialog></dialog><div class="notice"></div>');`,
  );
  assert.match(html, /<dialog><\/dialog><div class="notice"><\/div>/);
  assert.doesNotMatch(html, /Gone/);
});

test("the buttons that copy code make no block a new one, with a caption and without", async () => {
  const code = (words: string) => `<pre><code>${words}</code></pre>`;
  const page = `<figure data-line="1"><figcaption>Copy this</figcaption>${code("one")}</figure>
    <div data-line="5">${code("two")}</div>`;
  const { fresh, html } = await morphed(page, page, "addCopyButtons()");
  assert.match(html, /Copy this <button.*\n.*<pre><button/);
  assert.deepEqual(fresh, []);
});
