import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import * as z from "zod";
import { siteTexts } from "./site-texts.ts";

const wording = z
  .record(z.string(), z.array(z.string()))
  .parse(parse(readFileSync(join(import.meta.dirname, "wording.yaml"), "utf8")));
const phrases = Object.values(wording).flat();
const texts = await siteTexts();

/** Words that carry no wording: with or without them a sentence is the same one. */
const small = new Set(
  "a an the this that its his their of to in into on onto at by for with from as and or is are was were be been had has have it he they which who".split(
    " ",
  ),
);

/** The other words of a text in order, with a space around each. */
function carrying(text: string): string {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return ` ${words.filter((word) => !small.has(word)).join(" ")} `;
}

const uses = (text: string, phrase: string) => carrying(text).includes(carrying(phrase));

test("no article and not the bio use a turn of phrase of their sources", () => {
  for (const { name, text } of texts) {
    assert.deepEqual(
      phrases.filter((phrase) => uses(text, phrase)).map((phrase) => `${name}: ${phrase}`),
      [],
    );
  }
});

test("every article has turns of phrase to be compared with, and so has the bio", () => {
  assert.deepEqual(Object.keys(wording).sort(), texts.map(({ name }) => name).sort());
  for (const [name, own] of Object.entries(wording)) assert.ok(own.length >= 3, name);
});

test("each is long enough to be somebody's own", () => {
  for (const phrase of phrases) {
    assert.ok(carrying(phrase).trim().split(" ").length >= 3, phrase);
  }
});

test("a phrase is found without its small words, in other case and across a line", () => {
  assert.ok(
    uses("For 48 days he was\nLiving on the data-center floor.", "living on a data center floor"),
  );
  assert.ok(!uses("a floor of the data center", "living on a data-center floor"));
});
