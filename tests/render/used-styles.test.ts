import assert from "node:assert/strict";
import { test } from "node:test";
import { usedParts } from "../../src/render/used-styles.ts";
import { articleText } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const one = { "articles/a.md": articleText("A") };

test("the search above a text of the site's own for lost readers has its rules, and no other site has them", async (t) => {
  const own = await smallSite(t, { ...one, "404.md": "---\ntitle: Lost?\n---\n\nTry the list.\n" });
  assert.equal(usedParts(own).lost, true);
  assert.equal(usedParts(await smallSite(t, one)).lost, false);
});
