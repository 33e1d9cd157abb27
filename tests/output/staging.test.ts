import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { listFiles } from "../../src/cache/list-files.ts";
import { openStaging } from "../../src/output/staging.ts";
import { placeFile } from "../../src/output/write-file.ts";
import { folderOf, writeFiles } from "../support/site-folder.ts";

const contentsOf = (folder: string) =>
  Object.fromEntries(
    listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );

/** The id of a process that has ended. */
function endedProcess(): number {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  return pid;
}

test("publishing puts the staged files in place of the old ones, and leaves nothing beside", async (t) => {
  const parent = folderOf(t, { "out/old.html": "old", "out/both.html": "old" });
  const staging = openStaging(join(parent, "out"));
  writeFiles(staging.folder, { "new.html": "new", "both.html": "new" });
  await staging.publish();
  assert.deepEqual(contentsOf(parent), { "out/new.html": "new", "out/both.html": "new" });
  assert.deepEqual(readdirSync(parent), ["out"]);
});

test("the first output is published where there was none, however deep", async (t) => {
  const out = join(folderOf(t, {}), "a", "b", "out");
  const staging = openStaging(out);
  writeFiles(staging.folder, { "new.html": "new" });
  assert.equal(existsSync(out), false);
  await staging.publish();
  assert.deepEqual(contentsOf(out), { "new.html": "new" });
});

/** Does some work under a umask, which is the whole process's. */
async function underUmask(t: TestContext, umask: number, work: () => Promise<void>) {
  const before = process.umask(umask);
  t.after(() => process.umask(before));
  await work();
  process.umask(before);
}

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);

test("a first output, its folders and its files have the modes that the umask leaves", async (t) => {
  for (const [umask, folders, files] of [
    [0o022, "755", "644"],
    [0o002, "775", "664"],
    [0o077, "700", "600"],
  ] as const) {
    const out = join(folderOf(t, {}), "out");
    await underUmask(t, umask, async () => {
      const staging = openStaging(out);
      placeFile(join(staging.folder, "deep", "new.html"), Buffer.from("new"));
      await staging.publish();
    });
    const modes = ["", "deep", "deep/new.html"].map((path) => modeOf(join(out, path)));
    assert.deepEqual(modes, [folders, folders, files]);
  }
});

test("an output keeps the mode that its folder was given, whatever the umask", async (t) => {
  for (const mode of [0o750, 0o2775, 0o711]) {
    const parent = folderOf(t, { "out/old.html": "old" });
    const [out, spare] = [join(parent, "out"), join(parent, "spare")];
    chmodSync(out, mode);
    for (const name of ["one.html", "two.html", "three.html"]) {
      // The second output is the first one's folder again, which was laid aside.
      const staging = openStaging(out, spare);
      writeFiles(staging.folder, { [name]: name });
      await underUmask(t, 0o077, () => staging.publish());
      assert.equal(modeOf(out), mode.toString(8));
    }
  }
});

test("an output that is discarded leaves the old one as it was", (t) => {
  const parent = folderOf(t, { "out/old.html": "old" });
  const staging = openStaging(join(parent, "out"));
  writeFiles(staging.folder, { "new.html": "new" });
  staging.discard();
  assert.deepEqual(contentsOf(parent), { "out/old.html": "old" });
  assert.deepEqual(readdirSync(parent), ["out"]);
});

test("whatever builds do, the output is all of one build: old until it is published, then new", async (t) => {
  const parent = folderOf(t, { "out/page.html": "0", "out/0.html": "0" });
  const out = join(parent, "out");
  let current = 0;
  let last = 0;
  const action = fc.constantFrom("publish", "discard", "publish then discard");
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 5 }), async (actions) => {
      for (const what of actions) {
        last += 1;
        const staging = openStaging(out);
        writeFiles(staging.folder, { "page.html": `${last}`, [`${last}.html`]: `${last}` });
        assert.deepEqual(Object.values(contentsOf(out)), [`${current}`, `${current}`]);
        if (what !== "discard") {
          await staging.publish();
          current = last;
        }
        if (what !== "publish") staging.discard();
        const expected = { [`${current}.html`]: `${current}`, "page.html": `${current}` };
        assert.deepEqual(contentsOf(out), expected);
      }
      assert.deepEqual(readdirSync(parent), ["out"]);
    }),
    { numRuns: 25 },
  );
});

test("two builds at once don't see each other, and the later to publish wins", async (t) => {
  const out = join(folderOf(t, {}), "out");
  const one = openStaging(out);
  const two = openStaging(out);
  writeFiles(one.folder, { "one.html": "" });
  writeFiles(two.folder, { "two.html": "" });
  await two.publish();
  await one.publish();
  assert.deepEqual(listFiles(out), ["one.html"]);
});

test("what a killed build left behind is cleared away; a running build's folder is not", (t) => {
  const parent = folderOf(t, {});
  const left = join(parent, `.out-staging-${endedProcess()}-abc`);
  const running = join(parent, `.out-staging-${process.pid}-abc`);
  const other = join(parent, `.other-staging-${endedProcess()}-abc`);
  for (const folder of [left, running, other]) mkdirSync(folder);
  openStaging(join(parent, "out")).discard();
  assert.deepEqual([left, running, other].map(existsSync), [false, true, true]);
});

test("a process killed between staging and publishing leaves the old output", (t) => {
  const parent = folderOf(t, { "out/old.html": "old" });
  const script = `
    import { writeFileSync } from "node:fs";
    import { openStaging } from "${new URL("../../src/output/staging.ts", import.meta.url)}";
    const { folder } = openStaging(${JSON.stringify(join(parent, "out"))});
    writeFileSync(folder + "/new.html", "new");
    process.kill(process.pid, "SIGKILL");
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const { signal } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(signal, "SIGKILL");
  assert.deepEqual(contentsOf(join(parent, "out")), { "old.html": "old" });
  openStaging(join(parent, "out")).discard();
  assert.deepEqual(readdirSync(parent), ["out"]);
});

test("an output that is a link is replaced, and what it led to is left alone", async (t) => {
  const parent = folderOf(t, { "kept/old.html": "old" });
  symlinkSync(join(parent, "kept"), join(parent, "out"));
  const staging = openStaging(join(parent, "out"));
  writeFileSync(join(staging.folder, "new.html"), "new");
  await staging.publish();
  assert.deepEqual(listFiles(join(parent, "out")), ["new.html"]);
  assert.deepEqual(listFiles(join(parent, "kept")), ["old.html"]);
});

test("an output that was aside as its build was killed is put back, unless there is another", (t) => {
  for (const isThere of [false, true]) {
    const name = `.out-staging-${endedProcess()}-abc-former`;
    const parent = folderOf(t, {
      [`${name}/a.html`]: "former",
      ...(isThere && { "out/a.html": "newer" }),
    });
    openStaging(join(parent, "out")).discard();
    assert.deepEqual(contentsOf(parent), { "out/a.html": isThere ? "newer" : "former" });
  }
});
