import assert from "node:assert/strict";
import { test } from "node:test";
import { isReplaceable, outdatedCopy, replaceableNames } from "../../src/render/own-layouts.ts";
import { copyMark, parseCopyMark, themeOriginal } from "../../src/render/theme-originals.ts";

test("everything that a site may replace can be copied, but slots, and what stands around templates", () => {
  const without = replaceableNames.filter(
    (name) => !isReplaceable(name) || themeOriginal(name) === undefined,
  );
  assert.deepEqual(
    without.filter((name) => !name.startsWith("slots/")),
    ["template-page"],
  );
});

test("a copy says which version it is from, and is told once its original is another", () => {
  const original = { text: "old\n", hash: "0123456789abcdef" };
  const layout = { file: "layouts/footer.tsx", name: "footer" } as const;
  const mark = parseCopyMark(copyMark(original) + original.text);
  assert.equal(mark?.hash, original.hash);
  assert.equal(mark && outdatedCopy(layout, mark, original), undefined);
  const found = outdatedCopy(layout, { version: "0.0.9", hash: "fedcba9876543210" }, original);
  assert.equal(found?.code, "W152");
  assert.match(found?.message ?? "", /`footer` has changed since 0\.0\.9/);
  assert.match(found?.hint ?? "", /eject footer --diff.*\/\/ load-bearing \S+ 0123456789abcdef/);
  assert.equal(parseCopyMark("// load-bearing 1.2.0\n"), undefined);
});
