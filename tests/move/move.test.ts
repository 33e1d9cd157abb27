import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { listFiles } from "../../src/cache/list-files.ts";
import { applyPlan } from "../../src/move/apply-plan.ts";
import { moveArticle } from "../../src/move/move-article.ts";
import { moveHeading } from "../../src/move/move-heading.ts";
import { moveTerm } from "../../src/move/move-term.ts";
import { draftMove, type MoveDraft, MoveRefused } from "../../src/move/plan.ts";
import { releaseLock } from "../../src/site/release.ts";
import { loadFolder } from "../support/load-folder.ts";
import {
  articleText,
  type Files,
  folderOf,
  siteYaml,
  tagYaml,
  writeFiles,
} from "../support/site-folder.ts";
import { isQuick } from "../support/tier.ts";

async function load(folder: string) {
  const found = await loadFolder(folder, {
    renderFigure: (name) => ({
      problem: `there is no figure \`${name}\``,
      known: [],
      written: name,
    }),
  });
  const errors = found.diagnostics.filter(({ severity }) => severity === "error");
  return {
    ...found,
    errors: errors.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`),
  };
}

/** Makes a move and answers with what undoes it. */
async function make(folder: string, move: (draft: MoveDraft) => void): Promise<() => void> {
  const { content } = await load(folder);
  assert.ok(content);
  const draft = draftMove(folder, content);
  move(draft);
  return applyPlan(draft.plan());
}

/** Records every address of the site, as a deploy does. */
async function release(folder: string): Promise<void> {
  const { site, errors } = await load(folder);
  assert.deepEqual(errors, []);
  assert.ok(site);
  writeFileSync(join(folder, "urls.lock"), releaseLock(site));
}

function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "latin1")]),
  );
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

const site: Files = {
  "site.yaml": `${siteYaml}socialImages: false\nfeatured: [old]\nseries:\n  - slug: one\n    title: One\n    description: About one.\n`,
  "tags.yaml": tagYaml("disks"),
  "articles/old.md": articleText(
    "Old",
    "date: 2024-03-11\ntags: [disks]\nseries: one",
    "## The cause {formerly=#why}\n\nText, see [above](#the-cause).\n",
  ),
  "articles/other.md": articleText(
    "Other",
    'date: 2024-03-12\r\ntags:\r\n  - "disks"\r\naliases: [/was/]',
    "See [[old]], [[old#the-cause|why]], [so](/articles/old/#the-cause), [and](../old/), [it][ref] and [disks](/tags/disks/).\n\n[ref]: /articles/old/ 'Old'\n",
  ),
};

test("an article that moves takes every link, list and its released address along", async (t) => {
  const folder = folderOf(t, site);
  await release(folder);
  const before = bytesOf(folder);
  const undo = await make(folder, (draft) => moveArticle(draft, "old", "new"));
  assert.deepEqual((await load(folder)).errors, []);
  assert.match(read(folder, "articles/new.md"), /^aliases: \[\/articles\/old\/\]$/m);
  assert.match(
    read(folder, "articles/other.md"),
    /\[\[new\]\], \[\[new#the-cause\|why\]\], \[so\]\(\/articles\/new\/#the-cause\), \[and\]\(\.\.\/new\/\)/,
  );
  assert.match(read(folder, "articles/other.md"), /^\[ref\]: \/articles\/new\/ 'Old'$/m);
  assert.match(read(folder, "site.yaml"), /^featured: \[new\]$/m);
  undo();
  assert.deepEqual(bytesOf(folder), before);
});

test("an article moves within its section, and links by slug, by address and by file go with it", async (t) => {
  const folder = folderOf(t, {
    "site.yaml": `${siteYaml}sections:\n  - { slug: notes, title: Notes, description: Short. }\n`,
    "notes/old.md": articleText("Old", undefined, "## The cause\n\nText.\n"),
    "notes/other.md": articleText(
      "Other",
      undefined,
      "See [[old#the-cause]] and [it](/notes/old/).\n",
    ),
  });
  await release(folder);
  await make(folder, (draft) => moveArticle(draft, "old", "new"));
  assert.deepEqual((await load(folder)).errors, []);
  assert.match(read(folder, "notes/new.md"), /^aliases: \[\/notes\/old\/\]$/m);
  assert.match(
    read(folder, "notes/other.md"),
    /\[\[new#the-cause\]\] and \[it\]\(\/notes\/new\/\)/,
  );
  await make(folder, (draft) => moveHeading(draft, "new#the-cause", "What broke"));
  assert.deepEqual((await load(folder)).errors, []);
  assert.match(read(folder, "notes/other.md"), /\[\[new#what-broke\]\]/);
});

test("an article that was never released leaves no alias behind", async (t) => {
  const folder = folderOf(t, site);
  await make(folder, (draft) => moveArticle(draft, "old", "new"));
  assert.doesNotMatch(read(folder, "articles/new.md"), /aliases/);
  assert.deepEqual((await load(folder)).errors, []);
});

test("a heading gets other words, its links another id, and the released id stays", async (t) => {
  const folder = folderOf(t, site);
  await release(folder);
  await make(folder, (draft) => moveHeading(draft, "old#the-cause", "What broke"));
  assert.match(
    read(folder, "articles/old.md"),
    /^## What broke \{formerly=#why formerly=#the-cause\}$/m,
  );
  assert.match(read(folder, "articles/old.md"), /\[above\]\(#what-broke\)/);
  assert.match(read(folder, "articles/other.md"), /\[\[old#what-broke\|why\]\]/);
  assert.deepEqual((await load(folder)).errors, []);
});

test("a tag and a series move with their articles, and their released pages lead on", async (t) => {
  const folder = folderOf(t, site);
  await release(folder);
  await make(folder, (draft) => moveTerm(draft, "tag", "disks", "storage"));
  await make(folder, (draft) => moveTerm(draft, "series", "one", "first"));
  assert.deepEqual((await load(folder)).errors, []);
  assert.match(
    read(folder, "site.yaml"),
    /^redirects:\n {2}\/tags\/disks\/: \/tags\/storage\/\n {2}\/series\/one\/: \/series\/first\/$/m,
  );
  assert.match(read(folder, "articles/other.md"), /- "storage"\r\n/);
});

test("what can't be done is refused, and nothing is touched", async (t) => {
  const folder = folderOf(t, site);
  const before = bytesOf(folder);
  const refused: readonly ((draft: MoveDraft) => void)[] = [
    (draft) => moveArticle(draft, "old", "other"),
    (draft) => moveArticle(draft, "old", "Not a slug"),
    (draft) => moveArticle(draft, "nothing", "new"),
    (draft) => moveHeading(draft, "old#nothing", "Words"),
    (draft) => moveTerm(draft, "tag", "nothing", "new"),
  ];
  for (const move of refused) await assert.rejects(make(folder, move), MoveRefused);
  assert.deepEqual(bytesOf(folder), before);
});

const slugs = ["ant", "bee", "cat", "dog"] as const;
const tags = ["red", "blue"] as const;
const linkForms = [
  (slug: string) => `[[${slug}]]`,
  (slug: string) => `[[${slug}#part|words]]`,
  (slug: string) => `[words](/articles/${slug}/)`,
  (slug: string) => `[words](../${slug}/#part)`,
  (slug: string) => `[words](</articles/${slug}/> "Title")`,
] as const;

const articles = fc.record({
  links: fc.array(fc.tuple(fc.constantFrom(...slugs), fc.constantFrom(...linkForms)), {
    maxLength: 5,
  }),
  tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
  inFolder: fc.boolean(),
  isBlock: fc.boolean(),
  ends: fc.constantFrom("\n", "\r\n"),
});
const moves = fc.array(
  fc.tuple(fc.constantFrom("article", "heading", "tag"), fc.nat(3), fc.nat(20)),
  { minLength: 1, maxLength: 5 },
);

test("whatever moves in whatever site: no link is dead, no released address is lost, and undoing gives back every byte", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(articles, articles, articles, articles),
      moves,
      async (all, moves) => {
        const folder = mkdtempSync(join(tmpdir(), "load-bearing-move-"));
        try {
          const files = all.map((article, i): [string, string] => {
            const slug = slugs[i] ?? "";
            const list = article.isBlock
              ? `tags:\n${article.tags.map((tag) => `  - ${tag}\n`).join("")}`.trimEnd()
              : `tags: [${article.tags.join(", ")}]`;
            const front = `date: 2024-03-1${i}${article.tags.length > 0 ? `\n${list}` : ""}`;
            const said = article.links.map(([to, form]) => form(to)).join(" and ");
            const text = articleText(slug, front, `Text ${said}.\n\n## Part\n\nMore.\n`);
            const path = article.inFolder ? `articles/${slug}/index.md` : `articles/${slug}.md`;
            return [path, text.replaceAll("\n", article.ends)];
          });
          writeFiles(folder, {
            "site.yaml": `${siteYaml}socialImages: false\n`,
            "tags.yaml": tags.map((tag) => tagYaml(tag)).join(""),
            ...Object.fromEntries(files),
          });
          await release(folder);
          const first = bytesOf(folder);
          const now = {
            slugs: Array.from<string>(slugs),
            tags: Array.from<string>(tags),
            ids: slugs.map(() => "part"),
          };
          const undo: (() => void)[] = [];
          for (const [step, [kind, which, number]] of moves.entries()) {
            const index = kind === "tag" ? which % 2 : which;
            const fresh = `${kind}-${step}-${number}`;
            const slug = now.slugs[index] ?? "";
            undo.push(
              await make(folder, (draft) => {
                if (kind === "article") moveArticle(draft, slug, fresh);
                else if (kind === "tag") moveTerm(draft, "tag", now.tags[index] ?? "", fresh);
                else moveHeading(draft, `${slug}#${now.ids[index]}`, fresh);
              }),
            );
            if (kind === "article") now.slugs[index] = fresh;
            else if (kind === "tag") now.tags[index] = fresh;
            else now.ids[index] = fresh;
            assert.deepEqual((await load(folder)).errors, []);
            if (number % 2 === 0) {
              const lock = read(folder, "urls.lock");
              await release(folder);
              undo.push(() => writeFileSync(join(folder, "urls.lock"), lock));
            }
          }
          for (const step of undo.reverse()) step();
          assert.deepEqual(bytesOf(folder), first);
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
    ),
    { numRuns: isQuick ? 15 : 60 },
  );
});
