import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { chromiumVersion } from "./support/chromium.ts";

/**
 * Runs the tests under Node's own runner: all of them, or those whose path holds one of the words
 * given. (Node 20 has no globs for `--test`, and does not look for `.ts`.)
 */
const words = process.argv.slice(2);
const files = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .map((entry) => relative(process.cwd(), join(entry.parentPath, entry.name)))
  .filter((path) => path.endsWith(".test.ts"))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .sort();

if (files.some((path) => path.includes("browser"))) console.log(chromiumVersion());
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "--test", "--test-reporter=spec", "--test-concurrency=2", ...files],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
