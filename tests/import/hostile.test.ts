import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { UsageError } from "../../src/build/options.ts";
import { planImport } from "../../src/cli/plan-import.ts";
import { writeImport } from "../../src/cli/write-import.ts";
import { hashOf } from "../../src/import/import-lock.ts";
import { scratchFolder } from "../support/build.ts";
import { articleText, type Files, folderOf, siteYaml } from "../support/site-folder.ts";

// Folders that somebody sent who means harm: an import ends, says what it left, and writes nowhere else.

const post = (frontMatter = "", body = "Hello.") =>
  `---\ntitle: Post\n${frontMatter}---\n${body}\n`;
const blog = (more: Files = {}): Files => ({
  "_config.yml": "title: Blog\nurl: https://old.example\n",
  "_posts/2020-01-01-a.md": post(),
  ...more,
});

/** Imports a folder of some files, changed by hand where files can't say it; answers with what was said. */
async function importFrom(t: TestContext, files: Files, change?: (folder: string) => void) {
  const folder = folderOf(t, files);
  change?.(folder);
  const to = join(scratchFolder(), "content");
  const plan = await planImport(folder, "jekyll", to);
  const written = await writeImport(plan, to);
  const said = plan.diagnostics.map(({ file, message }) => `${file}: ${message}`).join("\n");
  return { said, written, posts: plan.compared.map(({ path }) => path) };
}

test("a pipe in the place of a post, a picture or the settings is left, and nobody waits for it", async (t) => {
  const files = blog({ "_posts/2020-01-02-b.md": post("", "![x](/img/x.png)") });
  const { said } = await importFrom(t, files, (folder) => {
    mkdirSync(join(folder, "img"));
    for (const name of ["img/x.png", "_data.yml", "_posts/2020-01-03-c.md"])
      execFileSync("mkfifo", [join(folder, name)]);
  });
  assert.match(said, /x\.png: not read: it is neither a file nor a folder/);
  const { posts } = await importFrom(t, { "_posts/2020-01-01-a.md": post() }, (folder) => {
    execFileSync("mkfifo", [join(folder, "_config.yml")]);
  });
  assert.equal(posts.length, 1);
});

test("a folder in the place of the settings is no settings", async (t) => {
  const { posts } = await importFrom(t, {
    "_config.yml/x": "",
    "_posts/2020-01-01-a.md": post(),
  });
  assert.equal(posts.length, 1);
});

test("a name that isn't UTF-8 is said, and holds up nothing", async (t) => {
  const { said, posts } = await importFrom(t, blog(), (folder) => {
    const name = (before: string, after: string) =>
      Buffer.concat([Buffer.from(join(folder, before)), Buffer.from([0xff]), Buffer.from(after)]);
    writeFileSync(name("_posts/2020-01-02-", ".md"), post());
    mkdirSync(name("_posts/", ""));
  });
  assert.equal(said.match(/has a name that isn't UTF-8/g)?.length, 2);
  assert.equal(posts.length, 1);
});

test("front matter that holds itself, or nests for ever, is told of its post alone", async (t) => {
  const deep = `${"[".repeat(60)}${"]".repeat(60)}`;
  const { said, posts } = await importFrom(
    t,
    blog({
      "_posts/2020-01-02-b.md": post("tags: &a [*a]\n"),
      "_posts/2020-01-03-c.md": post("other: &b {x: *b}\n"),
      "_posts/2020-01-04-d.md": `{\n"title": "D", "x": ${deep}\n}\nText.`,
      "_posts/2020-01-05-e.md": `+++\ntitle = "E"\nx = ${deep}\n+++\nText.`,
    }),
  );
  assert.equal(said.match(/nests more than 50 levels deep/g)?.length, 4, said);
  assert.ok(posts.includes("articles/a.md"));
});

test("an import that is cut off leaves a site that builds: tags are there before an article has them", async (t) => {
  const folder = folderOf(t, blog({ "_posts/2020-01-01-a.md": post("tags: [one]\n") }));
  const to = join(scratchFolder(), "content");
  const plan = await planImport(folder, "jekyll", to);
  let articles = 0;
  const compared = plan.compared.map((one) => ({
    ...one,
    get text() {
      assert.match(readFileSync(join(to, "tags.yaml"), "utf8"), /slug: one/);
      articles += 1;
      return one.text;
    },
  }));
  await writeImport({ ...plan, compared }, to);
  assert.equal(articles, 1);
});

test("ten thousand old addresses of one post take no longer than reading them", async (t) => {
  const aliases = Array.from({ length: 10_000 }, (_, i) => `  - /old-${i}/\n`).join("");
  const started = process.cpuUsage();
  await importFrom(t, blog({ "_posts/2020-01-02-b.md": post(`redirect_from:\n${aliases}`) }));
  const { user } = process.cpuUsage(started);
  assert.ok(user < 20e6, `${user / 1e6} s`);
});

test("a picture of gigabytes is not read", async (t) => {
  const picture = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001080600", "hex");
  const files = blog({ "_posts/2020-01-02-b.md": post("", "![x](/img/x.png)") });
  const { written } = await importFrom(t, files, (folder) => {
    const file = join(folder, "img/x.png");
    mkdirSync(join(folder, "img"));
    writeFileSync(file, picture);
    truncateSync(file, 3e9);
  });
  assert.equal(written.pictures, 0);
});

test("an archive is to be unpacked: what lies around it is not taken for a site", async (t) => {
  const folder = folderOf(t, blog({ "export.zip": "PK" }));
  await assert.rejects(
    planImport(join(folder, "export.zip"), undefined, join(scratchFolder(), "content")),
    (error) => error instanceof UsageError && /is an archive: unpack it/.test(error.message),
  );
});

/** A site that is there already, with some files beside it. */
function siteBeside(t: TestContext, outside: Files) {
  const folder = folderOf(t, {
    ...outside,
    "content/site.yaml": siteYaml,
    "content/articles/mine.md": articleText("Mine"),
  });
  return { to: join(folder, "content"), read: (name: string) => readFileSync(join(folder, name)) };
}

test("a folder's own repository runs nothing, whatever its settings say and its objects lack", async (t) => {
  const folder = folderOf(t, { "a.md": "# A\n\nHello.\n" });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], {
      cwd: folder,
      encoding: "utf8",
    }).trim();
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "a");
  const tree = git("rev-parse", "HEAD^{tree}");
  rmSync(join(folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  const ran = join(folder, "ran");
  writeFileSync(join(folder, "evil"), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
  for (const [name, value] of [
    ["core.repositoryformatversion", "1"],
    ["extensions.partialClone", "origin"],
    ["remote.origin.promisor", "true"],
    ["remote.origin.url", `file://${folder}`],
    ["remote.origin.uploadpack", join(folder, "evil")],
    ["core.fsmonitor", join(folder, "evil")],
    ["core.sshCommand", join(folder, "evil")],
    ["core.pager", join(folder, "evil")],
    ["log.showSignature", "true"],
    ["gpg.program", join(folder, "evil")],
    ["diff.external", join(folder, "evil")],
    ["protocol.allow", "always"],
  ] as const)
    git("config", name, value);
  await planImport(folder, "markdown", join(scratchFolder(), "content"));
  assert.ok(!existsSync(ran));
  // The trap is one: git on its own falls into it.
  spawnSync("git", ["log", "--name-only"], { cwd: folder });
  assert.ok(existsSync(ran));
});

test("a record of earlier imports that leads out, or is damaged, is refused", async (t) => {
  const { to, read } = siteBeside(t, { "outside.md": "Secret.\n" });
  const old = folderOf(t, blog());
  const entry = { slug: "a", source: "0", written: hashOf("Secret.\n") };
  for (const text of [
    JSON.stringify({ posts: { "_posts/2020-01-01-a.md": { ...entry, path: "../outside.md" } } }),
    JSON.stringify({ posts: { "_posts/2020-01-01-a.md": { ...entry, path: "/etc/x.md" } } }),
    '{"posts": {',
    "[1, 2]",
  ]) {
    writeFileSync(join(to, "import.lock.json"), text);
    await assert.rejects(
      planImport(old, "jekyll", to),
      (error) => error instanceof UsageError && /is damaged/.test(error.message),
      text,
    );
  }
  assert.equal(read("outside.md").toString(), "Secret.\n");
});

test("links that wait where an import writes lead nowhere", async (t) => {
  const { to, read } = siteBeside(t, { "outside.md": "Secret.\n", "outside/x": "" });
  const plan = await planImport(folderOf(t, blog()), "jekyll", to);
  for (const name of ["articles/a.md", "articles/a.md.new", "import.lock.json", "tags.yaml.new"])
    symlinkSync(join(to, "../outside.md"), join(to, name));
  await writeImport(plan, to);
  assert.equal(read("outside.md").toString(), "Secret.\n");
  const [first] = plan.compared;
  assert.ok(first);
  symlinkSync(join(to, "../outside"), join(to, "linked"));
  await assert.rejects(
    writeImport({ ...plan, compared: [{ ...first, path: "linked/a.md" }] }, to),
    (error) => error instanceof UsageError && /is a link out of/.test(error.message),
  );
});
