import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { caddyfile } from "../publish/hosts/caddy.ts";
import { nginxHttp, nginxServer } from "../publish/hosts/nginx.ts";
import { vercelJson } from "../publish/hosts/vercel.ts";
import type { Options } from "./options.ts";
import { readManifest } from "./read-manifest.ts";
import { runCommand } from "./run-command.ts";

/**
 * `npm run hosts`: settings for hosts that don't read `_headers`, written beside the output because
 * they are nothing for readers.
 */
function hosts({ out }: Options): number {
  const manifest = readManifest(out);
  if (!manifest) {
    process.stderr.write(`There is no site in ${out}. Build it first: npm run build\n`);
    return 1;
  }
  const { hosting } = manifest;
  const folder = join(dirname(out), "_hosts");
  mkdirSync(folder, { recursive: true });
  const files = {
    "nginx-http.conf": nginxHttp(hosting),
    "nginx-server.conf": nginxServer(hosting),
    Caddyfile: caddyfile(hosting),
    "vercel.json": vercelJson(hosting),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    process.stdout.write(`${join(folder, name)}\n`);
  }
  return 0;
}

await runCommand(hosts);
