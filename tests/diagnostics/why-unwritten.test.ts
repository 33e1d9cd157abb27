import assert from "node:assert/strict";
import { test } from "node:test";
import { unwrittenText } from "../../src/diagnostics/why-unwritten.ts";

const failed = (code: string, syscall: string, path?: string) =>
  Object.assign(new Error(`${code}: …`), { code, syscall, ...(path !== undefined && { path }) });

test("an error of writing names the path and the reason", () => {
  assert.equal(
    unwrittenText(failed("EROFS", "mkdtemp", ".cache/a")),
    "`.cache/a` can't be written: it can only be read.",
  );
  assert.match(unwrittenText(failed("ENOENT", "mkdir", ".cache/a")) ?? "", /only be read, or/);
});

test("what came of reading, or of no path, keeps the system's own words", () => {
  assert.equal(unwrittenText(failed("EACCES", "scandir", "content")), undefined);
  assert.equal(unwrittenText(failed("ENOSPC", "write")), undefined);
  assert.equal(unwrittenText(failed("ENOENT", "rename", "a")), undefined);
});
