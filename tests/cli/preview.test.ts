import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { projectFolder } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";

/** A manifest of a build with this policy, as far as a host reads it. */
function manifest(policy: string): string {
  const headers = [{ pattern: "/*", headers: { "Content-Security-Policy": policy } }];
  const hosting = { basePath: "/", headers, redirects: [], gone: [] };
  return JSON.stringify({ commit: null, tools: {}, hosting, files: {} });
}

test("a folder that is built anew is served with the policy of its new build", async (t) => {
  const out = folderOf(t, { "index.html": "first", "build.json": manifest("img-src 'self'") });
  const launch = join(projectFolder, "src/launch.mjs");
  const args = [launch, "preview", "--out", out, "--port", "0"];
  const server = spawn(process.execPath, args, { cwd: projectFolder });
  t.after(() => server.kill());
  let url = "";
  for await (const line of createInterface(server.stdout)) {
    url = / is on (\S+)/.exec(line)?.[1] ?? "";
    if (url !== "") break;
  }
  const policy = async () => (await fetch(url)).headers.get("content-security-policy");
  assert.equal(await policy(), "img-src 'self'");
  writeFileSync(join(out, "build.json"), manifest("img-src 'self' data:"));
  assert.equal(await policy(), "img-src 'self' data:");
  writeFileSync(join(out, "build.json"), "half a mani");
  assert.equal(await policy(), "img-src 'self' data:", "as the last build said");
});
