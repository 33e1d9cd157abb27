import { dirname, join } from "node:path";
import type { Options } from "../build/options.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { caddyfile } from "../hosting/hosts/caddy.ts";
import { nginxHttp, nginxServer } from "../hosting/hosts/nginx.ts";
import { vercelJson } from "../hosting/hosts/vercel.ts";
import { readManifest } from "../output/read-manifest.ts";
import { ruleOnlyLines } from "../site/capitals.ts";

/**
 * `npm run hosts`: settings for hosts that don't read `_headers`, written beside the output because
 * they are nothing for readers.
 */
export function hosts(_: readonly string[], { out }: Options): number {
  const manifest = readManifest(out);
  if (!manifest) {
    process.stderr.write(`There is no site in ${out}. Build it first: npm run build\n`);
    return 1;
  }
  const { hosting } = manifest;
  const published = Object.keys(manifest.files);
  const folder = join(dirname(out), "_hosts");
  const files = {
    "nginx-http.conf": nginxHttp(hosting),
    "nginx-server.conf": nginxServer(hosting, published),
    Caddyfile: caddyfile(hosting, published),
    "vercel.json": vercelJson(hosting),
  };
  for (const [name, text] of Object.entries(files)) {
    // By a rename: a link that somebody put there, where others may write, leads to no file of ours.
    replaceFile(join(folder, name), text);
    process.stdout.write(`${join(folder, name)}\n`);
  }
  for (const line of ruleOnlyLines(hosting.redirects, "Vercel")) process.stdout.write(`${line}\n`);
  return 0;
}
