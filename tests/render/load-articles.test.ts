import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { cachedArticles } from "../../src/build/cached-articles.ts";
import { loadSite } from "../../src/build/load-site.ts";
import { useOwnerCode } from "../../src/render/owner-code.ts";
import { openThreads, type Threads } from "../../src/render/threads.ts";
import { sourceOf } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";

test("threads are asked for as many articles as have to be read, not as there are", async (t) => {
  const slugs = ["one", "two", "three"];
  const files = slugs.map((slug) => [join("articles", `${slug}.md`), articleText(slug)]);
  const folder = folderOf(t, { "site.yaml": siteYaml, ...Object.fromEntries(files) });
  const source = { ...sourceOf(folder), code: await useOwnerCode(folder) };
  const asked: number[] = [];
  const threads: Threads = { ...openThreads(""), start: (count) => void asked.push(count) };
  const load = () => loadSite(source, cachedArticles(threads, true));
  await load();
  writeFiles(folder, { "articles/two.md": articleText("Two", "date: 2024-03-11", "Edited.\n") });
  await load();
  await load();
  assert.deepEqual(asked, [3, 1, 0]);
});
