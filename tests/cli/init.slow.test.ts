import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectFolder, scratchFolder } from "../support/build.ts";

/** What a person types once the words of a question are on the terminal. */
type Answer = readonly [question: string, keys: string];

/** Runs `init` on a terminal of its own (util-linux's `script` makes one, without a size), and answers what it asks. */
async function initOnTerminal(folder: string, flags: string, answers: readonly Answer[]) {
  const command = `stty cols 100 rows 40; exec ${process.execPath} ${join(projectFolder, "src/launch.mjs")} init my-site ${flags}`;
  const env = { ...process.env, TERM: "xterm", CI: "", GIT_CONFIG_GLOBAL: "/dev/null" };
  const child = spawn("script", ["-qefc", command, "/dev/null"], { cwd: folder, env });
  let shown = "";
  const left = [...answers];
  child.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    child.stdin.write(next[1]);
  });
  const status = await new Promise((resolve) => child.once("exit", resolve));
  return { status, shown };
}

const enter = "\r";
const ctrlC = "\u0003";
const down = "\u001b[B";

test("on a terminal, init asks for all that a site needs, and offers what it can guess", async () => {
  const folder = scratchFolder();
  const { status, shown } = await initOnTerminal(folder, "", [
    ["begin with?", down + enter],
    ["Title", enter],
    ["Author", `Ann${enter}`],
    ["Language", enter],
    ["Look", enter],
    ["Install", "n"],
    ["repository?", "y"],
  ]);
  assert.equal(status, 0, shown);
  const site = readFileSync(join(folder, "my-site/content/site.yaml"), "utf8");
  assert.match(site, /^title: My site\n/m);
  assert.match(site, /^ {2}name: Ann\n/m);
  assert.match(site, /look: folio\n/);
  assert.ok(existsSync(join(folder, "my-site/.git")));
  assert.match(shown, /cd my-site\r\n {2}npm install\r\n {2}npm start/);
});

test("what is typed takes the place of the title that is offered", async () => {
  const folder = scratchFolder();
  const flags = "--template blog --author A --language en --look folio --no-install --no-git";
  const { status, shown } = await initOnTerminal(folder, flags, [["Title", `Harbours${enter}`]]);
  assert.equal(status, 0, shown);
  assert.match(
    readFileSync(join(folder, "my-site/content/site.yaml"), "utf8"),
    /^title: Harbours$/m,
  );
});

for (const [question, before] of [
  ["begin with?", []],
  ["Title", [["begin with?", enter]]],
  ["repository?", [["begin with?", enter]]],
] as const) {
  test(`Ctrl+C at "${question}" leaves nothing behind`, async () => {
    const folder = scratchFolder();
    const flags =
      question === "repository?"
        ? "--title T --author A --language en --look folio --no-install"
        : "";
    const { status, shown } = await initOnTerminal(folder, flags, [...before, [question, ctrlC]]);
    assert.equal(status, 1, shown);
    assert.match(shown, /Nothing was written\./);
    assert.deepEqual(readdirSync(folder), []);
  });
}

test("a folder with a site in it is told before anything is asked", async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, "my-site"));
  writeFileSync(join(folder, "my-site/package.json"), "{}");
  const { status, shown } = await initOnTerminal(folder, "", []);
  assert.equal(status, 1, shown);
  assert.match(shown, /these are there already\.\r\n {2}my-site\/package\.json/);
  assert.doesNotMatch(shown, /Title/);
});
