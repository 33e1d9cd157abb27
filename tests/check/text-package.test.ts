import assert from "node:assert/strict";
import { test } from "node:test";
import { loadTextPackage } from "../../src/check/text-package.ts";
import { loadOptional } from "../../src/package/optional-package.ts";

type Linter = Pick<typeof import("markdownlint/promise"), "lint">;

test("a package that is put into one file does what it does", async () => {
  const { lint } = await loadTextPackage<Linter>("markdownlint/promise", ["lint"]);
  const { text = [] } = await lint({ strings: { text: "# One\n\n\n* two\n" } });
  assert.deepEqual(
    text.map(({ ruleNames: [name] }) => name),
    ["MD012"],
  );
});

test("once it is there, that file is loaded again", async () => {
  const load = () => loadTextPackage<Linter>("markdownlint/promise", ["lint"]);
  assert.equal((await load()).lint, (await load()).lint);
});

test("a package that isn't installed is missed as by any import", async () => {
  const missing = () => loadTextPackage<object>("markdownlint-that-is-not-there", []);
  await assert.rejects(missing, { code: "ERR_MODULE_NOT_FOUND" });
  const load = () => loadTextPackage<object>("markdownlint/not-there", []);
  await assert.rejects(() => loadOptional("markdownlint", load));
});
