import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { scratchFolder } from "../support/build.ts";
import { drawnFigure } from "../support/drawn-figure.ts";
import { loadFolder } from "../support/load-folder.ts";
import { isQuick } from "../support/tier.ts";
import { writeCorpus } from "./corpus.ts";

const bytesOf = (folder: string) =>
  readdirSync(join(folder, "articles")).map((name) => [
    name,
    readFileSync(join(folder, "articles", name), "utf8"),
  ]);

test("the same seed writes the same corpus, another seed another one", () => {
  const [first, again, other] = [1, 1, 2].map((seed) => {
    const folder = scratchFolder();
    writeCorpus(folder, { posts: 20, seed });
    return bytesOf(folder);
  });
  assert.deepEqual(again, first);
  assert.notDeepEqual(other, first);
});

test("a corpus is without diagnostic, 8 KB an article, with code in every third", async () => {
  const folder = scratchFolder();
  const posts = isQuick ? 100 : 300;
  writeCorpus(folder, { posts, seed: 1 });
  const { content, diagnostics } = await loadFolder(folder, {
    now: new Date("2100-01-01"),
    renderFigure: () => drawnFigure(),
  });
  assert.deepEqual(diagnostics, []);
  assert.equal(content?.articles.length, posts);
  const texts = bytesOf(folder).map(([, text = ""]) => text);
  const bytes = texts.reduce((sum, text) => sum + text.length, 0) / posts;
  assert.ok(bytes > 7_000 && bytes < 9_400, `${bytes} bytes an article`);
  const withCode = texts.filter((text) => text.includes("\n```")).length / posts;
  assert.ok(withCode > 0.25 && withCode < 0.42, `${withCode} have code`);
});
