import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import type { DeployTarget } from "../../src/content/schemas/deploy.ts";
import { headerRules } from "../../src/hosting/headers.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { projectFolder } from "./build.ts";
import { type Files, folderOf, writeFiles } from "./site-folder.ts";

/** What a deploy said, and the number it ended with: null when it was killed. */
export interface Deployed {
  readonly status: number | null;
  readonly said: string;
}

/** Runs the deploy step in a process of its own. */
export type Deploy = (
  target: DeployTarget,
  folder: string,
  options?: { readonly flags?: readonly string[]; readonly killAfterMs?: number },
) => Promise<Deployed>;

/** Bundles the deploy step once, so that hundreds of runs cost no compiling. */
export async function deployStep(t: TestContext, env: NodeJS.ProcessEnv): Promise<Deploy> {
  // Inside the project, from where the one library that can't be bundled is found.
  const cache = join(projectFolder, ".cache");
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, "deploy-step-"));
  t.after(() => rmSync(outdir, { recursive: true, force: true }));
  const script = join(outdir, "deploy-folder.mjs");
  await build({
    entryPoints: [join(projectFolder, "tests/hosting/deploy/deploy-folder.ts")],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    external: ["fs-native-extensions"],
    splitting: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return (target, folder, { flags = [], killAfterMs } = {}) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [script, JSON.stringify(target), folder, ...flags], {
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk: Buffer) => {
          said += chunk.toString();
        });
      }
      const killing = new AbortController();
      if (killAfterMs !== undefined) {
        wait(killAfterMs, undefined, { signal: killing.signal }).then(
          () => child.kill("SIGKILL"),
          () => {},
        );
      }
      // What the killed process had started may hold its pipes for a while: `exit`, not `close`.
      child.once("exit", (status) => {
        killing.abort();
        resolve({ status, said: said.trim() });
      });
    });
}

/** How many pages a release of the tests has. */
export const pageCount = 6;

/** A small site whose every page names the release, and two assets with hashed names. */
export async function smallRelease(t: TestContext, name: string): Promise<string> {
  const assets = [0, 1].map((i) => {
    const text = `/* asset ${i} of release ${name} */ ${"x".repeat(2000)}`;
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    return { path: `assets/part${i}-${hash}.js`, text };
  });
  const page = (number: number) =>
    `<!doctype html><title>${name} ${number}</title><main data-release="${name}">${"<p>Words.</p>".repeat(50)}</main>
${assets.map(({ path }) => `<script type="module" src="/${path}"></script>`).join("\n")}\n`;
  const files: Files = {
    ...Object.fromEntries(assets.map(({ path, text }) => [path, text])),
    ...Object.fromEntries(
      Array.from({ length: pageCount }, (_, i) => [
        i === 0 ? "index.html" : `p${i}/index.html`,
        page(i),
      ]),
    ),
    "404.html": page(404),
    "robots.txt": "User-agent: *\n",
  };
  const folder = folderOf(t, files);
  const manifest = {
    commit: createHash("sha1").update(name).digest("hex"),
    tools: { release: name },
    hosting: { headers: headerRules("default-src 'none'", []), redirects: [], gone: [] },
    files: await hashFiles(folder),
  };
  writeFiles(folder, { "build.json": JSON.stringify(manifest) });
  return folder;
}
