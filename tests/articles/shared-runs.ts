import { readFileSync } from "node:fs";
import { runsOf } from "../../src/check/repeated-words.ts";
import { siteTexts } from "./site-texts.ts";

/** `npx tsx tests/articles/shared-runs.ts FILE…`: runs of five words that the site shares with these files. */
const length = 5;
const theirs = new Set(
  process.argv.slice(2).flatMap((file) => runsOf(readFileSync(file, "utf8"), length)),
);
for (const { name, text } of await siteTexts()) {
  for (const run of new Set(runsOf(text, length))) {
    if (theirs.has(run)) console.log(`${name}: ${run}`);
  }
}
