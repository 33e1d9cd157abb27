import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { listFiles } from "../../src/cache/list-files.ts";
import { isoDate } from "../../src/content/calendar-date.ts";
import { applyPlan } from "../../src/move/apply-plan.ts";
import { mergeArticles } from "../../src/move/merge-articles.ts";
import { moveArticle } from "../../src/move/move-article.ts";
import { moveHeading } from "../../src/move/move-heading.ts";
import { moveSection } from "../../src/move/move-section.ts";
import { moveTerm } from "../../src/move/move-term.ts";
import { draftMove, type MoveDraft, MoveRefused } from "../../src/move/plan.ts";
import { releaseLock } from "../../src/site/release.ts";
import { loadFolder } from "../support/load-folder.ts";
import {
  articleText,
  type Files,
  folderOf,
  onePixel,
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
async function make(
  folder: string,
  move: (draft: MoveDraft) => void,
  names: readonly string[] = [],
): Promise<() => void> {
  const { content } = await load(folder);
  assert.ok(content);
  const draft = draftMove(folder, content, names);
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

const both: Files = {
  "site.yaml": `${siteYaml}socialImages: false\nfeatured: [old, other]\nredirects:\n  /ancient/: /articles/old/\n`,
  "tags.yaml": tagYaml("disks") + tagYaml("nets"),
  "articles/old/index.md": articleText(
    "Old",
    "date: 2024-03-11\ntags: [disks]\nsources:\n  - id: rfc\n    title: A standard\n    publisher: IETF\n    url: https://www.rfc-editor.org/rfc/rfc9110\n    kind: standard\n  - id: memo\n    title: A memo\n    publisher: Ann\n    url: https://memo.example/\n    kind: public",
    `Before[^1] it broke[@memo], see [the cause](#the-cause) and [docs].

## The cause {formerly=#why}

It rained[^2], says [the standard][docs][@rfc]; see [the end](#the-end) and [this](#deeper).

![A rack](rack.png)

Get [the data](data.csv), and read [about it](../other/#the-end).

### Deeper

\`\`\`text
## No heading, and [^1] no note
\`\`\`

[^1]: A note that stays.

## The end

Done, with [the rain](#the-cause).

[^2]: A note that goes.

[docs]: /articles/other/#the-end
`,
  ),
  "articles/old/rack.png": onePixel,
  "articles/old/data.csv": "a,b\n1,2\n",
  "articles/other.md": articleText(
    "Other",
    "date: 2024-03-12\ntags: [nets]",
    "See [[old#the-cause]], [the rain](/articles/old/#why) and [all][old][^1].\n\n## The end\n\nFine.\n\n[^1]: Its own.\n\n[old]: /articles/old/\n",
  ),
};

test("an article that can't be read stops only the moves of what it names", async (t) => {
  const broken = "---\ntitle: [\n---\n\nSee [[a]].\n";
  const folder = await folderOf(t, {
    "site.yaml": siteYaml,
    "articles/a.md": articleText("A"),
    "articles/other.md": articleText("Other", undefined, "See [[a]].\n"),
    "articles/broken.md": broken,
  });
  const moves = (from: string, to: string) =>
    make(folder, (draft) => moveArticle(draft, from, to), [from, to]);
  await assert.rejects(moves("a", "first"), /`broken` can't be read: mend it first/);
  await assert.rejects(moves("broken", "whole"), /`broken` can't be read: mend it first/);
  await moves("other", "second");
  assert.deepEqual(listFiles(join(folder, "articles")).toSorted(), [
    "a.md",
    "broken.md",
    "second.md",
  ]);
  assert.equal(readFileSync(join(folder, "articles/broken.md"), "utf8"), broken);
});

test("a section moves with its note, source, picture, file and links, and the released heading leads on", async (t) => {
  const folder = folderOf(t, both);
  await release(folder);
  const before = bytesOf(folder);
  const undo = await make(folder, (draft) => moveSection(draft, "old#the-cause", "other"));
  assert.deepEqual((await load(folder)).errors, []);
  const [old, other] = [
    read(folder, "articles/old/index.md"),
    read(folder, "articles/other/index.md"),
  ];
  assert.match(
    old,
    /^forwards:\n {2}the-cause: \/articles\/other\/#the-cause\n {2}why: \/articles\/other\/#the-cause\n {2}deeper: \/articles\/other\/#deeper$/m,
  );
  assert.match(old, /see \[the cause\]\(\/articles\/other\/#the-cause\) and \[docs\]/);
  assert.match(old, /^\[\^1\]: A note that stays\.$/m);
  assert.doesNotMatch(old, /A note that goes|id: rfc|It rained|Deeper/);
  assert.match(
    other,
    /\[\[other#the-cause\]\], \[the rain\]\(\/articles\/other\/#the-cause\) and \[all\]\[old\]/,
  );
  assert.match(
    other,
    /^## The cause$\n\nIt rained\[\^2\].*see \[the end\]\(\/articles\/old\/#the-end\) and \[this\]\(#deeper\)/m,
  );
  assert.match(other, /^\[\^2\]: A note that goes\.$/m);
  assert.match(other, /^\[docs\]: \/articles\/other\/#the-end$/m);
  assert.match(other, /^ {2}- id: rfc$/m);
  assert.deepEqual(
    Object.keys(bytesOf(folder)).filter((path) => /rack|data/.test(path)),
    ["articles/other/data.csv", "articles/other/rack.png"],
  );
  assert.match(
    read(folder, "site.yaml"),
    /^ {2}\/articles\/old\/data\.csv: \/articles\/other\/data\.csv$/m,
  );
  undo();
  assert.deepEqual(bytesOf(folder), before);
});

test("a section below another one is a level deeper, and gets another id where its own is taken", async (t) => {
  const folder = folderOf(t, both);
  await release(folder);
  await make(folder, (draft) => moveSection(draft, "old#the-end", "other#the-end"));
  assert.deepEqual((await load(folder)).errors, []);
  assert.match(
    read(folder, "articles/other.md"),
    /^Fine\.\n\n### The end \{#the-end-2\}\n\nDone, with \[the rain\]\(\/articles\/old\/#the-cause\)\.\n\n\[\^1\]: Its own\.$/m,
  );
  assert.match(
    read(folder, "articles/old/index.md"),
    /^ {2}the-end: \/articles\/other\/#the-end-2$/m,
  );
  assert.match(
    read(folder, "articles/old/index.md"),
    /see \[the end\]\(\/articles\/other\/#the-end-2\)/,
  );
});

test("merged, an article is a section: addresses lead there, notes don't mix, and feeds keep both entries", async (t) => {
  const folder = folderOf(t, both);
  await release(folder);
  const before = bytesOf(folder);
  const entries = async (folder: string) =>
    (await load(folder)).site?.feeds[0]?.entries.map(({ id, date }) => `${id} ${isoDate(date)}`);
  const known = await entries(folder);
  const undo = await make(folder, (draft) => mergeArticles(draft, "old", "other"));
  const { errors, site } = await load(folder);
  assert.deepEqual(errors, []);
  const other = read(folder, "articles/other/index.md");
  assert.match(other, /^aliases: \[\/articles\/old\/\]$/m);
  assert.match(other, /^tags: \[nets, disks\]$/m);
  assert.match(
    other,
    /^## Old \{#old\}\n\nBefore\[\^old-1\] it broke\[@memo\], see \[the cause\]\(#the-cause\)/m,
  );
  assert.match(other, /^### The cause \{formerly=#why\}$/m);
  assert.match(other, /^### The end \{#the-end-2\}$/m);
  assert.match(other, /^\[\^old-1\]: A note that stays\.$/m);
  assert.match(other, /^\[old\]: \/articles\/other\/#old$/m);
  assert.match(
    read(folder, "site.yaml"),
    /^featured: \[other\]\nredirects:\n {2}\/ancient\/: \/articles\/other\/\n {2}\/archive\/2024\/03\/11\/: \/archive\/2024\/03\/$/m,
  );
  assert.deepEqual(await entries(folder), known);
  const merged = site?.feeds[0]?.entries.find(({ slug }) => slug === undefined);
  assert.equal(merged?.path, "/articles/other/#old");
  assert.ok(
    site?.redirects.some(({ from, to }) => from === "/articles/old/" && to === "/articles/other/"),
  );
  await release(folder);
  assert.deepEqual((await load(folder)).errors, []);
  writeFileSync(join(folder, "urls.lock"), Buffer.from(before["urls.lock"] ?? "", "latin1"));
  undo();
  assert.deepEqual(bytesOf(folder), before);
});

test("code that articles show goes with them, and its test", async (t) => {
  const code = "export const one = 1;\n";
  const folder = folderOf(t, {
    "content/site.yaml": `${siteYaml}socialImages: false\nexamples: ../code\n`,
    "content/articles/old.md": articleText(
      "Old",
      undefined,
      "Text.\n\n## Part\n\n```ts file=one.ts\n```\n",
    ),
    "content/articles/new.md": articleText("New", undefined, "Text.\n"),
    "code/old/one.ts": code,
    "code/old/one.test.ts": "",
    "code/old/two.ts": code,
  });
  const content = join(folder, "content");
  const undo = await make(content, (draft) => moveSection(draft, "old#part", "new"));
  assert.deepEqual((await load(content)).errors, []);
  assert.deepEqual(listFiles(join(folder, "code")).sort(), [
    "new/one.test.ts",
    "new/one.ts",
    "old/two.ts",
  ]);
  undo();
  await make(content, (draft) => mergeArticles(draft, "old", "new"));
  assert.deepEqual((await load(content)).errors, []);
  assert.deepEqual(listFiles(join(folder, "code")).sort(), [
    "new/one.test.ts",
    "new/one.ts",
    "new/two.ts",
  ]);
});

test("what can't be merged or taken along safely is refused", async (t) => {
  const folder = folderOf(t, {
    ...both,
    "articles/draft.md": articleText("Draft", "date: 2024-03-11\ndraft: true"),
    "articles/german.md": articleText("Deutsch", "date: 2024-03-11\nlanguage: de"),
    "articles/folder/index.md": articleText("Folder", "date: 2024-03-11", "![A rack](rack.png)\n"),
    "articles/folder/rack.png": Buffer.concat([onePixel, Buffer.from([0])]),
    "articles/odd.md": articleText("Odd", "date: 2024-03-11", "Underlined\n---\n\nText.\n"),
  });
  const before = bytesOf(folder);
  const refused: readonly (readonly [RegExp, (draft: MoveDraft) => void])[] = [
    [/into itself/, (draft) => mergeArticles(draft, "old", "old")],
    [/is a draft/, (draft) => mergeArticles(draft, "old", "draft")],
    [/two languages/, (draft) => mergeArticles(draft, "german", "old")],
    [/another `rack.png`/, (draft) => mergeArticles(draft, "old", "folder")],
    [/no heading `#nothing`/, (draft) => moveSection(draft, "old#nothing", "other")],
    [/within one article/, (draft) => moveSection(draft, "old#the-end", "old")],
    [/could not be told apart/, (draft) => moveSection(draft, "odd#underlined", "old")],
  ];
  for (const [why, move] of refused) {
    await assert.rejects(
      make(folder, move),
      (error) => error instanceof MoveRefused && why.test(error.message),
    );
  }
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

/** What a section holds besides links: each needs something that stands elsewhere. */
const extras = [
  "A note[^1] and another[^two].\n\n[^1]: One.\n\n[^two]: Two, of\n    two lines.",
  "See [there] and [there as well][there].\n\n[there]: /articles/ant/#part",
  "A claim[@memo].",
  "![A dot](dot.png)",
  "[Above](#part), [below](#more) and [this](#deep).\n\n### Deep\n\nDeep.",
  "```text\n## No heading\n[^1]\n```",
] as const;

const articles = fc.record({
  links: fc.array(fc.tuple(fc.constantFrom(...slugs), fc.constantFrom(...linkForms)), {
    maxLength: 5,
  }),
  extras: fc.uniqueArray(fc.nat(extras.length - 1), { maxLength: 4 }),
  tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
  isBlock: fc.boolean(),
  ends: fc.constantFrom("\n", "\r\n"),
});
const moves = fc.array(
  fc.record({
    kind: fc.constantFrom("article", "heading", "tag", "section", "merge"),
    which: fc.nat(3),
    other: fc.integer({ min: 1, max: 3 }),
    number: fc.nat(20),
  }),
  { minLength: 1, maxLength: 5 },
);

test("whatever moves and merges in whatever site: no link is dead, no released address or feed entry is lost, and undoing gives back every byte", async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(articles, articles, articles, articles),
      moves,
      async (all, moves) => {
        const folder = mkdtempSync(join(tmpdir(), "load-bearing-move-"));
        try {
          const files = all.flatMap((article, i): [string, string | Uint8Array][] => {
            const slug = slugs[i] ?? "";
            const list = article.isBlock
              ? `tags:\n${article.tags.map((tag) => `  - ${tag}\n`).join("")}`.trimEnd()
              : `tags: [${article.tags.join(", ")}]`;
            const parts = article.extras.map((extra) => extras[extra] ?? "");
            const cites = parts.some((part) => part.includes("[@memo]"));
            const source = `sources:\n  - id: memo\n    title: A memo\n    publisher: Ann\n    url: https://memo.example/\n    kind: public`;
            const front = [
              `date: 2024-0${i + 1}-1${i}`,
              ...(article.tags.length > 0 ? [list] : []),
              ...(cites ? [source] : []),
            ].join("\n");
            const said = article.links.map(([to, form]) => form(to)).join(" and ");
            const text = articleText(
              slug,
              front,
              `Text.\n\n## Part\n\nThat ${said}.\n\n${parts.slice(0, 2).join("\n\n")}\n\n## More\n\nMore.\n\n${parts.slice(2).join("\n\n")}\n`,
            );
            const hasPicture = text.includes("dot.png");
            const path = hasPicture ? `articles/${slug}/index.md` : `articles/${slug}.md`;
            return [
              [path, text.replaceAll("\n", article.ends)],
              ...(hasPicture
                ? [[`articles/${slug}/dot.png`, onePixel] as [string, Uint8Array]]
                : []),
            ];
          });
          writeFiles(folder, {
            "site.yaml": `${siteYaml}socialImages: false\n`,
            "tags.yaml": tags.map((tag) => tagYaml(tag)).join(""),
            ...Object.fromEntries(files),
          });
          await release(folder);
          const first = bytesOf(folder);
          const undo: (() => void)[] = [];
          for (const [step, { kind, which, other, number }] of moves.entries()) {
            const before = await load(folder);
            const known = before.content?.articles ?? [];
            const article = known[which % known.length];
            const target = known[(which + other) % known.length];
            const tag = before.content?.tags[which % 2]?.slug ?? "";
            const heading = article?.document.outline[number % article.document.outline.length];
            assert.ok(article && target);
            if (article === target && (kind === "section" || kind === "merge")) continue;
            if (!heading && (kind === "section" || kind === "heading")) continue;
            const fresh = `${kind}-${step}-${number}`;
            const at = `${article.slug}#${heading?.id}`;
            const move = (draft: MoveDraft) => {
              if (kind === "article") moveArticle(draft, article.slug, fresh);
              else if (kind === "tag") moveTerm(draft, "tag", tag, fresh);
              else if (kind === "heading") moveHeading(draft, at, fresh);
              else if (kind === "section") moveSection(draft, at, target.slug);
              else mergeArticles(draft, article.slug, target.slug);
            };
            try {
              undo.push(await make(folder, move));
            } catch (error) {
              // What was merged stays where feeds know it to be, and a picture doesn't go back to where it was.
              const why = /^Feeds know|leads elsewhere already/;
              if (error instanceof MoveRefused && why.test(error.message)) continue;
              throw error;
            }
            made += 1;
            const after = await load(folder);
            assert.deepEqual(after.errors, [], `${kind} ${at} ${target.slug}`);
            const ids = (site: typeof after.site) =>
              site?.feeds[0]?.entries.map(({ id }) => id).sort();
            assert.deepEqual(ids(after.site), ids(before.site));
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
    { numRuns: isQuick ? 12 : 60, includeErrorInReport: true },
  );
  assert.ok(made > 10);
});
