import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import { clockTickMs } from "../cache/clock-tick.ts";
import { readHashedJson, writeHashedJson } from "../cache/hashed-json.ts";
import { isKept } from "../cache/is-kept.ts";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import type { BundledScripts } from "./bundle-for-browsers.ts";
import type { Scripts } from "./scripts.ts";

/** Scripts as they are kept, and the state of each file that they were bundled from. */
interface KeptScripts {
  readonly inputs: readonly (readonly [path: string, sha256: string])[];
  readonly scripts: Omit<Scripts, "files">;
  readonly files: readonly { readonly path: Scripts["print"]; readonly text: string }[];
}

/**
 * Finds a site's scripts where they were kept when they were last bundled, as long as no file that went into them has
 * changed; else bundles and keeps them.
 * @param figures the site's `figures/`
 * @param about what else they are made of
 */
export async function keptScripts(
  figures: string,
  about: unknown,
  bundle: () => Promise<BundledScripts>,
): Promise<Scripts> {
  const key = sha256(JSON.stringify([runningProgram().key, figures, about]));
  const path = join(resolve(caches.scripts), `${key.slice(0, 32)}.json`);
  const kept = isKept(path) ? recall(path) : undefined;
  if (kept) {
    const files = kept.files.map(({ path, text }) => ({ path, contents: Buffer.from(text) }));
    return { ...kept.scripts, files };
  }
  const startedMs = Date.now();
  const { scripts, inputs } = await bundle();
  // What was written meanwhile may have been read before.
  const isWritten = (file: string) =>
    existsSync(file) && statSync(file).ctimeMs > startedMs - clockTickMs;
  if (inputs.some(isWritten)) return scripts;
  // These decide how code is compiled, and which packages it gets.
  const settings = ["tsconfig.json", "package-lock.json"].map((name) =>
    join(dirname(figures), name),
  );
  const { files, ...rest } = scripts;
  writeHashedJson(path, {
    inputs: [...new Set([...inputs, ...settings])].map((file) => [file, stateOf(file)]),
    scripts: rest,
    files: files.map(({ path, contents }) => ({ path, text: Buffer.from(contents).toString() })),
  } satisfies KeptScripts);
  return scripts;
}

function recall(path: string): KeptScripts | undefined {
  const kept = readHashedJson<KeptScripts>(path);
  return kept?.inputs.every(([file, state]) => stateOf(file) === state) ? kept : undefined;
}

/** A file that isn't there has a state too: it may come. */
function stateOf(file: string): string {
  return existsSync(file) ? sha256(readFileSync(file)) : "";
}
