import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { listFiles } from "../../src/cache/list-files.ts";
import type { Hosting } from "../../src/output/manifest.ts";
import { readManifest } from "../../src/output/read-manifest.ts";
import { serveFolder } from "../../src/server/serve-folder.ts";
import { projectFolder, runBuild, scratchFolder } from "./build.ts";

/** A built site, served on this machine for one test file. */
export interface ServedSite {
  readonly origin: string;
  readonly folder: string;
  /** The file behind a path. */
  fileOf(path: string): string;
  /** The path of every page, aliases and all. */
  readonly pages: readonly string[];
  /** The path of every page that is there to be read: none that only leads on. */
  readonly readable: readonly string[];
  close(): void;
}

/** Serves this repository's site, compressed: the one that `tests/run.ts` built for all files, else its own. */
export function serveRealSite(): Promise<ServedSite> {
  return serve(process.env.TEST_SITE ?? buildSite(["--compress"]));
}

/** Builds a site with these flags, and serves it. */
export function serveBuilt(flags: readonly string[]): Promise<ServedSite> {
  return serve(buildSite(flags));
}

/** Builds a site with these flags into a folder of its own. Throws what the build says if it fails. */
export function buildSite(flags: readonly string[]): string {
  const folder = join(scratchFolder(), "site");
  const { status, stderr } = runBuild(["--out", folder, ...flags]);
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** The same while this process goes on with something else. */
export async function buildSiteMeanwhile(flags: readonly string[]): Promise<string> {
  const folder = join(scratchFolder(), "site");
  const launch = join(projectFolder, "src/launch.mjs");
  const child = spawn(process.execPath, [launch, "build", "--out", folder, ...flags], {
    cwd: projectFolder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error("The site for the tests could not be built.");
  return folder;
}

async function serve(folder: string): Promise<ServedSite> {
  const manifest = readManifest(folder);
  if (!manifest) throw new Error("the build left no manifest");
  const served = await listen(folder, manifest.hosting);
  const pages = listFiles(folder)
    .filter((path) => path.endsWith(".html"))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`);
  const fileOf = (path: string) => join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const leadsOn = (path: string) =>
    readFileSync(fileOf(path), "utf8").includes('http-equiv="refresh"');
  return {
    ...served,
    folder,
    fileOf,
    pages,
    readable: pages.filter((path) => !leadsOn(path)),
  };
}

/** Serves a folder as the preview does, on a port of its own. */
export async function listen(
  folder: string,
  hosting: Hosting,
): Promise<{ origin: string; close(): void }> {
  const server = serveFolder(folder, () => hosting);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: originOf(server), close: () => server.close() };
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}`;
}
