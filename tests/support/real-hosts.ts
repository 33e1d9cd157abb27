import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../src/cache/list-files.ts";
import { caddyfile } from "../../src/hosting/hosts/caddy.ts";
import { nginxHttp, nginxServer } from "../../src/hosting/hosts/nginx.ts";
import type { Hosting } from "../../src/output/manifest.ts";
import { serveFolder } from "../../src/server/serve-folder.ts";
import { scratchFolder } from "./build.ts";
import { ensureDebian } from "./debian.ts";
import { freePort } from "./processes.ts";
import { rawRequest } from "./raw-request.ts";
import { giveToServer, serverUser } from "./server-user.ts";
import { until } from "./until.ts";

/** A web server on this machine, with our settings. */
export interface Host {
  readonly origin: string;
  close(): Promise<void>;
}

const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** Starts a real nginx on a folder, as an ordinary user. */
export function startNginx(root: string, hosting: Hosting): Promise<Host> {
  ensureDebian("nginx", ["nginx-light"]);
  ensureDebian(brotliModule, ["libnginx-mod-http-brotli-static"]);
  return runNginx((port, folder) => {
    writeFileSync(join(folder, "http.conf"), nginxHttp(hosting));
    writeFileSync(join(folder, "server.conf"), nginxServer(hosting, listFiles(root)));
    return `include ${folder}/http.conf;
server {
listen 127.0.0.1:${port};
root ${root};
include ${folder}/server.conf;
}`;
  }, `load_module ${brotliModule};`);
}

/**
 * Starts a real nginx, as an ordinary user.
 * @param http what stands in its `http` block; it listens on the port, and may write into the folder
 */
export async function runNginx(
  http: (port: number, folder: string) => string,
  modules = "",
): Promise<Host> {
  ensureDebian("nginx", ["nginx-light"]);
  const folder = scratchFolder();
  giveToServer(folder);
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    `${modules}
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log stderr warn;
events { }
http {
access_log off;
${temporary}
${http(port, folder)}
}
`,
  );
  return started(spawn("/usr/sbin/nginx", ["-c", join(folder, "nginx.conf")], serverUser), port);
}

/** Starts a real Caddy on a folder, as an ordinary user. */
export async function startCaddy(root: string, hosting: Hosting): Promise<Host> {
  ensureDebian("caddy", ["caddy"]);
  const folder = scratchFolder();
  giveToServer(folder);
  const port = await freePort();
  writeFileSync(
    join(folder, "Caddyfile"),
    `{
	admin off
	auto_https off
}
${caddyfile(hosting, listFiles(root))}
http://127.0.0.1:${port} {
	root * ${root}
	import static-site
}
`,
  );
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const args = ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
  return started(spawn("caddy", args, { env, ...serverUser }), port);
}

/** Starts our own preview on a folder. */
export async function startPreview(root: string, hosting: Hosting): Promise<Host> {
  const server = serveFolder(root, () => hosting);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function started(child: ChildProcess, port: number): Promise<Host> {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await until(
    async () => {
      assert.equal(child.exitCode, null, said);
      return (await rawRequest(origin).catch(() => undefined)) !== undefined;
    },
    () => said,
  );
  return {
    origin,
    close() {
      child.kill();
      return ended;
    },
  };
}
