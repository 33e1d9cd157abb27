import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { asker, verifyLive } from "../../../src/hosting/verify-live.ts";
import { readManifest } from "../../../src/output/read-manifest.ts";
import { projectFolder, runBuild, scratchFolder } from "../../support/build.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { startCaddy, startNginx, startPreview } from "../../support/real-hosts.ts";

const root = scratchFolder();
const folder = join(root, "a/b");

test("every host serves a site below a base path as it was built, and leaves the rest of itself alone", async (t) => {
  const content = join(scratchFolder(), "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const site = join(content, "site.yaml");
  const more = "redirects: { /old/: /articles/first/ }\ngone: { /away/: Nobody missed it. }\n";
  writeFileSync(
    site,
    readFileSync(site, "utf8").replace("small.example", "small.example/a/b") + more,
  );
  const { status, stderr } = runBuild(["--content", content, "--out", folder, "--compress"]);
  assert.equal(status, 0, stderr);
  writeFileSync(join(root, "other.html"), "Another site");
  const manifest = readManifest(folder);
  assert.ok(manifest);
  for (const start of [startNginx, startCaddy, startPreview]) {
    const host = await start(start === startPreview ? folder : root, manifest.hosting);
    t.after(() => host.close());
    const ask = asker(new URL(host.origin), false);
    assert.deepEqual([...(await verifyLive(ask, manifest, () => {}))], [], start.name);
    const bare = await rawRequest(`${host.origin}/a/b`);
    assert.ok([301, 302, 308].includes(bare.status), start.name);
    assert.equal(new URL(bare.headers.location ?? "", host.origin).pathname, "/a/b/", start.name);
    if (start === startNginx) {
      const other = await rawRequest(`${host.origin}/other.html`);
      assert.deepEqual([other.status, other.body.toString()], [200, "Another site"], start.name);
      assert.equal(other.headers["content-security-policy"], undefined, start.name);
    }
  }
});
