import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { bundleProgram } from "../../src/bundle-program.mjs";
import { packageKey } from "../../src/packing/package-key.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { npm, packedProgram, runInstalled } from "../support/packed-program.ts";

/** A site that was made with this version, sets a key that the next one renames, and has a part of its own. */
const site = join(scratchFolder(), "site");
const siteYaml = join(site, "content/site.yaml");
const masthead = join(site, "layouts/masthead.tsx");
const now = ["--now", new Date().toISOString()];

/** Replaces a text that must be there. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** Packs a next version: `webmention:` is called `mentions:` there, and the masthead is another. */
async function packNext(): Promise<string> {
  const folder = scratchFolder();
  const [sources, next] = [join(folder, "sources"), join(folder, "next")];
  mkdirSync(sources);
  for (const part of ["src", "layouts", "package.json"])
    cpSync(join(projectFolder, part), join(sources, part), { recursive: true });
  symlinkSync(join(projectFolder, "node_modules"), join(sources, "node_modules"));
  const src = (path: string) => join(sources, "src", path);
  edit(src("content/schemas/site.ts"), "webmention: Webmention", "mentions: Webmention");
  edit(src("site/site-info.ts"), "webmention: site.webmention", "webmention: site.mentions");
  const row = '{ from: "webmention", to: "mentions", since: "0.2.0" },';
  edit(src("content/schemas/migrations.ts"), 'since: "0.1.0" },\n];', `since: "0.1.0" },${row}];`);
  const change = '{ name: "masthead", since: "0.2.0", what: "it has a class `next`" }';
  edit(join(sources, "layouts/parts/changes.ts"), "LayoutChange[] = []", `x = [${change}]`);
  edit(join(sources, "layouts/parts/masthead.tsx"), 'class="masthead"', 'class="masthead next"');
  cpSync(join(site, "node_modules/load-bearing"), next, { recursive: true });
  edit(join(next, "package.json"), '"version": "0.1.0"', '"version": "0.2.0"');
  await bundleProgram(sources, join(next, "dist"), { isPackage: true });
  writeFileSync(join(next, "dist/key"), packageKey(next));
  npm(["pack", "--pack-destination", folder], next);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  return join(folder, tarball);
}

before(() => {
  const outside = join(site, "..");
  npm(["install", packedProgram()], outside);
  assert.equal(runInstalled(outside, ["init", "site", "-y"]).status, 0);
  npm(["install"], site);
  appendFileSync(siteYaml, "# who answers\nwebmention: https://mentions.example/\n");
  mkdirSync(join(site, "layouts"));
  writeFileSync(
    masthead,
    "export default ({ Original, ...props }) => <div class='mine'><Original {...props} /></div>;\n",
  );
});

test("a next version tells the site of a key and a layout that changed, mends the key, and builds", async () => {
  const first = runInstalled(site, ["build", ...now]);
  assert.equal(first.status, 0, first.stderr);
  assert.doesNotMatch(first.stderr, / [EW]\d{3} /);
  assert.match(runInstalled(site, ["upgrade"]).stdout, /^Nothing has to change/);

  npm(["install", await packNext()], site);
  const built = runInstalled(site, ["build", ...now]);
  assert.equal(built.status, 0, built.stderr);
  assert.match(
    built.stderr,
    /^content\/site\.yaml:\d+:1 W217 `webmention` was renamed to `mention/m,
  );
  const told = "the theme's `masthead` has changed: in 0.2.0, it has a class `next`";
  assert.ok(built.stderr.includes(`layouts/masthead.tsx:1:1 W152 ${told}`), built.stderr);
  const page = () => readFileSync(join(site, "_site/index.html"), "utf8");
  assert.match(page(), /<div class="mine"><header class="masthead next"/);
  assert.match(page(), /<link rel="webmention" href="https:\/\/mentions\.example\/"/);
  const checked = runInstalled(site, ["check", "--format", "json", ...now]);
  assert.match(checked.stdout, /"W217"[\s\S]*"W152"|"W152"[\s\S]*"W217"/);

  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args], {
      cwd: site,
    });
  git("init", "--quiet");
  git("add", "content", "layouts");
  git("commit", "--quiet", "-m", "Before");
  const shown = runInstalled(site, ["upgrade"]).stdout;
  assert.ok(shown.includes(`layouts/masthead.tsx\n\n  ${told}`), shown);
  assert.match(shown, /^ +- webmention: (\S+)\n +\+ mentions: \1$/m);
  const mended = runInstalled(site, ["upgrade", "--write"]);
  assert.equal(mended.status, 0, mended.stderr);
  assert.match(readFileSync(siteYaml, "utf8"), /# who answers\nmentions: https/);

  edit(masthead, "export", "// load-bearing 0.2.0\nexport");
  const after = runInstalled(site, ["build", ...now]);
  assert.equal(after.status, 0, after.stderr);
  assert.doesNotMatch(after.stderr, / [EW]\d{3} /);
  assert.match(page(), /<link rel="webmention" href="https:\/\/mentions\.example\/"/);
  assert.match(runInstalled(site, ["upgrade"]).stdout, /^Nothing has to change/);
});
