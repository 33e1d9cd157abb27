import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { localeOf } from "../../src/i18n/locale.ts";
import type { ArticleTask } from "../../src/render/article-task.ts";
import { openThreads, type Threads, worthThreads } from "../../src/render/threads.ts";
import { folderOf } from "../support/site-folder.ts";

/** What threads answer that were started for so many articles: a real one says so, this one reads none. */
async function answerFor(t: TestContext, articles: number, hasBundle = true) {
  const folder = folderOf(t, {
    "worker.mjs": "export default async () => ['a thread'];\n",
    "figures.mjs": "export const figures = [], failed = [];\n",
  });
  const threads = openThreads(hasBundle ? folder : "");
  t.after(() => threads.close());
  threads.start(articles);
  const task: ArticleTask = {
    kind: "articles",
    shard: join(folder, "none"),
    articles: [],
    source: {
      root: folder,
      figuresModule: join(folder, "figures.mjs"),
      siteCode: undefined,
      locale: localeOf("en"),
      published: { folder: "", files: [] },
    },
  };
  return threads.run(task);
}

test("few articles are read here, as many as are worth it in threads", async (t) => {
  assert.deepEqual(await answerFor(t, worthThreads - 1), []);
  assert.deepEqual(await answerFor(t, worthThreads), ["a thread"]);
});

test("a program that isn't bundled has no threads to start", async (t) => {
  assert.deepEqual(await answerFor(t, worthThreads, false), []);
});

test("a thread that was started to draw draws, else this one does; it ends with the others", async (t) => {
  const folder = folderOf(t, {
    "worker.mjs": "export default async ({ kind }) => Buffer.from('a thread: ' + kind);\n",
    "dot.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>`,
  });
  const dot = {
    path: "/icon.png",
    file: join(folder, "dot.svg"),
    hash: folder,
    iconPx: 16,
  } as const;
  const drawnBy = async (threads: Threads) =>
    Buffer.from(await threads.draw({ kind: "icon", file: dot })).toString("latin1");
  const threads = openThreads(folder);
  t.after(() => threads.close());
  assert.match(await drawnBy(threads), /^.PNG/);
  threads.startDrawing();
  assert.equal(await drawnBy(threads), "a thread: icon");
  const unbundled = openThreads("");
  unbundled.startDrawing();
  assert.match(await drawnBy(unbundled), /^.PNG/);
});
