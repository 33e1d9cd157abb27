import { statSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "../build/options.ts";
import type { Hosting } from "../output/manifest.ts";
import { readManifest } from "../output/read-manifest.ts";
import { listenOn } from "../server/local-server.ts";
import { serveFolder } from "../server/serve-folder.ts";

/** `npm run preview`: serves what `npm run build` made, as a host would. */
export async function preview(_: readonly string[], { out, host, port }: Options): Promise<number> {
  const manifest = readManifest(out);
  if (!manifest) {
    process.stderr.write(`There is no site in ${out}. Build it first: npm run build\n`);
    return 1;
  }
  const hostingNow = followHosting(out, manifest.hosting);
  const listening = await listenOn(serveFolder(out, hostingNow, host), { host, port });
  if ("problem" in listening) {
    process.stderr.write(`${listening.problem}\n`);
    return 1;
  }
  const { basePath } = manifest.hosting;
  process.stdout.write(`${out} is on ${listening.url}${basePath === "/" ? "" : basePath}\n`);
  return 0;
}

/** What the manifest of a folder says about hosting, read again whenever a build has put another in its place. */
function followHosting(out: string, first: Hosting): () => Hosting {
  const stateOf = () => {
    const stats = statSync(join(out, "build.json"), { throwIfNoEntry: false });
    return `${stats?.ino} ${stats?.mtimeMs} ${stats?.size}`;
  };
  let [state, hosting] = [stateOf(), first];
  return () => {
    const now = stateOf();
    if (now === state) return hosting;
    const manifest = readManifest(out);
    // A build is just changing the folder: it is asked again the next time.
    if (manifest) [state, hosting] = [now, manifest.hosting];
    return hosting;
  };
}
