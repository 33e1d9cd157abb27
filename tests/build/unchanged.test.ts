import assert from "node:assert/strict";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  inputsKey,
  isUnchangedOutput,
  isValidAt,
  outputExpiry,
} from "../../src/build/unchanged.ts";
import { fileState } from "../../src/cache/output-record.ts";
import { folderOf, writeFiles } from "../support/site-folder.ts";

const noon = new Date("2026-03-28T12:00:00Z");
const day = "2026-03-28T23:00:00.000Z";

const summary = { title: "", articles: 0, words: 0, waiting: [], warnings: [] };
const emptyRecord = {
  inputs: "",
  roots: [],
  files: {},
  validFrom: noon.toISOString(),
  validUntil: day,
  summary: { ...summary, nextDue: undefined },
};

test("an output stays right until the site's day ends, in its own zone and when the clocks change", () => {
  assert.equal(outputExpiry(undefined, "Europe/Zurich", noon).toISOString(), day);
  const next = outputExpiry(undefined, "Europe/Zurich", new Date(day));
  assert.equal(next.toISOString(), "2026-03-29T22:00:00.000Z");
});

test("what comes out at an hour of the same day ends it sooner, and what comes out later doesn't", () => {
  const due = (at: string) =>
    outputExpiry({ at, timeZone: "Europe/Zurich" }, "Europe/Zurich", noon).toISOString();
  assert.equal(due("2026-03-28T17:30:00Z"), "2026-03-28T17:30:00.000Z");
  assert.equal(due("2026-04-02T17:30:00Z"), day);
});

test("it is right from the instant it was made for, and no longer when it ends", () => {
  const at = (instant: string) => isValidAt(new Date(instant), emptyRecord);
  assert.deepEqual(
    [at("2026-03-28T11:59:59Z"), at(noon.toISOString()), at(day)],
    [false, true, false],
  );
});

test("a site without a folder for files is up to date too, until it has one", (t) => {
  const site = folderOf(t, { "content/site.yaml": "title: A" });
  const roots = [join(site, "content"), join(site, "public")];
  const later = Date.now() + 1000;
  const key = inputsKey(roots, "", later);
  assert.notEqual(key, undefined);
  assert.equal(inputsKey(roots, "", later), key);
  writeFiles(site, { "public/a.txt": "a" });
  assert.notEqual(inputsKey(roots, "", later), key);
});

test("an output is as its build left it until a file is edited, comes or goes", (t) => {
  const made = { "index.html": "<p>one</p>", "a/b.css": "p{}" };
  const states = (folder: string) =>
    Object.fromEntries(
      Object.keys(made).map((path) => {
        const file = join(folder, path);
        return [
          path,
          { sha256: "", sizeBytes: statSync(file).size, cacheKey: "", ...fileState(file) },
        ];
      }),
    );
  const changes: readonly ((folder: string) => void)[] = [
    (folder) => writeFileSync(join(folder, "index.html"), "<p>other</p>"),
    (folder) => writeFileSync(join(folder, "new.html"), ""),
    (folder) => rmSync(join(folder, "a/b.css")),
    (folder) => renameSync(join(folder, "a/b.css"), join(folder, "a/c.css")),
  ];
  for (const change of changes) {
    const folder = folderOf(t, made);
    const record = { ...emptyRecord, files: states(folder) };
    assert.equal(isUnchangedOutput(folder, record), true);
    change(folder);
    assert.equal(isUnchangedOutput(folder, record), false, String(change));
  }
});
