import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { referencePages } from "../docs/reference.ts";
import { explanations } from "../src/diagnostics/catalogue/catalogue.ts";
import { projectFolder, runBuild, scratchFolder } from "./support/build.ts";

test("the reference is what the schemas and the catalogue say: `npm run docs` writes it", () => {
  for (const [path, text] of referencePages()) {
    const file = join(projectFolder, "docs/content/pages", path);
    assert.equal(readFileSync(file, "utf8"), text, `${path} is old`);
  }
});

test("the reference has every key of site.yaml and every code", () => {
  const pages = referencePages();
  const site = pages.get("reference/site.md") ?? "";
  for (const key of ["title", "url", "theme.look", "author.name", "security.contact"]) {
    assert.ok(site.includes(`| \`${key}\` |`), key);
  }
  const codes = pages.get("reference/diagnostics.md") ?? "";
  for (const { code } of explanations) assert.ok(codes.includes(`## ${code} {`), code);
});

test("the guide is a site that the program builds without a word, every link followed", () => {
  const out = join(scratchFolder(), "out");
  const { status, stderr } = runBuild(["--site", "docs", "--out", out]);
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, / [EW]\d{3} /);
});
