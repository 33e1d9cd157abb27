import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { deskPage } from "../../src/desk/desk-page.tsx";
import { deskLines } from "../../src/desk/desk-text.ts";
import { readDesk } from "../../src/desk/read-desk.ts";
import { loadFolder } from "../support/load-folder.ts";
import { articleText, type Files, folderOf, siteYaml } from "../support/site-folder.ts";

const now = new Date("2024-06-01T12:00:00Z");

const files: Files = {
  "site.yaml": `${siteYaml}redirects:\n  /was/: /articles/one/\n`,
  "about.md": articleText("Ann", "", "See [two](/articles/two/).\n").replace("\n\n---", "\n---"),
  "articles/one.md": articleText(
    "One",
    "date: 2024-03-11",
    "The first\nline.\n\n## Cause\n\nIt broke. [Elsewhere](https://gone.example/#part)\n",
  ),
  "articles/two.md": articleText("Two", "date: 2024-03-12", "See [[one]] and [once](/was/).\n"),
  "articles/three.md": articleText("Three", "date: 2024-04-01", "Alone, but for [me](#).\n"),
  "articles/draft.md": articleText("Draft", "date: 2024-05-22\ndraft: true", "See [[three]].\n"),
  "articles/later.md": articleText("Later", "date: 2024-06-04", "Soon.\n"),
  "links.lock.yaml": `https://gone.example/:
  firstSeen: 2024-01-01
  archive: https://web.archive.org/web/20240101/https://gone.example/
  failedOn: [2024-02-01, 2024-02-05, 2024-02-09]
  problem: "404"
`,
};

async function deskIn(folder: string) {
  const { content, diagnostics } = await loadFolder(folder, { now, view: "all" });
  assert.ok(content, JSON.stringify(diagnostics));
  return readDesk(folder, content, now);
}

function git(folder: string, ...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"];
  const { status, stderr } = spawnSync("git", [...who, ...args], { cwd: folder, env });
  assert.equal(status, 0, String(stderr));
}

/** A site whose first three articles are released, in git. */
function released(t: TestContext): string {
  const folder = folderOf(t, {
    ...files,
    "urls.lock":
      "/articles/one/ 2024-03-11\n/articles/two/ 2024-03-12\n/articles/three/ 2024-04-01\n",
  });
  git(folder, "init", "-q");
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "A release");
  return folder;
}

const slugs = (texts: readonly { readonly slug: string }[]) => texts.map(({ slug }) => slug);

test("a draft that is dated ahead was begun by today", async (t) => {
  const desk = await deskIn(
    folderOf(t, {
      ...files,
      "articles/soon.md": articleText("Soon", "date: 2026-01-01\ndraft: true"),
    }),
  );
  const { begun, days } = desk.drafts.find(({ slug }) => slug === "soon") ?? {};
  assert.deepEqual([begun, days], ["2024-06-01", 0]);
});

test("what is due at an hour says so, and a day that is near is named", async (t) => {
  const desk = await deskIn(
    folderOf(t, {
      ...files,
      "articles/soon.md": articleText("Soon", "date: 2024-06-02T09:00", "Words.\n"),
      "articles/begun.md": articleText("Begun", "date: 2024-06-01\ndraft: true"),
    }),
  );
  assert.equal(desk.scheduled.find(({ slug }) => slug === "soon")?.due, "2024-06-02T09:00");
  const lines = deskLines(desk).join("\n");
  assert.match(lines, /soon .*2024-06-02 09:00, tomorrow\n/);
  assert.match(lines, /begun .*begun 2024-06-01, today\n/);
});

test("drafts, what waits for its day, orphans and the links of each are on the desk; a draft's link saves no orphan", async (t) => {
  const desk = await deskIn(folderOf(t, files));
  assert.deepEqual(
    desk.drafts.map(({ slug, begun, days }) => [slug, begun, days]),
    [["draft", "2024-05-22", 10]],
  );
  assert.deepEqual(
    desk.scheduled.map(({ slug, due, days }) => [slug, due, days]),
    [["later", "2024-06-04", 3]],
  );
  assert.deepEqual(slugs(desk.orphans), ["three"]);
  assert.deepEqual(
    desk.linked.map(({ slug, from, to, outgoing }) => [slug, from, to, outgoing]),
    [
      ["three", 0, 0, 0],
      ["one", 1, 0, 1],
      ["two", 1, 1, 0],
    ],
  );
  assert.deepEqual(
    desk.months.map(({ month, articles }) => [month, articles]),
    [
      ["2024-04", 1],
      ["2024-03", 2],
    ],
  );
});

test("a link that the lock knows as dead is there with its place, and one to an old address with the new one", async (t) => {
  const { links } = await deskIn(folderOf(t, files));
  const [dead] = links.dead;
  assert.equal(dead?.url, "https://gone.example/");
  assert.match(dead?.problem ?? "", /^dead \(404; never seen\)$/);
  assert.match(`${dead?.file}:${dead?.line}`, /articles\/one\.md:12$/);
  assert.deepEqual(
    links.moved.map(({ url, to }) => [url, to]),
    [["/was/", "/articles/one/"]],
  );
});

test("what changed since the release are words, not lines: a text that was only wrapped anew is not there", async (t) => {
  const folder = released(t);
  assert.deepEqual((await deskIn(folder)).changed.edited, []);
  const edit = (name: string, change: (text: string) => string) => {
    const path = join(folder, name);
    writeFileSync(path, change(existsSync(path) ? readFileSync(path, "utf8") : ""));
  };
  edit("articles/one.md", (text) => text.replace("first\nline", "first line"));
  assert.deepEqual((await deskIn(folder)).changed.edited, []);
  edit("articles/one.md", (text) => text.replace("It broke.", "It really broke."));
  edit("articles/fresh.md", () => articleText("Fresh", "date: 2024-05-01", "[[three]]\n"));
  edit("articles/draft.md", (text) => text.replace("draft: true\n", ""));
  const { since, fresh, edited, removed } = (await deskIn(folder)).changed;
  assert.match(since?.commit ?? "", /^[0-9a-f]{10}$/);
  assert.deepEqual(slugs(fresh), ["draft", "fresh"]);
  assert.deepEqual(
    edited.map(({ slug, added, removed, sections }) => [slug, added, removed, sections]),
    [["one", 1, 0, ["Cause"]]],
  );
  assert.deepEqual(removed, []);
  rmSync(join(folder, "articles/three.md"));
  assert.match((await deskIn(folder)).changed.removed.join(), /articles\/three\.md$/);
});

test("without git nothing is said to have changed, and nothing fails", async (t) => {
  const { since, edited, fresh } = (await deskIn(folderOf(t, files))).changed;
  assert.equal(since, undefined);
  assert.deepEqual(edited, []);
  assert.equal(fresh.length, 3);
});

test("the page and the terminal say the same: every text, link and month of the desk is in both", async (t) => {
  const desk = await deskIn(released(t));
  const [page, lines] = [deskPage(desk), deskLines(desk).join("\n")];
  const texts = [...desk.drafts, ...desk.scheduled, ...desk.orphans, ...desk.linked];
  for (const { slug, title, path } of texts) {
    assert.ok(lines.includes(slug), slug);
    assert.ok(page.includes(`<a href="${path}">${title}</a>`), title);
  }
  for (const { url, file, line, column } of [...desk.links.dead, ...desk.links.moved]) {
    for (const said of [url, `${file}:${line}:${column}`]) {
      assert.ok(lines.includes(said) && page.includes(said), said);
    }
  }
  for (const { month } of desk.months) assert.ok(lines.includes(month) && page.includes(month));
});

test("a title with markup in it is text on the page", async (t) => {
  const folder = folderOf(t, {
    ...files,
    "articles/odd.md": articleText("'<b>Odd</b>'", "date: 2024-05-01"),
  });
  assert.doesNotMatch(deskPage(await deskIn(folder)), /<b>Odd/);
});

test("where nothing has changed, the page says whether git knows of a release", async (t) => {
  const pageOf = (desk: Awaited<ReturnType<typeof deskIn>>) =>
    deskPage({ ...desk, changed: { ...desk.changed, fresh: [], edited: [], removed: [] } });
  const says = (page: string) =>
    ["Every text reads as it was released.", "Git knows of no release of this site."].filter(
      (sentence) => page.includes(sentence),
    );
  assert.deepEqual(says(pageOf(await deskIn(released(t)))), [
    "Every text reads as it was released.",
  ]);
  assert.deepEqual(says(pageOf(await deskIn(folderOf(t, files)))), [
    "Git knows of no release of this site.",
  ]);
});
