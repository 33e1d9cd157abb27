import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder } from "../support/build.ts";
import { folderOf } from "../support/site-folder.ts";

/** Makes a site beside a configuration of git, as somebody who is asked nothing. */
function begin(t: TestContext, gitConfig: string, ...flags: string[]) {
  const cwd = folderOf(t, { gitconfig: gitConfig });
  const args = [join(projectFolder, "src/launch.mjs"), "init", "my-site", "--yes", ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: join(cwd, "gitconfig"),
      GIT_CONFIG_NOSYSTEM: "1",
    },
  });
  assert.equal(status, 0, stderr);
  const site = join(cwd, "my-site");
  return { site, stdout, siteYaml: readFileSync(join(site, "content/site.yaml"), "utf8") };
}

test("a new site is by who git says that the user is, and begins no repository unasked", (t) => {
  const { site, siteYaml } = begin(t, "[user]\n\tname = Dana Vogel\n");
  assert.match(siteYaml, /name: "?Dana Vogel/);
  assert.equal(existsSync(join(site, ".git")), false);
});

test("a new site is by who the flag says, and by somebody where git knows no name", (t) => {
  assert.match(begin(t, "[user]\n\tname = Dana\n", "--author", "Ida Roe").siteYaml, /name: "?Ida/);
  assert.match(begin(t, "").siteYaml, /name: "?Your Name/);
});

test("what is left to do is said in the order in which it is done", (t) => {
  const { stdout } = begin(t, "");
  assert.match(stdout, /Next:\n\n {2}cd my-site\n {2}\w+ install\n {2}\w+ start\n$/);
});

test("a photo diary begins with a picture that lists show too", (t) => {
  const { site } = begin(t, "", "--template", "photos");
  const first = readFileSync(join(site, "content/articles/first/index.md"), "utf8");
  assert.match(first, /^cover:\n {2}picture: morning\.jpg$/m);
  assert.ok(existsSync(join(site, "content/articles/first/morning.jpg")));
});
