import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../../support/site-folder.ts";
import { smallSite } from "../../support/small-site.ts";

test("the index of titles is in the order that people count in", async (t) => {
  const titles = ["Part 10", "Part 2", "Ätna", "Zoo"];
  const files = titles.map((title, i) => [`articles/a${i}.md`, articleText(title)]);
  const site = await smallSite(t, Object.fromEntries(files));
  assert.deepEqual(
    site.pages.search[0]?.summaries.map(({ title }) => title),
    ["Ätna", "Part 2", "Part 10", "Zoo"],
  );
});
