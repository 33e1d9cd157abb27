import type { Options } from "../build/options.ts";
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
  const listening = await listenOn(serveFolder(out, manifest.hosting, host), { host, port });
  if ("problem" in listening) {
    process.stderr.write(`${listening.problem}\n`);
    return 1;
  }
  const { basePath } = manifest.hosting;
  process.stdout.write(`${out} is on ${listening.url}${basePath === "/" ? "" : basePath}\n`);
  return 0;
}
