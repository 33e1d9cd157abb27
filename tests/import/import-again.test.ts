import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { planImport } from "../../src/cli/plan-import.ts";
import { writeImport } from "../../src/cli/write-import.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { scratchFolder } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';

test("an import of a site where nothing has changed changes nothing, wherever its pages stand", async (t) => {
  const to = join(scratchFolder(), "content");
  const folder = folderOf(t, {
    "_config.yml": "title: A\nurl: https://old.example\n",
    "_posts/2020-01-01-a.md": "---\ntitle: A\n---\nWords.\n",
    "about.md": "---\ntitle: About\npermalink: /pages/about.html\n---\n![A stone](/stone.svg)\n",
    "stone.svg": drawing,
    "me/uses.md": "---\ntitle: Uses\nredirect_from: /spade/\n---\nA spade.\n",
  });
  await writeImport(await planImport(folder, undefined, to), to);
  const before = await hashFiles(to);
  const again = await planImport(folder, undefined, to);
  assert.deepEqual(
    again.compared.map(({ fate }) => fate),
    ["unchanged", "unchanged", "unchanged"],
  );
  await writeImport(again, to);
  assert.deepEqual(await hashFiles(to), before);
});
