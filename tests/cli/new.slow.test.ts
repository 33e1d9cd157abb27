import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { renderFigure } from "../support/figures.ts";
import { loadFolder } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml, tagYaml } from "../support/site-folder.ts";

const run = (args: readonly string[], cwd = projectFolder, env = {}) =>
  spawnSync(process.execPath, ["src/launch.mjs", ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
const runNew = (content: string, ...args: string[]) => run(["new", "--content", content, ...args]);

function site(t: TestContext): string {
  return folderOf(t, {
    "site.yaml": `${siteYaml}series: [{ slug: tales, title: Tales, description: Some tales. }]\n`,
    "tags.yaml": tagYaml("timeouts"),
    "articles/first.md": articleText("First", "date: 2024\naliases: [/articles/older/]"),
  });
}

test("`--section` begins an article of that section, and refuses one that is none or a slug that another has", (t) => {
  const content = folderOf(t, {
    "site.yaml": `${siteYaml.replace("small.example", "small.example/blog/")}sections:\n  - { slug: notes, title: Notes, description: Short. }\n`,
    "articles/first.md": articleText("First"),
    "notes/second.md": articleText("Second"),
  });
  const begin = (title: string, section: string) =>
    runNew(content, title, "--description", "A few words.", "--section", section);
  const made = begin("Third", "notes");
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stdout, /notes\/third\.md\n.*:8080\/blog\/notes\/third\/$/m);
  assert.match(begin("First", "notes").stderr, /`articles\/first\.md` is there already/);
  assert.match(begin("Fourth", "note").stderr, /no section `note`\. Did you mean `notes`/);
  const check = run(["check", "third", "--content", content]);
  assert.match(check.stdout, /^Content +1 article/m, check.stderr);
});

test("an article with all its flags is written, valid, as a draft, and nothing is wrong with it", async (t) => {
  const content = site(t);
  const title = "Café: the 2nd “storm”";
  const flags = [
    "--description",
    'Colons: and "quotes".',
    "--tag",
    "timeouts",
    "--series",
    "tales",
  ];
  const { status, stderr, stdout } = runNew(
    content,
    title,
    ...flags,
    "--period",
    "2010-06/2010-07",
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /articles\/cafe-the-2nd-storm\.md/);
  const loaded = await loadFolder(content, {
    now: new Date("2030-01-01"),
    view: "all",
    renderFigure,
  });
  assert.deepEqual(loaded.diagnostics, []);
  const article = loaded.content?.articles.find(({ slug }) => slug === "cafe-the-2nd-storm");
  assert.equal(article?.title, title);
  assert.equal(article?.description, "Colons: and “quotes”.");
  assert.equal(article?.draft, true);
  assert.deepEqual(article?.tags, ["timeouts"]);
  assert.deepEqual(article?.period?.to, { year: 2010, month: 7 });
  const check = run(["check", "--content", content]);
  assert.equal(check.status, 0, check.stderr);
});

test("an article begins empty, and with a skeleton where the house has rules", (t) => {
  const content = site(t);
  const begin = (title: string) => {
    const { status, stderr } = runNew(content, title, "--description", "A few words.");
    assert.equal(status, 0, stderr);
    return readFileSync(join(content, "articles", `${title.toLowerCase()}.md`), "utf8");
  };
  assert.match(begin("Second"), /\ndraft: true\n---\n\n$/);
  writeFileSync(join(content, "house.yaml"), "lastHeading: What is left\n");
  assert.match(begin("Third"), /\n---\n\nPut the reader .*\n## What is left\n/s);
});

test("a tag that `tags.yaml` lacks is told with how to declare it", (t) => {
  const { status, stderr } = runNew(site(t), "Second", "--description", "Few.", "--tag", "storage");
  assert.equal(status, 2);
  assert.match(
    stderr,
    /no tag `storage`\. There are: timeouts\. Add it to `tags\.yaml`: `- \{ slug: storage, label: …, description: … \}`/,
  );
});

test("without a terminal nothing is asked, and everything that is missing is said", (t) => {
  const { status, stderr } = runNew(site(t));
  assert.equal(status, 2);
  assert.equal(stderr, "Missing: the title, in quotes and `--description`.\n");
});

test("an address that is taken, leads on, or was ever released is refused", (t) => {
  const content = site(t);
  writeFileSync(join(content, "urls.lock"), "/articles/gone/ 2020-01-01\n");
  const refused = (...args: string[]) => {
    const { status, stderr } = runNew(content, ...args, "--description", "About it.");
    assert.equal(status, 2);
    return stderr;
  };
  assert.match(refused("First"), /`articles\/first\.md` is there already/);
  assert.match(refused("Older"), /an alias of `first`/);
  assert.match(refused("Gone"), /`\/articles\/gone\/` was released before/);
  assert.match(refused("?!"), /No address can be made/);
  assert.match(refused("New", "--slug", "Not a slug"), /No address can be made/);
});

test("every wrong flag is said at once, and nothing is written", (t) => {
  const content = site(t);
  const flags = [
    "--tag",
    "timeout",
    "--series",
    "tale",
    "--date",
    "2024-02-30",
    "--period",
    "soon",
  ];
  const { status, stderr } = runNew(content, "New", "--description", "x".repeat(161), ...flags);
  assert.equal(status, 2);
  assert.equal(stderr.trim().split("\n").length, 5);
  assert.match(stderr, /no tag `timeout`. Did you mean `timeouts`\?/);
  assert.ok(!existsSync(join(content, "articles/new.md")));
});

test("the author's editor gets the file", (t) => {
  const content = site(t);
  const tools = folderOf(t, { editor: '#!/bin/sh\necho "edited $1: $2"\n' });
  chmodSync(join(tools, "editor"), 0o755);
  const args = ["--content", content, "New", "--description", "About it.", "--folder", "--edit"];
  const env = { VISUAL: "", EDITOR: `${join(tools, "editor")} --wait` };
  const { stdout } = run(["new", ...args], projectFolder, env);
  assert.match(stdout, /edited --wait: .*articles\/new\/index\.md/);
});

test("a new figure passes lint, types and its own test, and is refused a second time", () => {
  const folder = join(scratchFolder(), "project");
  cpSync(projectFolder, folder, {
    recursive: true,
    filter: (path) => !/node_modules|\.cache|_site|\.git$/.test(path.slice(projectFolder.length)),
  });
  symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"));
  const make = () => run(["new", "--figure", "retry-storm"], folder);
  const made = make();
  assert.equal(made.status, 0, made.stderr);
  const paths = made.stdout.split("\n").slice(0, 4);
  assert.equal(paths.length, 4);

  const tool = (name: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(join(folder, "node_modules/.bin", name), args, {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(status, 0, `${name}\n${stdout}${stderr}`);
  };
  tool("biome", "ci", "--error-on-warnings", "--vcs-enabled=false", ...paths);
  tool("tsc", "--project", ".");
  const tests = spawnSync(
    process.execPath,
    ["--import", "tsx", "--test", "tests/figures/retry-storm.test.ts"],
    // Else the runner speaks to the one that runs this test.
    { cwd: folder, encoding: "utf8", env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
  );
  assert.equal(tests.status, 0, tests.stdout);
  assert.match(tests.stdout, /pass 2/);

  const again = make();
  assert.equal(again.status, 2);
  assert.match(again.stderr, /`figures\/retry-storm` is there already/);
});
