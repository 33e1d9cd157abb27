import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { type TestContext, test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { draftLeftovers } from "../../src/cli/draft-leftovers.ts";
import { planImport } from "../../src/cli/plan-import.ts";
import { writeImport } from "../../src/cli/write-import.ts";
import { articleText, isDraftArticle } from "../../src/import/import-site.ts";
import { siteFileText, tagsFileText } from "../../src/import/site-file.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { urlKey } from "../../src/site/url-table.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { renderFigure } from "../support/figures.ts";
import { loadFolder } from "../support/load-folder.ts";
import { type Files, folderOf, writeFiles } from "../support/site-folder.ts";

const fixtures = join(projectFolder, "tests/fixtures/import");
const names = readdirSync(fixtures).filter((name) => name !== "expected");

/** What an import would write, and what it has to say, by file. */
async function outcome(folder: string): Promise<Map<string, string>> {
  const plan = await planImport(folder, undefined, join(scratchFolder(), "content"));
  const files = new Map(plan.compared.map(({ path, article }) => [path, articleText(article)]));
  const pictures = plan.compared.flatMap(({ path, article }) =>
    Array.from(article.pictures.keys(), (name) => join(dirname(path), name)),
  );
  const said = plan.diagnostics.map(({ file, line, code, message }) => {
    const place = relative(folder, join(projectFolder, file));
    return `${place}:${line} ${code} ${message.replaceAll(relative(projectFolder, folder), "")}\n`;
  });
  files.set(
    "notes.txt",
    `${plan.name}\n${said.join("")}${pictures.map((one) => `+ ${one}\n`).join("")}`,
  );
  files.set(
    "site.yaml",
    siteFileText(
      plan.source,
      { ...plan.imported, navigation: plan.imported.navigation(isDraftArticle) },
      folder,
    ),
  );
  const tags = tagsFileText(plan.imported.tags);
  if (tags !== "") files.set("tags.yaml", tags);
  return files;
}

for (const name of names) {
  test(`${name} becomes what is expected, and all there is to say is said`, async () => {
    const actual = await outcome(join(fixtures, name));
    const expected = join(fixtures, "expected", name);
    if (process.env.UPDATE_EXPECTED) {
      for (const [path, text] of actual) {
        mkdirSync(dirname(join(expected, path)), { recursive: true });
        writeFileSync(join(expected, path), text);
      }
    }
    assert.deepEqual([...actual.keys()].sort(), listFiles(expected).sort());
    for (const [path, text] of actual) {
      assert.equal(text, readFileSync(join(expected, path), "utf8"), path);
    }
  });
}

/** Old addresses that lead to an article now. */
const oldAddresses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hugo: { "/2019/04/the-pager-that-rang-twice/": "pager", "/old/pager/": "pager" },
  jekyll: { "/ops/moving/2012/03/09/Moving-House.html": "moving-house", "/boxes.html": "boxes" },
  astro: { "/blog/first-post/": "first-post" },
  eleventy: { "/blog/planting/": "planting", "/wood/trees/": "trees" },
  zola: { "/notes/blog/gate/": "gate" },
  hexo: { "/blog/2018/08/09/table/": "table" },
  pelican: { "/posts/2017/a-rope/": "a-rope" },
  markdown: { "/plants/fern/": "fern" },
  wordpress: { "/2015/06/ink-and-time/": "ink-and-time" },
  feed: { "/2022/01/rain-and-snow.html": "rain-and-snow" },
  "own-liquid": { "/log/2020/01/02/include.html": "include" },
};

for (const [name, addresses] of Object.entries(oldAddresses)) {
  test(`${name}: what comes over builds as it is, and is found at its old addresses`, async () => {
    const content = join(scratchFolder(), "content");
    const plan = await planImport(join(fixtures, name), undefined, content);
    await writeImport(plan, content);
    const { site, diagnostics } = await loadFolder(content, {
      now: new Date(),
      view: "all",
      renderFigure,
    });
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message),
      [],
    );
    for (const [old, slug] of Object.entries(addresses)) {
      const owner = site?.urls.get(urlKey(old));
      assert.match(JSON.stringify(owner) ?? "nobody", new RegExp(`\\b${slug}\\b`), old);
    }
  });
}

const post = (title: string, body = "Words.") =>
  `---\ntitle: ${title}\ndate: 2020-01-01\n---\n\n${body}\n`;

/** Imports a site's files into a folder, and answers the plan. */
async function importFiles(t: TestContext, files: Files, to: string) {
  const folder = folderOf(t, files);
  const plan = await planImport(folder, undefined, to);
  await writeImport(plan, to);
  return { folder, plan };
}

const fates = async (folder: string, to: string) => {
  const plan = await planImport(folder, undefined, to);
  const written = await writeImport(plan, to);
  return {
    written,
    fates: Object.fromEntries(plan.compared.map(({ article, fate }) => [article.slug, fate])),
  };
};

test("a second import takes what is new or changed there, and leaves alone what was edited or removed here", async (t) => {
  const to = join(scratchFolder(), "content");
  const old = Object.fromEntries(
    ["same", "changed", "edited", "both", "removed"].map((name) => [
      `_posts/2020-01-01-${name}.md`,
      post(name),
    ]),
  );
  const { folder } = await importFiles(
    t,
    { "_config.yml": "url: https://old.example\n", ...old },
    to,
  );
  const article = (name: string) => join(to, `articles/${name}.md`);
  for (const name of ["edited", "both"]) {
    writeFileSync(
      article(name),
      readFileSync(article(name), "utf8").replace("Words.", "My words."),
    );
  }
  spawnSync("rm", [article("removed")]);
  writeFiles(folder, {
    "_posts/2020-01-01-changed.md": post("changed", "Other words."),
    "_posts/2020-01-01-both.md": post("both", "Other words."),
    "_posts/2020-01-02-new.md": post("new"),
  });
  assert.deepEqual((await fates(folder, to)).fates, {
    same: "unchanged",
    changed: "changed",
    edited: "edited",
    both: "both",
    removed: "removed",
    new: "new",
  });
  assert.match(readFileSync(article("edited"), "utf8"), /My words/);
  assert.match(readFileSync(article("both"), "utf8"), /My words/);
  assert.match(readFileSync(article("changed"), "utf8"), /Other words/);
  assert.ok(existsSync(article("new")) && !existsSync(article("removed")));
  const before = await hashFiles(to);
  const again = await fates(folder, to);
  assert.deepEqual(again.fates, { ...again.fates, changed: "unchanged", new: "unchanged" });
  assert.deepEqual(await hashFiles(to), before);
});

test("articles that are there already keep their names: a post of the same name gets another", async (t) => {
  const to = join(scratchFolder(), "content");
  await importFiles(t, { "_config.yml": "", "_posts/2020-01-01-a.md": post("First") }, to);
  const first = readFileSync(join(to, "articles/a.md"), "utf8");
  await importFiles(t, { "hugo.toml": "", "content/posts/a.md": post("Second") }, to);
  assert.equal(readFileSync(join(to, "articles/a.md"), "utf8"), first);
  assert.match(
    readFileSync(join(to, "articles/a-2.md"), "utf8"),
    /title: Second[\s\S]*- \/posts\/a\//,
  );
});

test("what can't be read is listed, and holds up nothing", async (t) => {
  const to = join(scratchFolder(), "content");
  const { plan } = await importFiles(
    t,
    {
      "hugo.toml": "baseURL = \n",
      "content/posts/toml.md": '+++\ntitle = "open\n+++\nText\n',
      "content/posts/yaml.md": "---\ntags: [open\n---\nText\n",
      "content/posts/program.md": '---js\nconst = "A";\n---\nText\n',
      "content/posts/text.adoc": "= Title\n",
      "content/posts/good.md": post("Good"),
    },
    to,
  );
  const unread = plan.diagnostics
    .filter(({ code }) => code === "W810")
    .map(({ file }) => file.split("/").pop());
  assert.deepEqual(unread.sort(), ["hugo.toml", "program.md", "text.adoc", "toml.md", "yaml.md"]);
  assert.deepEqual(listFiles(join(to, "articles")), ["good.md"]);
});

test("nothing outside the site's folder is read, by link, path or setting", async (t) => {
  const secret = folderOf(t, { "secret.png": "secret", "2020-01-01-secret.md": post("Secret") });
  const picture = relative("/", join(secret, "secret.png"));
  const folder = folderOf(t, {
    "_config.yml": "source: ../..\n",
    "_posts/2020-01-01-a.md": post(
      "A",
      `![x](../../../../../../../../${picture}) ![y](linked.png) {% include ../../secret.md %}`,
    ),
  });
  spawnSync("ln", ["-s", join(secret, "secret.png"), join(folder, "linked.png")]);
  spawnSync("ln", ["-s", secret, join(folder, "_drafts")]);
  const plan = await planImport(folder, undefined, join(scratchFolder(), "content"));
  assert.deepEqual(
    plan.imported.articles.map(({ slug }) => slug),
    ["a"],
  );
  assert.equal(plan.imported.articles[0]?.pictures.size, 0);
  const refused = plan.diagnostics.filter(({ message }) => message.startsWith("not read")).length;
  assert.ok(refused >= 3, String(refused));
});

test("if one file can't be written, those before it are taken back", async (t) => {
  const to = join(scratchFolder(), "content");
  const { folder } = await importFiles(
    t,
    { "_config.yml": "", "_posts/2020-01-01-a.md": post("A") },
    to,
  );
  const before = await hashFiles(to);
  writeFiles(folder, {
    "_posts/2020-01-01-a.md": post("A", "Changed."),
    "_posts/2020-01-02-b.md": post("B"),
  });
  const plan = await planImport(folder, undefined, to);
  // The list of what came over is written last, and here something is in the way of that.
  const [list, aside] = [join(to, "import.lock.json"), join(to, "aside")];
  renameSync(list, aside);
  mkdirSync(list);
  await assert.rejects(writeImport(plan, to), /Nothing was written: EISDIR/);
  assert.ok(!existsSync(join(to, "articles/b.md")));
  rmdirSync(list);
  renameSync(aside, list);
  assert.deepEqual(await hashFiles(to), before);
});

test("an article that a build would refuse becomes a draft with its reason", async (t) => {
  const to = join(scratchFolder(), "content");
  const { plan } = await importFiles(
    t,
    { "_config.yml": "", "_posts/2020-01-01-a.md": post("A") },
    to,
  );
  const file = relative(process.cwd(), join(to, "articles/a.md"));
  const found = {
    file,
    line: 1,
    column: 1,
    code: "E500",
    severity: "error",
    message: "clash",
    hint: "",
  } as const;
  const [said] = draftLeftovers([found], plan, to);
  assert.equal(said?.message, "comes as a draft: clash");
  assert.match(readFileSync(join(to, "articles/a.md"), "utf8"), /^draft: true # clash$/m);
});

function run(...args: string[]) {
  return spawnSync(process.execPath, ["src/launch.mjs", "import", ...args], {
    cwd: projectFolder,
    encoding: "utf8",
  });
}

test("the command writes a site of its own, reports in a page, and names the old addresses that would be dead", async (t) => {
  const folder = folderOf(t, {
    "sitemap.xml": `<urlset><url><loc>https://old.example/blog/planting/</loc></url><url><loc>https://old.example/gone/</loc></url></urlset>`,
  });
  const to = join(scratchFolder(), "content");
  const args = [
    join(fixtures, "eleventy"),
    "--to",
    to,
    "--check-against",
    join(folder, "sitemap.xml"),
  ];
  const dry = run(...args, "--dry-run");
  assert.match(dry.stdout, /Nothing was written\./);
  assert.ok(!existsSync(to));
  const { status, stdout, stderr } = run(...args, "--old-url", "https://old.example");
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^ {4}\/blog\/planting\/ → \/articles\/planting\/$/m);
  assert.match(stdout, /^From eleventy: /m);
  assert.match(stdout, /1 of 2 old addresses would be dead\.\n {4}\/gone\//);
  assert.ok(stdout.split("\n").length < 60);
  assert.match(readFileSync(join(to, "import-report.md"), "utf8"), /^## W\d{3}: /m);
  assert.equal(
    JSON.parse(readFileSync(join(to, "import-report.json"), "utf8")).generator,
    "eleventy",
  );
  assert.match(readFileSync(join(to, "site.yaml"), "utf8"), /^url: https:\/\/old\.example$/m);
});

test("a folder that is no site, or nowhere, or no reader's name, is refused in a sentence", (t) => {
  const folder = folderOf(t, { "a.txt": "" });
  for (const args of [[folder], ["/nowhere/at/all"], [join(fixtures, "hugo"), "--from", "wix"]]) {
    const { status, stderr } = run(...args, "--to", join(scratchFolder(), "content"));
    assert.equal(status, 2);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
  }
});
