import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";
import { templateData } from "../../src/render/template-data.ts";
import { articleText } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

test("templates get an article's date as text, its path without the base path, and its whole address", async (t) => {
  const site = await smallSite(t, {
    "articles/hello.md": articleText("Hello", "date: 2024-03"),
    "articles/quiet.md": articleText("Quiet", "date: 2024-03-11\nunlisted: true"),
  });
  const info = { ...site.info, baseUrl: "https://small.example/blog" };
  const { articles } = z
    .object({
      articles: z.array(z.object({ date: z.unknown(), path: z.string(), url: z.string() })),
    })
    .parse(templateData({ ...site, info }));
  assert.deepEqual(articles, [
    {
      date: "2024-03",
      path: "/articles/hello/",
      url: "https://small.example/blog/articles/hello/",
    },
  ]);
});
