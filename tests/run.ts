import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { bundleTests } from "./support/bundle-tests.ts";
import { chromiumVersion, startSharedChromium } from "./support/chromium.ts";
import { packProgram } from "./support/packed-program.ts";
import { buildSiteMeanwhile } from "./support/served-site.ts";
import { processesFor } from "./support/test-processes.ts";

/**
 * Runs the tests under Node's own runner: all but `*.slow.test.ts`, and of matrices a sample; with
 * `--all`, everything; with words, everything in the files whose path holds one of them. (Node 20 has no
 * globs for `--test`, and does not look for `.ts`.)
 */

// Counted for the tests of a whole process together.
const longestTestMs = process.env.LONG ? 3_600_000 : 1_200_000;
const words = process.argv.slice(2).filter((word) => word !== "--all");
const isQuick = process.argv.length === 2;
const isWanted = (path: string) => {
  if (isQuick) return !path.endsWith(".slow.test.ts");
  return words.length === 0 || words.some((word) => path.includes(word));
};
const files = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .map((entry) => relative(process.cwd(), join(entry.parentPath, entry.name)))
  .filter((path) => path.endsWith(".test.ts") && isWanted(path))
  .sort();

// What several files need is made once. A file that runs alone, under Node's runner, makes its own.
const sources = files.map((path) => readFileSync(path, "utf8"));
const env: NodeJS.ProcessEnv = { ...process.env, TEST_TIER: isQuick ? "quick" : "all" };
const areIn = (word: string) => sources.some((source) => source.includes(word));
const siteBeingBuilt = areIn("serveRealSite") ? buildSiteMeanwhile(["--compress"]) : undefined;
const chromium = areIn("openChromium") ? await startSharedChromium() : undefined;
if (chromium) {
  console.log(chromiumVersion());
  env.TEST_CHROMIUM = chromium.wsEndpoint();
}

// All is bundled with the program, as it takes four seconds of a processor to load that from its sources.
const bundles = resolve(".cache/tests");
rmSync(bundles, { recursive: true, force: true });
mkdirSync(bundles, { recursive: true });
const entries: Record<string, string> = {};
const testFiles = files.map((path, i) => ({ path, source: sources[i] ?? "" }));
for (const [name, paths] of processesFor(testFiles)) {
  const entry = join(bundles, `${name}.ts`);
  const hasProperties = paths.some((path) => readFileSync(path, "utf8").includes('"fast-check"'));
  const imported = hasProperties ? ["tests/support/property-runs.ts", ...paths] : paths;
  writeFileSync(
    entry,
    imported.map((path) => `import ${JSON.stringify(resolve(path))};\n`).join(""),
  );
  entries[`${name}.test`] = entry;
}
const bundled = await bundleTests(entries, bundles);
env.PROGRAM_FOLDER = bundles;
if (siteBeingBuilt) env.TEST_SITE = await siteBeingBuilt;
if (areIn("packedProgram")) env.TEST_PACKAGE = packProgram();

// One more than there are processors, as tests wait for what they start about as often as they compute.
const concurrency = availableParallelism() + 1;
const child = spawn(
  process.execPath,
  [
    ...["--enable-source-maps", "--test", "--test-reporter=spec"],
    `--test-concurrency=${concurrency}`,
    // A test that waits for what never comes fails, by its name, instead of holding up all others.
    `--test-timeout=${longestTestMs}`,
    ...bundled,
  ],
  { stdio: "inherit", env },
);
const [status] = await once(child, "exit");
await chromium?.close();
process.exitCode = typeof status === "number" ? status : 1;
