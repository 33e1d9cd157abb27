import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, fill } from "../../src/i18n/format.ts";

test("values stand in the place of their names, and braces in a value are text", () => {
  assert.equal(fill("{a} of {b}", { a: "1", b: "{a}" }), "1 of {a}");
});

test("the plural form is the language's", () => {
  const forms = {
    one: "{count} стаття",
    few: "{count} статті",
    many: "{count} статей",
    other: "{count} статті",
  };
  assert.deepEqual(
    [1, 3, 5, 21].map((count) => counted(forms, count, "uk")),
    ["1 стаття", "3 статті", "5 статей", "21 стаття"],
  );
  assert.equal(counted({ other: "{count}件" }, 1, "ja"), "1件");
});
