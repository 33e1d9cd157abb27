import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleSiteCode } from "../../src/render/bundle-site-code.ts";
import { liveCode } from "../../src/server/live-code.ts";
import { folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";

const config = (word: string) =>
  `export default (eleventy) => eleventy.addFilter("say", () => "${word}");\n`;

test("a site without code of its own is followed, and told when it gets some", async (t) => {
  const root = folderOf(t, { "content/site.yaml": siteYaml });
  const code = await liveCode(root);
  assert.deepEqual(code.inputs, []);
  assert.ok(code.isMadeOf(await bundleSiteCode(root)));
  writeFiles(root, { ".eleventy.ts": config("one") });
  assert.ok(!code.isMadeOf(await bundleSiteCode(root)));
});

test("code is the same as long as its bundle says the same, wherever that stands", async (t) => {
  const root = folderOf(t, { "content/site.yaml": siteYaml, ".eleventy.ts": config("one") });
  const code = await liveCode(root);
  assert.deepEqual(
    code.inputs.map((file) => file.slice(root.length + 1)),
    [".eleventy.ts"],
  );
  writeFiles(root, { ".eleventy.ts": `${config("one")}// Said again.\n` });
  assert.ok(code.isMadeOf(await bundleSiteCode(root)));
  writeFiles(root, { ".eleventy.ts": config("two") });
  assert.ok(!code.isMadeOf(await bundleSiteCode(root)));
});
