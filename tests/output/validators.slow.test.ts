import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { z } from "zod";
import { listFiles } from "../../src/cache/list-files.ts";
import { readManifest } from "../../src/output/read-manifest.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";
import { ensureDebian } from "../support/debian.ts";
import { nuDiagnostics } from "../support/nu-checker.ts";
import { type Host, startPreview } from "../support/real-hosts.ts";

/** The real site, and a small one that uses everything Markdown can do here. */
const sites = ["content", "tests/fixtures/small"].map((content) => ({
  content,
  folder: join(scratchFolder(), "site"),
}));
let host: Host;

before(async () => {
  for (const { content, folder } of sites) {
    const { status, stderr } = runBuild(["--content", content, "--out", folder]);
    assert.equal(status, 0, stderr);
    const manifest = readManifest(folder);
    assert.ok(manifest);
    if (content !== "content") host = await startPreview(folder, manifest.hosting);
  }
});
after(() => host.close());

test("the Nu checker finds no error in any page of either site", () => {
  assert.equal(nuDiagnostics(sites.map(({ folder }) => folder)), "");
});

for (const { content, folder } of sites) {
  const filesEnding = (end: string) => listFiles(folder).filter((path) => path.endsWith(end));

  for (const [schema, end] of [
    ["atom", "atom.xml"],
    ["rss", "rss.xml"],
    ["sitemap", "sitemap.xml"],
  ] as const) {
    test(`every ${end} of ${content} is as its specification has it`, () => {
      ensureDebian("xmllint", ["libxml2-utils"]);
      const files = filesEnding(end).map((path) => join(folder, path));
      assert.ok(files.length > 0);
      const rng = join(projectFolder, `tests/output/schemas/${schema}.rng`);
      const { status, stderr } = spawnSync(
        "xmllint",
        ["--nonet", "--noout", "--relaxng", rng, ...files],
        { encoding: "utf8" },
      );
      assert.equal(status, 0, stderr);
    });
  }

  test(`every feed.json of ${content} is a JSON Feed 1.1`, () => {
    for (const path of filesEnding("feed.json")) {
      const text = readFileSync(join(folder, path), "utf8");
      const { error } = JsonFeedSchema.safeParse(JSON.parse(text));
      assert.equal(error, undefined, `${path}: ${error?.message}`);
    }
  });

  test(`feedparser reads every feed of ${content} without a complaint`, () => {
    const library = ensureFeedparser();
    const paths = [...filesEnding("atom.xml"), ...filesEnding("rss.xml")];
    const code = `import feedparser, json, sys
feeds = [feedparser.parse(open(path, "rb").read()) for path in sys.argv[1:]]
print(json.dumps([[bool(f.bozo), str(f.get("bozo_exception", "")), len(f.entries),
  all(e.get("id") and e.get("link") and e.get("published_parsed") and e.get("content") for e in f.entries)] for f in feeds]))`;
    const answer = execFileSync(
      "python3",
      ["-c", code, ...paths.map((path) => join(folder, path))],
      { encoding: "utf8", env: { ...process.env, PYTHONPATH: library } },
    );
    const read = z
      .array(z.tuple([z.boolean(), z.string(), z.number(), z.boolean()]))
      .parse(JSON.parse(answer));
    assert.equal(read.length, paths.length);
    for (const [i, [bozo, problem, entries, isWhole]] of read.entries()) {
      assert.ok(!bozo, `${paths[i]}: ${problem}`);
      assert.ok(entries > 0 && isWhole, paths[i]);
    }
  });

  test(`the linked data of ${content} has what its types need`, () => {
    const seen = new Set<string>();
    for (const path of filesEnding(".html")) {
      const html = readFileSync(join(folder, path), "utf8");
      for (const [, json = ""] of html.matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gs,
      )) {
        const { data, error } = LinkedDataSchema.safeParse(JSON.parse(json));
        assert.equal(error, undefined, `${path}: ${error?.message}`);
        seen.add(data?.["@type"] ?? "");
      }
    }
    assert.ok(seen.has("WebSite") && seen.has("BlogPosting"));
  });
}

for (const feed of ["atom.xml", "rss.xml"]) {
  test(`newsboat loads ${feed} from the preview, and finds every article`, async () => {
    ensureDebian("newsboat", ["newsboat"]);
    const folder = scratchFolder();
    writeFileSync(join(folder, "urls"), `${host.origin}/${feed}\n`);
    writeFileSync(join(folder, "config"), "");
    const files = ["-u", "urls", "-c", "cache.db", "-C", "config"];
    const options = { cwd: folder, env: { ...process.env, HOME: folder } };
    const reload = spawn("newsboat", [...files, "-x", "reload"], { ...options, stdio: "ignore" });
    await new Promise((resolve) => reload.once("exit", resolve));
    const unread = execFileSync("newsboat", [...files, "-x", "print-unread"], options);
    assert.match(unread.toString(), /^2 unread articles/);
  });
}

test("the schemas refuse what is none of theirs", () => {
  const folder = scratchFolder();
  const bad = join(folder, "bad.xml");
  for (const [schema, text] of [
    ["atom", '<feed xmlns="http://www.w3.org/2005/Atom"><title>No id</title></feed>'],
    ["rss", '<rss version="2.0"><channel><title>No link</title></channel></rss>'],
    ["sitemap", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'],
  ] as const) {
    writeFileSync(bad, text);
    const rng = join(projectFolder, `tests/output/schemas/${schema}.rng`);
    assert.notEqual(spawnSync("xmllint", ["--noout", "--relaxng", rng, bad]).status, 0, schema);
  }
  assert.ok(!JsonFeedSchema.safeParse({ version: "https://jsonfeed.org/version/1.1" }).success);
});

const instant = z.iso.datetime({ offset: true });
const author = z.strictObject({ name: z.string().min(1), url: z.url() });

/** https://www.jsonfeed.org/version/1.1/ */
const JsonFeedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(author).nonempty(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().optional(),
      summary: z.string().optional(),
      content_html: z.string().min(1),
      date_published: instant,
      date_modified: instant,
      authors: z.array(author).nonempty().optional(),
      image: z.url().optional(),
      tags: z.array(z.string()),
    }),
  ),
});

const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const shared = {
  "@context": z.literal("https://schema.org"),
  description: z.string().min(1),
  url: z.url(),
  author: z.looseObject({ "@type": z.literal("Person"), name: z.string().min(1), url: z.url() }),
};
const LinkedDataSchema = z.union([
  z.looseObject({
    "@context": z.literal("https://schema.org"),
    "@type": z.literal("ProfilePage"),
    mainEntity: z.looseObject({ "@type": z.literal("Person"), name: z.string().min(1) }),
  }),
  z.looseObject({
    "@type": z.literal("WebSite"),
    name: z.string().min(1),
    inLanguage: z.string(),
    ...shared,
  }),
  z.looseObject({
    "@type": z.literal("BlogPosting"),
    headline: z.string().min(1).max(110),
    dateModified: day,
    // Only what is an article's own: a text after its author has none, and an inferred date is no date.
    ...shared,
    author: shared.author.optional(),
    datePublished: day.optional(),
  }),
]);

/** A Python feed reader, kept in the project's cache. */
function ensureFeedparser(): string {
  const folder = join(projectFolder, ".cache/python");
  if (!existsSync(join(folder, "feedparser"))) {
    const pip = ["-m", "pip", "install", "--quiet", "--no-compile", "--target", folder];
    const options = { stdio: "ignore" } as const;
    if (spawnSync("python3", ["-m", "pip", "--version"], options).status !== 0) {
      ensureDebian("pip3", ["python3-pip"]);
    }
    spawnSync("python3", [...pip, "feedparser==6.0.11"], options);
  }
  assert.ok(existsSync(join(folder, "feedparser")), "feedparser could not be installed with pip");
  return folder;
}
