import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { scratchFolder } from "../../support/build.ts";
import { type Host, runNginx } from "../../support/real-hosts.ts";

const shown = readFileSync(join(import.meta.dirname, "timers.conf"), "utf8");
const hosts: Host[] = [];
after(() => Promise.all(hosts.map((host) => host.close())));

/** The block as it is shown, on a free port, with timers that a test can wait for; answers 200. */
async function start(firstByte: string, keepAlive: string, others = (_port: number) => "") {
  const host = await runNginx((port) => {
    const block = shown
      .replace("listen 8080", `listen 127.0.0.1:${port}`)
      .replace(" default_server", others(port).includes("default_server") ? "" : " default_server")
      .replace("client_header_timeout 70s", `client_header_timeout ${firstByte}`)
      .replace("keepalive_timeout     75s", `keepalive_timeout ${keepAlive}`)
      .replace(/\}\s*$/, 'server_name ours; location / { return 200 "ok"; } }');
    assert.doesNotMatch(block, /8080|70s|75s/);
    return block + others(port);
  });
  hosts.push(host);
  return Number(new URL(host.origin).port);
}

/** Opens a connection, asks on it or not, and answers what came before the server closed it. */
async function closed(port: number, request = ""): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  let said = "";
  socket.on("data", (bytes) => {
    said += bytes.toString("latin1");
  });
  socket.write(request);
  await once(socket, "end");
  socket.destroy();
  return said;
}

const get = "GET / HTTP/1.1\r\nHost: ours\r\n\r\n";

/** Which of a silent connection and a used one the server closes first. */
const closesFirst = (port: number) =>
  Promise.race([closed(port).then(() => "silent"), closed(port, get).then(() => "used")]);

test("nginx takes the block as it is shown", async () => {
  const file = join(scratchFolder(), "nginx.conf");
  writeFileSync(file, `pid ${file}.pid; events { } http { access_log off; ${shown} }`);
  const { status, stderr } = spawnSync("/usr/sbin/nginx", ["-t", "-c", file, "-e", "stderr"]);
  assert.equal(status, 0, String(stderr));
});

test("the first line of timers ends the silence before the first byte, the second that after a response", async () => {
  assert.equal(await closesFirst(await start("200ms", "30s")), "silent");
  assert.equal(await closesFirst(await start("30s", "200ms")), "used");
});

test("a silent connection is closed without a word", async () => {
  assert.equal(await closed(await start("100ms", "30s")), "");
});

test("the timer of the default server counts until there is a Host, whoever that is", async () => {
  const other = (port: number) =>
    `server { listen 127.0.0.1:${port}; client_header_timeout 100ms; return 404; }`;
  assert.equal(await closesFirst(await start("30s", "1s", other)), "used", "ours is the default");
  const theirs = (port: number) => other(port).replace(`${port};`, `${port} default_server;`);
  assert.equal(await closesFirst(await start("30s", "1s", theirs)), "silent", "theirs is");
});

test("the first-byte timer also limits how long slow headers may take", async () => {
  const port = await start("200ms", "30s");
  assert.match(await closed(port, "GET / HTTP/1.1\r\nHost: ours\r\n"), /^$|^HTTP\/1\.1 408 /);
});
