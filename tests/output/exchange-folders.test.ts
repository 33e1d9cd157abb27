import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exchangeFolders } from "../../src/output/exchange-folders.ts";
import { folderOf } from "../support/site-folder.ts";

/** What the system answers, as its binding says it: with a code alone. */
const refusing = (code: string) => async () => {
  throw Object.assign(new Error("refused"), { code });
};

for (const code of ["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]) {
  test(`where a file system says ${code}, two folders change places all the same`, async (t) => {
    const parent = folderOf(t, { "new/a.html": "new", "old/a.html": "old" });
    await exchangeFolders(join(parent, "new"), join(parent, "old"), refusing(code));
    assert.equal(readFileSync(join(parent, "old/a.html"), "utf8"), "new");
    assert.equal(readFileSync(join(parent, "new/a.html"), "utf8"), "old");
    assert.deepEqual(readdirSync(parent).sort(), ["new", "old"]);
  });
}

test("where the new one can't be moved, the old one is back in its place", async (t) => {
  const parent = folderOf(t, { "old/a.html": "old" });
  const gone = join(parent, "new");
  await assert.rejects(exchangeFolders(gone, join(parent, "old"), refusing("EINVAL")), {
    code: "ENOENT",
  });
  assert.deepEqual(readdirSync(parent), ["old"]);
});

test("what is mounted is left where it is", async (t) => {
  const parent = folderOf(t, { "new/a.html": "new", "old/a.html": "old" });
  const exchanged = exchangeFolders(join(parent, "new"), join(parent, "old"), refusing("EBUSY"));
  await assert.rejects(exchanged, { code: "EBUSY" });
  assert.equal(readFileSync(join(parent, "old/a.html"), "utf8"), "old");
});
