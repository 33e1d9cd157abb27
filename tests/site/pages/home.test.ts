import assert from "node:assert/strict";
import { test } from "node:test";
import { drawnFigure } from "../../support/drawn-figure.ts";
import { articleText, siteYaml } from "../../support/site-folder.ts";
import { loadFiles } from "../../support/small-site.ts";

test("a featured article has its own first figure's drawing, and none where it has no figure", async (t) => {
  const { site, diagnostics } = await loadFiles(
    t,
    {
      "site.yaml": `${siteYaml}featured: [one, plain, two]\n`,
      "articles/one.md": articleText("One", undefined, "::figure{name=one}\n"),
      "articles/plain.md": articleText("Plain"),
      "articles/two.md": articleText(
        "Two",
        undefined,
        "::figure{name=two}\n\n::figure{name=one}\n",
      ),
    },
    false,
    (name) => drawnFigure({ name, thumbnail: `<svg id="${name}"/>`, ids: [`figure-${name}`] }),
  );
  assert.deepEqual(diagnostics, []);
  const drawings = site?.pages.home[0]?.featured.map(({ slug, drawing }) => [slug, drawing]);
  assert.deepEqual(drawings, [
    ["one", '<svg id="one"/>'],
    ["plain", undefined],
    ["two", '<svg id="two"/>'],
  ]);
});
