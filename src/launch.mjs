#!/usr/bin/env node
// Runs the program: `node src/launch.mjs build --out _site` here, `load-bearing build` in a site. A package
// brings it bundled in `dist/`. Here it is bundled once for each state of its sources and kept in
// `.cache/program/`, so that it starts in a tenth of a second and its worker threads can load it.
// Plain JavaScript, because it runs before anything can read TypeScript.
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import module from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const isCheckout = existsSync(join(project, "src/cli/main.ts"));
const args = process.argv.slice(2);
// A cache may come from elsewhere, as between runs of CI: then nothing of it is read, nor run (src/cache/caches.ts).
if (args.includes("--no-cache")) useFreshCaches();
else keepCompiled();
const cache = join(programCaches(), "program");
/** What `start` ends with when it is to be started anew. */
const sourcesChanged = 75;
const missing = "Run `npm ci`. If it is installed, too many files are open: see `ulimit -n`.";

/** The hash of all that the program is made of. */
function keyOf() {
  const hash = createHash("sha256");
  const files = ["src", "layouts"].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  files.push(join(project, "package-lock.json"));
  for (const file of files.sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(project, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}

/** Bundles the program into a folder that appears in one step. */
async function bundle(folder) {
  const { bundleProgram } = await import("./bundle-program.mjs");
  // esbuild's process ends before clearing up would pay: a fifth of its time.
  process.env.GOGC = "off";
  const unfinished = `${folder}.${randomUUID()}`;
  await bundleProgram(project, unfinished, { isPackage: false });
  delete process.env.GOGC;
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster, with the same bytes.
    if (!isOfTheSystem(error)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** esbuild is a process of its own: this one need not wait for it to load what most commands go on with. */
async function loadMeanwhile() {
  const packages = ["sharp", "tinypool", "lightningcss"];
  // What can't be loaded is told where it is used.
  await Promise.allSettled(packages.map((name) => import(name)));
}

/** Caches in a folder of this run alone, on the disk of the others: an output is put together there. */
function useFreshCaches() {
  // A bundle finds packages from where it is.
  const caches = isCheckout ? join(project, ".cache") : resolve(".cache");
  const prefix = "fresh-";
  mkdirSync(caches, { recursive: true });
  // Those of runs that were killed.
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(caches).filter((one) => one.startsWith(prefix))) {
    const old = join(caches, name);
    if (statSync(old).mtimeMs < yesterday) rmSync(old, { recursive: true, force: true });
  }
  const fresh = mkdtempSync(join(caches, prefix));
  process.env.CACHE_FOLDER = fresh;
  process.on("exit", () => {
    try {
      rmSync(fresh, { recursive: true, force: true });
    } catch (error) {
      // Too many files are open: the next run clears it away.
      if (!isOfTheSystem(error)) throw error;
    }
  });
}

/** Where the program is kept: a bundle finds its packages from where it is, so in no folder outside of the checkout. */
function programCaches() {
  const own = join(project, ".cache");
  const caches = resolve(process.env.CACHE_FOLDER ?? own);
  return `${caches}${sep}`.startsWith(project) ? caches : own;
}

/**
 * Keeps what V8 compiles of the program, from Node 22.8 on: to compile takes a tenth of a small build. Only where a site
 * has its caches: other folders are left as they are.
 */
function keepCompiled() {
  const caches = resolve(process.env.CACHE_FOLDER ?? ".cache");
  if (existsSync(caches)) module.enableCompileCache?.(join(caches, "compiled"));
}

/** Keeps the bundles that were used last; each is a few megabytes. */
function forgetOldBundles() {
  const old = readdirSync(cache)
    .map((name) => join(cache, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(12);
  for (const folder of old) rmSync(folder, { recursive: true, force: true });
}

if (args[0] === "start" && !process.channel) {
  keepRunning();
  await new Promise(() => {});
}
// Eleventy would start a thread, in each of ours, to load templates anew that change: ours are in the bundle.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
// Of the program that started this one, if there is one (src/content/path.ts).
delete process.env.STARTED_IN;
const key = isCheckout ? keyOf() : readFileSync(join(project, "dist/key"), "utf8");
const folder = isCheckout ? join(cache, key) : join(project, "dist");
const entry = join(folder, "main.mjs");
// An empty one, as a crash may leave, would do nothing and end well.
const kept = statSync(entry, { throwIfNoEntry: false });
if (isCheckout && !(kept?.isFile() && kept.size > 0)) {
  try {
    mkdirSync(cache, { recursive: true });
    if (existsSync(entry)) rmSync(folder, { recursive: true, force: true });
    forgetOldBundles();
    await Promise.all([bundle(folder), loadMeanwhile()]);
  } catch (error) {
    giveUp("The program can't be put together in `.cache/program/`", error);
  }
}
process.argv = [process.argv[0] ?? "node", entry, ...args];
process.env.PROGRAM_KEY = `${key} ${process.version}`;
process.env.PROGRAM_FOLDER = folder;
try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  if (isCheckout && error instanceof SyntaxError) {
    rmSync(folder, { recursive: true, force: true });
    giveUp("The program was kept in parts and is gone now: run this again", error);
  }
  // What the program says of itself it has said; the system may not have let it begin, or go on.
  if (!isOfTheSystem(error)) throw error;
  giveUp("The program can't be loaded", error);
}

/** Starts the command in a process of its own, and again whenever that ends because its sources have changed. */
function keepRunning() {
  const child = spawn(process.execPath, process.argv.slice(1), {
    // The channel tells it when we are gone, however that came.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const stop = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, stop);
  child.once("exit", (status) => {
    for (const signal of signals) process.off(signal, stop);
    if (status !== sourcesChanged) process.exit(status ?? 1);
    keepRunning();
  });
}

/** @returns {never} */
function giveUp(what, error) {
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
  if (isNotFound(error)) process.stderr.write(`${missing}\n`);
  process.exit(1);
}

/** Whether an error came of a call to the system: too many open files, a file that can't be read. */
function isOfTheSystem(error) {
  return error instanceof Error && ("syscall" in error || isNotFound(error));
}

/** Whether a package wasn't found. Node says so of one that it couldn't open, too, whatever the reason. */
function isNotFound(error) {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
