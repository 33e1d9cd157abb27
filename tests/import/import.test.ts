import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hashFiles, listFiles } from "../../src/output/manifest.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";

const fixtures = join(projectFolder, "tests/fixtures/import");

/** A copy of the small site, to import into. */
function smallContent(): string {
  const content = join(scratchFolder(), "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  return content;
}

function runImport(...args: string[]) {
  return spawnSync(process.execPath, ["src/launch.mjs", "import", ...args], {
    cwd: projectFolder,
    encoding: "utf8",
  });
}

/** What was said of the old blog's files, a line each: `file:line code message`. */
function notes(stderr: string): string {
  const lines = stderr.matchAll(/^tests\/fixtures\/import\/([^\n]+?):(\d+):\d+ (W\d+ .*)$/gm);
  return Array.from(lines, ([, file, line, text]) => `${file}:${line} ${text}\n`).join("");
}

/** Old addresses that lead to an article now. */
const oldAddresses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hugo: {
    "2019/04/the-pager-that-rang-twice": "pager",
    "old/pager": "pager",
    "2020/01/two-switches": "two-switches",
  },
  jekyll: {
    "ops/moving/2012/03/09/Moving-House.html": "moving-house",
    "stories/boxes": "boxes",
    "boxes.html": "boxes",
  },
  astro: { "blog/first-post": "first-post", "blog/second-post": "second-post" },
  eleventy: { "blog/planting": "planting", "wood/trees": "trees" },
};

for (const [generator, addresses] of Object.entries(oldAddresses)) {
  test(`a blog of ${generator} comes over, builds, and is found at its old addresses`, () => {
    const content = smallContent();
    const before = new Set(listFiles(content));
    const { status, stderr, stdout } = runImport(join(fixtures, generator), "--to", content);
    assert.equal(status, 0, stderr);
    assert.match(stdout, new RegExp(`^From ${generator}: `));
    assert.match(stdout, /They build as they are\./);

    // `expected/` holds what each article becomes, and what is said of the rest; made anew on request.
    const expected = join(fixtures, "expected", generator);
    const actual = new Map<string, string>([["notes.txt", notes(stderr)]]);
    for (const path of listFiles(content).filter((one) => !before.has(one))) {
      if (path.endsWith(".md")) actual.set(path, readFileSync(join(content, path), "utf8"));
      else assert.match(path, /^articles\/[a-z0-9-]+\/[a-z0-9-]+\.png$/);
    }
    actual.set("tags.yaml", readFileSync(join(content, "tags.yaml"), "utf8"));
    if (process.env.UPDATE_EXPECTED) {
      for (const [path, text] of actual) {
        mkdirSync(join(expected, path, ".."), { recursive: true });
        writeFileSync(join(expected, path), text);
      }
    }
    assert.deepEqual([...actual.keys()].sort(), listFiles(expected).sort());
    for (const [path, text] of actual) {
      // A draft without a date is of the day on which it came over.
      const dated = text.replace(/^date: 202[6-9]-.*$/m, "date: 2026-11-24");
      const wanted = readFileSync(join(expected, path), "utf8");
      assert.equal(dated, wanted.replace(/^date: 202[6-9]-.*$/m, "date: 2026-11-24"), path);
    }

    const out = join(scratchFolder(), "site");
    const built = runBuild(["--content", content, "--out", out, "--now", "2030-01-01T00:00:00Z"]);
    assert.equal(built.status, 0, built.stderr);
    for (const [old, slug] of Object.entries(addresses)) {
      const page = readFileSync(
        join(out, old.endsWith(".html") ? old : `${old}/index.html`),
        "utf8",
      );
      assert.match(page, new RegExp(`url=/articles/${slug}/`), old);
    }
  });
}

test("a dry run says the same and writes nothing", async () => {
  const content = smallContent();
  const before = await hashFiles(content);
  const { status, stdout, stderr } = runImport(
    join(fixtures, "hugo"),
    "--to",
    content,
    "--dry-run",
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /3 articles and 2 pictures would be/);
  assert.deepEqual(await hashFiles(content), before);
});

test("a name that is taken stops all of it, and every clash is said", async () => {
  const content = smallContent();
  const article = readFileSync(join(content, "articles/first.md"), "utf8");
  writeFileSync(join(content, "articles/pager.md"), article);
  writeFileSync(join(content, "articles/json.md"), article);
  const before = await hashFiles(content);
  const { status, stderr } = runImport(join(fixtures, "hugo"), "--to", content);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /pager\.md:1:1 E812 can't be `pager`: `articles\/pager\.md` is there already/,
  );
  assert.match(stderr, /json\.md:1:1 E812/);
  assert.match(stderr, /Nothing was written\./);
  assert.deepEqual(await hashFiles(content), before);
});

test("if one file can't be written, those before it are taken back", async () => {
  const content = smallContent();
  const before = await hashFiles(content);
  // The tags are written last, and here something is in the way of that.
  mkdirSync(join(content, "tags.yaml.new"));
  const { status, stderr } = runImport(join(fixtures, "jekyll"), "--to", content);
  assert.equal(status, 2, stderr);
  assert.match(stderr, /Nothing was written: EISDIR/);
  assert.deepEqual(await hashFiles(content), before);
  assert.ok(!existsSync(join(content, "articles/boxes.md")));
});

test("front matter or a configuration that can't be read is a diagnostic at its file, and no stack trace", () => {
  const old = join(scratchFolder(), "old");
  cpSync(join(fixtures, "hugo"), old, { recursive: true });
  writeFileSync(join(old, "content/posts/toml.md"), '+++\ntitle = "open\n+++\nText\n');
  writeFileSync(join(old, "content/posts/program.md"), '---js\nconst title = "A";\n---\nText\n');
  writeFileSync(join(old, "hugo.toml"), "baseURL = \n");
  writeFileSync(join(old, "content/posts/yaml.md"), "---\ntitle: [open\n---\nText\n");
  const { status, stderr } = runImport(old, "--to", smallContent());
  assert.equal(status, 1);
  assert.match(stderr, /toml\.md:1:1 E810/);
  assert.match(stderr, /yaml\.md:1:1 E810/);
  assert.match(stderr, /program\.md:1:1 E810 .* js, which is not run here/);
  assert.match(stderr, /hugo\.toml:1:1 E810/);
  assert.doesNotMatch(stderr, /\n {4}at /);
});

test("a folder that is no blog, or nowhere, is refused in a sentence", () => {
  for (const folder of [scratchFolder(), "/nowhere/at/all"]) {
    const { status, stderr } = runImport(folder, "--to", smallContent());
    assert.equal(status, 2);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
  }
});
