import assert from "node:assert/strict";
import { existsSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { buildSite } from "../../src/build/build-site.ts";
import { silently } from "../../src/build/progress.ts";
import { listFiles } from "../../src/cache/list-files.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { parseOptions } from "../support/options.ts";
import { articleText, folderOf, siteYaml, tagYaml, writeFiles } from "../support/site-folder.ts";
import { isLong, isQuick } from "../support/tier.ts";

/** More by `EDIT_RUNS=3000 npm test -- incremental`. */
const numRuns = Number(process.env.EDIT_RUNS ?? (isQuick ? 6 : isLong ? 300 : 40));

const slugs = ["ant", "bee", "cat", "dog", "elk", "fox"] as const;
const tags = ["one", "two", "three"] as const;

/** An article as the test knows it; the file is written from this. */
interface Draft {
  title: string;
  date: string;
  tags: string[];
  series: boolean;
  draft: boolean;
  alias: string | undefined;
  text: string;
}

/** A blog as the test knows it. */
interface Blog {
  articles: Map<string, Draft>;
  tagline: string;
  seriesTitle: string;
  labels: string[];
  now: string;
}

const start = (): Blog => ({
  articles: new Map(
    slugs.slice(0, 4).map((slug, i) => [
      slug,
      {
        title: `The ${slug}`,
        date: `202${i}-0${i + 1}-11`,
        tags: [tags[i % 3] ?? "one"],
        series: i % 2 === 0,
        draft: false,
        alias: undefined,
        text: i === 0 ? "Words of an ant.\n" : `## Home {#home}\n\nSee [[ant]].\n`,
      },
    ]),
  ),
  tagline: "A tagline",
  seriesTitle: "Tales",
  labels: ["One", "Two", "Three"],
  now: "2024-06-01",
});

function write(folder: string, { articles, tagline, seriesTitle, labels }: Blog): void {
  rmSync(join(folder, "articles"), { recursive: true, force: true });
  const series = `series: [{ slug: tales, title: ${seriesTitle}, description: Some tales. }]\n`;
  writeFiles(folder, {
    "site.yaml": `${siteYaml.replace(/^tagline: .*$/m, `tagline: ${tagline}`)}${series}socialImages: false\n`,
    "tags.yaml": tags.map((tag, i) => tagYaml(tag, labels[i] ?? tag)).join(""),
    "articles/.keep": "",
    ...Object.fromEntries(
      Array.from(articles, ([slug, one]) => [
        `articles/${slug}.md`,
        articleText(
          one.title,
          [
            `date: ${one.date}`,
            `tags: [${one.tags.join(", ")}]`,
            `draft: ${one.draft}`,
            ...(one.series ? ["series: tales"] : []),
            ...(one.alias === undefined ? [] : [`aliases: [/${one.alias}/]`]),
          ].join("\n"),
          one.text,
        ),
      ]),
    ),
  });
}

type Edit = (blog: Blog, locations: { out: string }) => void;

const word = fc.constantFrom("server", "memory", "network", "outage", "queue", "timeout");
const slug = fc.constantFrom(...slugs);
const onArticle = <T>(value: fc.Arbitrary<T>, change: (draft: Draft, value: T) => void) =>
  fc.tuple(slug, value).map(
    ([slug, value]): Edit =>
      ({ articles }) => {
        const article = articles.get(slug);
        if (article) change(article, value);
      },
  );

const edits: fc.Arbitrary<Edit> = fc.oneof(
  onArticle(fc.tuple(word, word), (one, words) => {
    one.text += `\nMore of ${words.join(" and ")}.\n`;
  }),
  onArticle(slug, (one, other) => {
    one.text += `\nSee also [[${other}]] and [its home](/articles/${other}/#home).\n`;
  }),
  onArticle(word, (one, heading) => {
    one.text = `## Home {#home}\n\nText.\n\n## Of ${heading}\n\nAll new.\n`;
  }),
  onArticle(word, (one, title) => {
    one.title = `A ${title} & <more>`;
  }),
  onArticle(fc.subarray([...tags], { minLength: 1 }), (one, chosen) => {
    one.tags = chosen;
  }),
  onArticle(
    fc.constantFrom("2021", "2022-03", "2023-04-05", "2023-04-06", "2030-01-01"),
    (one, date) => {
      one.date = date;
    },
  ),
  onArticle(fc.boolean(), (one, draft) => {
    one.draft = draft;
  }),
  onArticle(fc.boolean(), (one, series) => {
    one.series = series;
  }),
  onArticle(fc.option(fc.constantFrom("old", "older", "ant")), (one, alias) => {
    one.alias = alias ?? undefined;
  }),
  fc.tuple(slug, word).map(
    ([slug, text]): Edit =>
      ({ articles }) => {
        articles.set(slug, {
          title: `New ${slug}`,
          date: "2022-08-09",
          tags: ["one"],
          series: false,
          draft: false,
          alias: undefined,
          text: `${text}.\n`,
        });
      },
  ),
  slug.map(
    (slug): Edit =>
      ({ articles }) =>
        void articles.delete(slug),
  ),
  fc.tuple(slug, slug).map(
    ([from, to]): Edit =>
      ({ articles }) => {
        const article = articles.get(from);
        if (!article || articles.has(to)) return;
        articles.delete(from);
        articles.set(to, article);
      },
  ),
  word.map(
    (word): Edit =>
      (blog) => {
        blog.tagline = `About a ${word}`;
      },
  ),
  word.map(
    (word): Edit =>
      (blog) => {
        blog.seriesTitle = `Tales of a ${word}`;
      },
  ),
  fc.tuple(fc.nat(2), word).map(
    ([i, word]): Edit =>
      ({ labels }) => {
        labels[i] = `The ${word}`;
      },
  ),
  fc.constantFrom("2024-06-01", "2021-12-31", "2031-01-01").map(
    (now): Edit =>
      (blog) => {
        blog.now = now;
      },
  ),
  // As if a layout had been touched: another program does not trust what this one made.
  fc.nat(3).map(
    (n): Edit =>
      () => {
        process.env.PROGRAM_KEY = `program-${n}`;
      },
  ),
  // What others do to the output.
  fc.nat().map(
    (n): Edit =>
      (_, { out }) => {
        // Without its manifest the folder is no longer known as ours, and a build rightly keeps off (E120).
        const files = (existsSync(out) ? listFiles(out) : []).filter(
          (file) => file !== "build.json",
        );
        const file = files[n % Math.max(1, files.length)];
        if (file !== undefined) rmSync(join(out, file));
      },
  ),
  fc.nat().map(
    (n): Edit =>
      (_, { out }) => {
        const files = existsSync(out) ? listFiles(out) : [];
        const file = files[n % Math.max(1, files.length)];
        if (file !== undefined)
          writeFileSync(join(out, file), `${readFileSync(join(out, file), "utf8")} `);
      },
  ),
  fc.constant<Edit>((_, { out }) => {
    if (existsSync(out)) writeFiles(out, { "articles/stray/index.html": "stray" });
  }),
  // What becomes of what was kept.
  fc.tuple(fc.nat(), fc.constantFrom("gone", "cut", "foreign")).map(
    ([n, fate]): Edit =>
      () => {
        const kept = join(".cache/build/articles");
        const files = existsSync(kept) ? listFiles(kept) : [];
        const name = files[n % Math.max(1, files.length)];
        if (name === undefined) return;
        const file = join(kept, name);
        if (fate === "gone") rmSync(file);
        else if (fate === "cut") writeFileSync(file, readFileSync(file).subarray(0, 50));
        else renameSync(file, join(kept, files[(n + 1) % files.length] ?? name));
      },
  ),
);

test("whatever is edited in whatever order, an incremental build is a clean one, byte for byte", async (t) => {
  Object.assign(process.env, { PROGRAM_KEY: "program-0", PROGRAM_FOLDER: "" });
  const folder = folderOf(t, {});
  const [content, out, clean] = ["content", "out", "clean"].map((name) => join(folder, name));
  assert.ok(content && out && clean);
  const build = (to: string, { now }: Blog, flags: string[]) =>
    buildSite(parseOptions("--content", content, "--out", to, "--now", now, ...flags), silently);

  let [good, bad, kept] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(edits, fc.boolean()), { minLength: 1, maxLength: 6 }),
      async (sequence) => {
        const blog = start();
        for (const [edit, built] of sequence) {
          edit(blog, { out });
          write(content, blog);
          if (built) await build(out, blog, []);
        }
        const before = existsSync(out) ? await hashFiles(out) : {};
        const inodes = inodesOf(out);
        const incremental = await build(out, blog, []);
        const fresh = await build(clean, blog, ["--no-cache"]);
        assert.deepEqual(incremental.diagnostics, fresh.diagnostics);
        assert.equal(incremental.summary === undefined, fresh.summary === undefined);
        if (fresh.summary) {
          assert.deepEqual(incremental.files, fresh.files);
          assert.deepEqual(await bytesOf(out), await bytesOf(clean));
          good += 1;
          kept += [...inodesOf(out)].filter((inode) => inodes.has(inode)).length;
        } else {
          assert.deepEqual(existsSync(out) ? await hashFiles(out) : {}, before);
          bad += 1;
        }
      },
    ),
    { numRuns },
  );
  // The test is worth something only if most sites were good and much was taken over, and some had errors: of a few
  // rounds it may be that none is.
  t.diagnostic(`${good} built, ${bad} with errors, ${kept} files taken over`);
  assert.ok(good > bad && kept > good * 10);
  if (isLong) assert.ok(bad > 0);
});

function inodesOf(folder: string): Set<number> {
  const files = existsSync(folder) ? listFiles(folder) : [];
  return new Set(files.map((file) => lstatSync(join(folder, file)).ino));
}

/** The hash of every file, `build.json` too. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const { files } = JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
  const hashes = await hashFiles(folder);
  assert.deepEqual(files, hashes);
  return { ...files, manifest: readFileSync(join(folder, "build.json"), "utf8") };
}
