import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { SshTarget } from "../../../src/content/schemas/deploy.ts";
import { sshTarget } from "../../../src/hosting/deploy/ssh.ts";
import { ensureDebian } from "../../support/debian.ts";
import { smallRelease } from "../../support/deploying.ts";
import { folderOf, writeFiles } from "../../support/site-folder.ts";

// The schema lets no such host through; what is called has to be safe without it.

const host = "-oProxyCommand=touch x";

/** Stands in for both programs: notes what they are called with, and is the server's shell itself. */
function standIns(t: TestContext) {
  const folder = folderOf(t, {});
  for (const [name, does] of [
    ["ssh", "exec sh"],
    ["rsync", "exit 1"],
  ] as const) {
    folderFile(
      folder,
      name,
      `#!/bin/sh\nfor one; do printf '%s\\n' "$one"; done > ${folder}/${name}-args\n${does}\n`,
    );
  }
  const { PATH } = process.env;
  process.env.PATH = `${folder}:${PATH}`;
  t.after(() => {
    process.env.PATH = PATH;
  });
  const calledWith = (name: string) => {
    const file = join(folder, `${name}-args`);
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  };
  return { target: { to: "ssh", host, path: join(folder, "www") } satisfies SshTarget, calledWith };
}

function folderFile(folder: string, name: string, text: string): void {
  writeFiles(folder, { [name]: text });
  chmodSync(join(folder, name), 0o755);
}

test("ssh is told where its options end before it is told a host", async (t) => {
  const { target, calledWith } = standIns(t);
  assert.equal(await sshTarget(target).live(), "");
  const args = calledWith("ssh");
  assert.equal(args[args.indexOf(host) - 1], "--", args.join(" "));
});

test("rsync is told where its options end before it is told from where to where", async (t) => {
  ensureDebian("flock", ["util-linux"]);
  const { target, calledWith } = standIns(t);
  const folder = await smallRelease(t, "one");
  const manifest = JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
  const deploy = sshTarget(target).deploy({ folder, manifest }, (_, work) => work());
  await assert.rejects(deploy, /rsync/);
  const args = calledWith("rsync");
  assert.equal(args.at(-3), "--", args.join(" "));
  assert.match(args.at(-1) ?? "", /^-oProxyCommand=/);
});
