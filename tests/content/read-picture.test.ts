import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPicture } from "../../src/content/read-picture.ts";
import { scratchFolder } from "../support/build.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

for (const box of ["0,0,100,50", "0, 0, 100, 50", " 0 0\n100  50 ", "-15.6,130.7 100,50"]) {
  test(`a drawing with the viewBox ${JSON.stringify(box)} is 100 × 50`, () => {
    const folder = scratchFolder();
    const path = join(folder, "a.svg");
    writeFileSync(
      path,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="M0 0h9"/></svg>`,
    );
    const log = diagnosticLog();
    const { width, height } = readPicture(path, folder, log.report);
    assert.deepEqual(log.lines(), []);
    assert.deepEqual([width, height], [100, 50]);
  });
}
