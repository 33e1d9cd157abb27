import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { isReplaceable, replaceableNames } from "../../src/render/own-layouts.ts";
import { themeOriginal } from "../../src/render/theme-originals.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";

test("copies of the theme's layouts import from the package alone, and their types hold", () => {
  const site = scratchFolder();
  for (const name of replaceableNames.filter(isReplaceable)) {
    const original = themeOriginal(name);
    if (!original) continue;
    assert.doesNotMatch(original.text, /from "\./);
    const file = join(site, "layouts", `${name}.tsx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, original.text);
  }
  symlinkSync(join(projectFolder, "node_modules"), join(site, "node_modules"));
  const tsconfig = { extends: join(projectFolder, "tsconfig.json"), include: ["layouts"] };
  writeFileSync(join(site, "tsconfig.json"), JSON.stringify(tsconfig));
  writeFileSync(join(site, "package.json"), '{ "type": "module" }');
  const tsc = join(projectFolder, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", site], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
