import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectFolder } from "../support/build.ts";

interface Story {
  readonly slug: string;
  /** What is told, without front matter and without the last section. */
  readonly told: string;
}

const folder = join(projectFolder, "content/articles");
const stories = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name): Story => {
    const [, , ...rest] = readFileSync(join(folder, name), "utf8").split(/^---$/m);
    const [told = ""] = rest.join("---").split("\n## What is not told here");
    return { slug: name.slice(0, -3), told };
  });

/** Paragraphs of prose: no heading, list, table, figure, code or callout. */
const prose = ({ told }: Story) =>
  told
    .replaceAll(/^(`{3,}).*?^\1$/gms, "")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim())
    .filter((paragraph) => /^[\p{L}"*_[(`]/u.test(paragraph));

/** Who shares a value with somebody: each such value, with the slugs. */
function shared(valuesOf: (story: Story) => readonly string[]): [string, string[]][] {
  const slugsOf = new Map<string, string[]>();
  for (const story of stories) {
    for (const value of new Set(valuesOf(story))) {
      slugsOf.set(value, [...(slugsOf.get(value) ?? []), story.slug]);
    }
  }
  return [...slugsOf].filter(([, slugs]) => slugs.length > 1);
}

const firstWords = (text: string, count: number) =>
  text.toLowerCase().split(" ").slice(0, count).join(" ");
const lastWords = (text: string, count: number) =>
  text.toLowerCase().split(" ").slice(-count).join(" ");

test("a memory is marked as one once, and its owner is named in every story", () => {
  for (const { slug, told } of stories) {
    assert.ok((told.match(/\bas (?:he|(?:Brady )?Catherman) recalls\b/gi) ?? []).length <= 1, slug);
    assert.match(told, /\bBrady\s+Catherman\b/, slug);
  }
});

test("what isn't known is said in the last section, and not while the story is told", () => {
  for (const { slug, told } of stories) {
    assert.doesNotMatch(told, /this retelling|could be read|nothing here goes further/i, slug);
  }
});

test("no two stories open alike, close alike or head their advice alike", () => {
  assert.equal(stories.length, 15);
  assert.deepEqual(
    shared((story) => [firstWords(prose(story)[0] ?? "", 3)]),
    [],
  );
  assert.deepEqual(
    shared((story) => [lastWords(prose(story).at(-1) ?? "", 2)]),
    [],
  );
  assert.deepEqual(
    shared(({ told }) => (told.match(/^## .*$/gm) ?? []).map((line) => line.replace(/ \{.*$/, ""))),
    [],
  );
});
