import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { Manifest } from "../../src/output/manifest.ts";
import { readManifest } from "../../src/output/read-manifest.ts";
import { serveFolder } from "../../src/server/serve-folder.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";
import { ensureDebian } from "../support/debian.ts";
import { freePort } from "../support/processes.ts";
import { type Host, startCaddy, startNginx, startPreview } from "../support/real-hosts.ts";

const folder = join(scratchFolder(), "site");
const hosts: Host[] = [];
let manifest: Manifest;

before(() => {
  const content = join(scratchFolder(), "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const article = join(content, "articles/second.md");
  const text = readFileSync(article, "utf8");
  writeFileSync(article, text.replace("---\n", "---\naliases: [/old/]\n"));
  const { status, stderr } = runBuild(["--content", content, "--out", folder, "--compress"]);
  assert.equal(status, 0, stderr);
  const read = readManifest(folder);
  assert.ok(read);
  manifest = read;
});
after(async () => {
  for (const host of hosts) await host.close();
});

async function hosted(start: typeof startNginx, root = folder): Promise<string> {
  const host = await start(root, manifest.hosting);
  hosts.push(host);
  return host.origin;
}

/** Runs the command while this process goes on serving. */
function verify(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ["src/launch.mjs", "verify", ...args];
    execFile(process.execPath, command, { cwd: projectFolder }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

function copied(): string {
  const copy = join(scratchFolder(), "copy");
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

test("a folder as it was built is right, compressed copies and all", async () => {
  const { status, stdout } = await verify(folder);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /is as it was built: \d+ files/);
});

test("what a deploy keeps in its folder of earlier releases is no difference, and what it doesn't name is", async () => {
  const copy = copied();
  writeFileSync(join(copy, "old.js"), "");
  const record = { number: 2, releases: [], files: { "old.js": 1 } };
  writeFileSync(join(copy, ".deploy.json"), JSON.stringify(record));
  const { status, stdout } = await verify(copy);
  assert.equal(status, 0, stdout);
  writeFileSync(join(copy, "extra.html"), "");
  assert.equal((await verify(copy)).stdout, "extra.html is not in the manifest\n");
  writeFileSync(join(copy, ".deploy.json"), "{");
  assert.match((await verify(copy)).stdout, /^\.deploy\.json is not in the manifest$/m);
});

test("every way in which a folder can differ is said", async () => {
  const copy = copied();
  appendFileSync(join(copy, "index.html"), "<!-- -->");
  rmSync(join(copy, "robots.txt"));
  writeFileSync(join(copy, "extra.html"), "");
  writeFileSync(join(copy, "atom.xml.br"), brotliCompressSync("something else"));
  writeFileSync(join(copy, "feed.json.gz"), "no gzip at all");
  const { status, stdout, stderr } = await verify(copy);
  assert.equal(status, 1);
  assert.deepEqual(stdout.trim().split("\n").sort(), [
    "atom.xml.br holds other content than its file",
    "extra.html is not in the manifest",
    "feed.json.gz holds other content than its file",
    "index.html has other content",
    "robots.txt is missing",
  ]);
  assert.match(stderr, /5 differences/);
});

for (const [name, start] of [
  ["nginx", startNginx],
  ["Caddy", startCaddy],
  ["the preview", startPreview],
] as const) {
  test(`what ${name} serves is what was built, headers and redirects as well`, async () => {
    const { status, stdout, stderr } = await verify(await hosted(start), "--against", folder);
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /is the build in .*: \d+ addresses/);
  });
}

test("what a live site serves otherwise is said, and where", async () => {
  const copy = copied();
  for (const end of ["", ".br", ".zst", ".gz"])
    rmSync(join(copy, `articles/first/index.html${end}`));
  writeFileSync(join(copy, "atom.xml"), "<html></html>");
  for (const end of [".br", ".zst", ".gz"]) rmSync(join(copy, `atom.xml${end}`));
  const bare = { ...manifest.hosting, redirects: [], headers: manifest.hosting.headers.slice(1) };
  const host = await startPreview(copy, bare);
  hosts.push(host);
  const { status, stdout } = await verify(host.origin, "--against", folder);
  assert.equal(status, 1);
  assert.match(stdout, /^answers 404, not 200: \/articles\/first\/$/m);
  assert.match(stdout, /^answers 200, not 301: \/old\/$/m);
  assert.match(stdout, /^has other content: \/atom\.xml$/m);
  assert.match(stdout, /^can't be read as a feed: \/atom\.xml$/m);
  assert.match(stdout, /^sends no content-security-policy: .* and \d+ more$/m);
});

test("without a build here, a site is compared with its own manifest, and that is said", async () => {
  const { status, stdout } = await verify(await hosted(startPreview), "--against", "");
  assert.equal(status, 0, stdout);
  assert.match(stdout, /shows that it is whole, not whose it is/);
});

test("a certificate that can't be trusted is a difference; the content is still proven by a build here", async () => {
  ensureDebian("openssl", ["openssl"]);
  const keys = scratchFolder();
  const files = ["-keyout", join(keys, "key"), "-out", join(keys, "cert")];
  const subject = ["-subj", "/CN=localhost", "-days", "2", "-nodes"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", ...subject, ...files], {
    stdio: "ignore",
  });
  const [key, cert] = ["key", "cert"].map((name) => readFileSync(join(keys, name)));
  assert.ok(key && cert);
  const plain = serveFolder(folder, () => manifest.hosting);
  const server = createServer({ key, cert }, (request, response) => {
    plain.emit("request", request, response);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  try {
    const { status, stdout } = await verify(`https://127.0.0.1:${port}`, "--against", folder);
    assert.equal(status, 1);
    assert.match(stdout, /^https:\S+ has a certificate that can't be trusted: self-signed/);
    assert.equal(stdout.trim().split("\n").length, 1, stdout);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("a host that isn't there, a folder without a site and no target are said plainly", async () => {
  const port = await freePort();
  const gone = await verify(`http://127.0.0.1:${port}`);
  assert.equal(gone.status, 1);
  assert.match(gone.stdout, /ECONNREFUSED/);
  const empty = await verify(scratchFolder());
  assert.equal(empty.status, 1);
  assert.match(empty.stderr, /There is no build\.json/);
  const nothing = await verify();
  assert.equal(nothing.status, 2);
  assert.match(nothing.stderr, /missing required argument .url-or-dir./);
});
