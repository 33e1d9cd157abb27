import type { Options } from "../build/options.ts";
import { readManifest } from "../output/read-manifest.ts";
import { serveFolder } from "../server/serve-folder.ts";

/** `npm run preview`: serves what `npm run build` made, as a host would. */
export function preview(_: readonly string[], { out, port }: Options): number {
  const manifest = readManifest(out);
  if (!manifest) {
    process.stderr.write(`There is no site in ${out}. Build it first: npm run build\n`);
    return 1;
  }
  const server = serveFolder(out, manifest.hosting);
  const base = manifest.hosting.basePath === "/" ? "" : manifest.hosting.basePath;
  server.listen(port, () => process.stdout.write(`${out} is on http://localhost:${port}${base}\n`));
  return 0;
}
