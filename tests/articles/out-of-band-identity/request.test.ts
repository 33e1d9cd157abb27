import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { scratchFolder } from "../../support/build.ts";

const script = join(import.meta.dirname, "request.sh");
const verify = readFileSync(script, "utf8")
  .split("\n")
  .find((line) => line.includes("-Y verify"));
assert.ok(verify);

/** A home with a key of Ben's, one of a stranger's, and Asha's file of those whom she has met. */
function evening() {
  const home = scratchFolder();
  mkdirSync(join(home, ".ssh"));
  const keyOf = (name: string) => {
    const path = join(home, ".ssh", name);
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path]);
    return readFileSync(`${path}.pub`, "utf8");
  };
  writeFileSync(join(home, "signers"), `ben ${keyOf("on_call")}`);
  keyOf("stranger");
  const run = (shell: string) =>
    spawnSync("sh", ["-ec", shell], { cwd: home, env: { ...process.env, HOME: home } }).status;
  assert.equal(run(readFileSync(script, "utf8")), 0, "what Ben signed is Ben's");
  return { home, run, verified: (shell = verify) => run(shell ?? "") === 0 };
}

test("a request that was changed on the way is refused", () => {
  const { home, verified } = evening();
  const said = readFileSync(join(home, "request"), "utf8");
  writeFileSync(join(home, "request"), said.replace("rotate the", "send me the"));
  assert.ok(!verified());
});

test("nobody else's key signs for Ben, and nobody signs for a person who isn't in the file", () => {
  const { home, run, verified } = evening();
  assert.ok(!verified(verify.replace("-I ben", "-I chen")));
  for (const end of ["", ".pub"]) {
    copyFileSync(join(home, `.ssh/stranger${end}`), join(home, `.ssh/on_call${end}`));
  }
  assert.equal(run("rm request.sig; ssh-keygen -Y sign -f ~/.ssh/on_call -n on-call request"), 0);
  assert.ok(!verified());
  appendFileSync(join(home, "signers"), `chen ${readFileSync(join(home, ".ssh/stranger.pub"))}`);
  assert.ok(!verified(), "Chen's key is Chen's");
});

test("a signature that was made for something else, such as a commit, is none for a request", () => {
  const { run, verified } = evening();
  assert.equal(run("rm request.sig; ssh-keygen -Y sign -f ~/.ssh/on_call -n git request"), 0);
  assert.ok(!verified());
});

test("not guarded against: yesterday's request verifies today, so its time has to be read", () => {
  const { verified } = evening();
  assert.ok(verified() && verified());
});
