import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { listFiles } from "../src/cache/list-files.ts";
import { projectFolder, runBuild, scratchFolder } from "./support/build.ts";
import { everythingIn } from "./support/bytes.ts";
import { folderOf, tagYaml, writeFiles } from "./support/site-folder.ts";

/** A word that stands nowhere else, for each part of an article that could leak. */
const parts = [
  "title",
  "description",
  "slug",
  "body",
  "heading",
  "code",
  "alt",
  "picture",
  "caption",
  "note",
  "tag",
  "label",
  "about",
  "series",
  "tale",
  "source",
  "publisher",
  "host",
  "alias",
  "original",
  "abbreviation",
] as const;
type Part = (typeof parts)[number];
const canary = (prefix: string, part: Part) => `${prefix}${part}quokka`;

/** A whole article with a canary in every part, and a tag and a series of its own. */
function secretArticle(prefix: string, frontMatter: string) {
  const say = (part: Part) => canary(prefix, part);
  return {
    tag: `${tagYaml(say("tag"), say("label"))}  about: ${say("about")}\n`,
    series: `  - { slug: ${say("series")}, title: ${say("tale")}, description: ${say("tale")} }\n`,
    files: {
      [`articles/${say("slug")}/index.md`]: `---
title: ${say("title")}
description: ${say("description")}
${frontMatter}
tags: [one, ${say("tag")}]
series: ${say("series")}
aliases: [/${say("alias")}/]
original: https://${say("original")}.example/
sources:
  - id: x
    title: ${say("source")}
    publisher: ${say("publisher")}
    url: https://${say("host")}.example/
    kind: public
---

${say("body")} [@x] ABC [^1]

*[ABC]: ${say("abbreviation")}

## ${say("heading")}

\`\`\`text
${say("code")}
\`\`\`

![${say("alt")}](${say("picture")}.svg)

::figure{name=timeouts}

[^1]: ${say("note")}
`,
      [`articles/${say("slug")}/${say("picture")}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><text x="4" y="20">${say("caption")}</text></svg>\n`,
    },
  };
}

/** Builds a small site with a draft and an article of the future; says which canaries of each got out. */
function canariesAt(t: TestContext, now: string): { draft: Part[]; later: Part[] } {
  const draft = secretArticle("draft", "date: 2020\ndraft: true");
  const later = secretArticle("later", "date: 2026-11-24");
  const content = folderOf(t, {});
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const read = (name: string) => readFileSync(join(content, name), "utf8");
  writeFiles(content, {
    ...draft.files,
    ...later.files,
    "site.yaml": `${read("site.yaml")}series:\n${draft.series}${later.series}`,
    "tags.yaml": `${read("tags.yaml")}${draft.tag}${later.tag}`,
  });
  const out = join(scratchFolder(), "site");
  const { status, stderr } = runBuild(["--content", content, "--out", out, "--now", now]);
  assert.equal(status, 0, stderr);
  const paths = listFiles(out);
  assert.ok(paths.length > 20);
  const all = paths
    .map((path) => `${decodeURI(path)}\n${everythingIn(path, readFileSync(join(out, path)))}`)
    .join("\n")
    .toLowerCase();
  const found = (prefix: string) => parts.filter((part) => all.includes(canary(prefix, part)));
  return { draft: found("draft"), later: found("later") };
}

// In Zurich, the zone of this site, the 24th begins at 23:00 UTC.
test("no part of a draft or of an article of the future is in any byte of the output", (t) => {
  assert.deepEqual(canariesAt(t, "2026-11-23T22:59:59Z"), { draft: [], later: [] });
});

test("a second later its day has begun, and the same scan sees every part of it", (t) => {
  assert.deepEqual(canariesAt(t, "2026-11-23T23:00:00Z"), { draft: [], later: parts });
});
