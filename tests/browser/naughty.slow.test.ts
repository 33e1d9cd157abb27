import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { smartQuotes } from "../../src/content/markdown/smart-quotes.ts";
import { slugProblem } from "../../src/content/slug.ts";
import { arrive } from "../support/arrive.ts";
import { openChromium } from "../support/chromium.ts";
import { ensureDebian } from "../support/debian.ts";
import { renderFigure } from "../support/figures.ts";
import { wrongWith } from "../support/html.ts";
import { loadFolder, now } from "../support/load-folder.ts";
import { alerts, strings as allStrings } from "../support/naughty-strings.ts";
import { nuDiagnostics } from "../support/nu-checker.ts";
import { parseText } from "../support/parse-text.ts";
import { type ServedSite, serveBuilt } from "../support/served-site.ts";
import { folderOf, onePixel, siteYaml, writeFiles } from "../support/site-folder.ts";
import { isLong, sampleOf } from "../support/tier.ts";

// Those that would run something, and of the others some.
const some = new Set([...alerts, ...sampleOf(allStrings, { quick: 6, all: 6 })]);
const strings = allStrings.filter((text) => some.has(text));

const quoted = (text: string) => JSON.stringify(text);
const locations = {
  title: (s: string) => `title: ${quoted(s)}`,
  description: (s: string) => `description: ${quoted(s)}`,
  "front matter": (s: string) => `original: ${s}`,
  source: (s: string) =>
    `sources:\n  - {id: it, title: ${quoted(s)}, publisher: ${quoted(s)}, url: "https://a.example/", kind: public}`,
};
const bodies: Readonly<Record<string, (s: string) => string>> = {
  Markdown: (s) => s,
  heading: (s) => `## ${s}`,
  "alternative text": (s) => `![${s}](rack.png)`,
  caption: (s) => `![A rack](rack.png "${s}")`,
  credit: (s) => `![A rack](rack.png){credit="${s}"}`,
  "code in a line": (s) => `Word \`${s}\` word.`,
  code: (s) => `~~~~~~html\n${s}\n~~~~~~`,
  "coloured code": (s) => `~~~~~~ts title="${s}"\nconst a = "${s}";\n~~~~~~`,
  "link text": (s) => `A [${s}](/) link.`,
  "link title": (s) => `A [link](/ "${s}").`,
  "words of an article's link": (s) => `A [[other|${s}]] link.`,
  formula: (s) => `A $${s}$ formula.`,
  note: (s) => `Word[^n].\n\n[^n]: ${s}`,
  "table cell": (s) => `| a |\n|---|\n| ${s} |`,
  abbreviation: (s) => `*[WORD]: ${s}\n\nThe WORD.`,
  figure: (s) => `::figure{name=${s}}`,
};

interface Story {
  readonly title: string;
  readonly front: readonly string[];
  readonly parts: readonly string[];
}

/** The file of an article. What it must have it has, with plain words where the strings were refused. */
function fileOf({ front, parts }: Story, tag = ""): string {
  const has = (key: string) => front.some((line) => line.startsWith(`${key}:`));
  const rest = ["title", "description"].filter((key) => !has(key)).map((key) => `${key}: Plain`);
  const cited = has("sources") ? "Said there[@it].\n\n" : "";
  return `---\n${[...rest, ...front, tag].filter(Boolean).join("\n")}\ndate: 2024-03-11\n---\n\n${cited}${parts.join("\n\n")}\n`;
}

const isAccepted = (story: Story) =>
  parseText(fileOf(story)).diagnostics.every(({ severity }) => severity !== "error");

/** An article with a string in every place that takes it. */
function storyOf(text: string, taken: Record<string, number>): Story {
  let story: Story = { title: "Plain", front: [], parts: [] };
  const accept = (place: string, next: Story) => {
    if (!isAccepted(next)) return;
    story = next;
    taken[place] = (taken[place] ?? 0) + 1;
  };
  for (const [place, line] of Object.entries(locations)) {
    const title = place === "title" ? text : story.title;
    accept(place, { ...story, title, front: [...story.front, line(text)] });
  }
  for (const [place, part] of Object.entries(bodies)) {
    accept(place, { ...story, parts: [...story.parts, part(text)] });
  }
  return story;
}

const withoutStrings = (): Story => ({ title: "Plain", front: [], parts: [] });
const withoutText = ({ title, front }: Story): Story => {
  return { title, front: front.filter((line) => !line.startsWith("original:")), parts: [] };
};

test("strings made to break things are refused or shown as they are, wherever they stand", async (t) => {
  assert.ok(allStrings.length >= 500, `${allStrings.length} strings`);
  const taken: Record<string, number> = {};
  const content = folderOf(t, {
    "site.yaml": `${siteYaml.replace("title: Small site", `title: ${quoted(alerts[1] ?? "")}`)}socialImages: false\n`,
    "articles/other.md": "---\ntitle: Other\ndescription: Other.\ndate: 2024-03-11\n---\n\nText.\n",
  });
  const load = () => loadFolder(content, { now, renderFigure });
  const stories = new Map(strings.map((text, i) => [`story-${i}`, storyOf(text, taken)]));

  const tags = new Map<string, string>();
  for (const [i, label] of strings.entries()) {
    const yaml = `- slug: tag-${i}\n  label: ${quoted(label)}\n  description: ${quoted(label)}\n`;
    writeFiles(content, { "tags.yaml": yaml });
    if ((await load()).diagnostics.every(({ severity }) => severity !== "error"))
      tags.set(`tag-${i}`, yaml);
  }
  taken.tag = tags.size;
  writeFiles(content, { "tags.yaml": [...tags.values()].join("") });

  const write = (slug: string, story: Story) => {
    const tag = slug.replace("story", "tag");
    const text = fileOf(story, tags.has(tag) ? `tags: [${tag}]` : "");
    writeFiles(content, {
      [`articles/${slug}/index.md`]: text,
      [`articles/${slug}/rack.png`]: onePixel,
    });
  };
  for (const [slug, story] of stories) write(slug, story);
  // What is wrong only beside others, like a link to nowhere, or in the file itself.
  let reduced = 0;
  for (const less of [withoutText, withoutStrings]) {
    for (const { file } of (await load()).diagnostics.filter(
      ({ severity }) => severity === "error",
    )) {
      const [, slug = ""] = /articles\/(story-\d+)\//.exec(file) ?? [];
      const story = stories.get(slug);
      assert.ok(story, file);
      stories.set(slug, less(story));
      write(slug, less(story));
      reduced += 1;
    }
  }
  const site = await serveBuilt(["--content", content]);
  t.after(() => site.close());
  for (const [place, count] of Object.entries(taken)) {
    t.diagnostic(`${place}: ${count} of ${strings.length} are shown, the others are errors`);
  }
  t.diagnostic(`${reduced} articles had less, for a link that leads nowhere or the like`);

  await t.test("on every page the strings became something whole that cannot run", () => {
    for (const path of site.readable) {
      const html = readFileSync(site.fileOf(path), "utf8");
      const [, main = ""] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
      const asks = path === "/search/" || path === "/404.html";
      assert.deepEqual(wrongWith(main), asks ? ["form"] : [], path);
    }
  });
  await t.test("every page is right to the Nu checker", () => {
    assert.equal(nuDiagnostics([site.folder]), "");
  });
  await t.test("every XML and JSON file is whole", () => assertFilesAreWhole(site));
  await t.test(
    "in Chromium, with the policy off, nothing runs and nothing is fetched",
    async (t) => {
      // Of the pages that are all made alike, those of what would run, and under LONG all articles.
      const dangerous = new Set(alerts.map((text) => strings.indexOf(text)));
      const paths = site.readable.filter((path) => {
        const [, kind, number] = /^\/(articles|tags)\/[a-z]+-(\d+)\//.exec(path) ?? [];
        if (number === undefined || dangerous.has(Number(number))) return true;
        return isLong && kind === "articles";
      });
      t.diagnostic(`${paths.length} pages`);
      await assertNothingRuns(site, paths, stories);
    },
  );
});

test("a file called by such a string is an article, or a diagnostic that names it", async (t) => {
  const names = allStrings.filter(
    (text) => !/[/\0]|\p{Surrogate}/u.test(text) && Buffer.byteLength(text) < 250,
  );
  const content = folderOf(t, { "site.yaml": siteYaml });
  for (const name of names) {
    writeFiles(content, { [`articles/${name}.md`]: fileOf(withoutStrings()) });
  }
  const { diagnostics } = await loadFolder(content, { now, renderFigure });
  const named = new Set(diagnostics.map(({ file }) => file.slice(file.indexOf("articles/"))));
  let articles = 0;
  for (const name of names) {
    // Hidden files are nobody's articles.
    if (slugProblem(name.normalize("NFC")) === undefined) articles += 1;
    else assert.ok(`${name}.md`.startsWith(".") || named.has(`articles/${name}.md`), name);
  }
  t.diagnostic(`${names.length} names, ${articles} of them slugs`);
});

function assertFilesAreWhole({ folder }: ServedSite): void {
  ensureDebian("xmllint", ["libxml2-utils"]);
  const paths = listFiles(folder);
  const xml = paths.filter((path) => /\.(?:xml|svg)$/.test(path)).map((path) => join(folder, path));
  const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", ...xml], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  for (const path of paths) {
    const text = () => readFileSync(join(folder, path), "utf8");
    if (path.endsWith(".json")) JSON.parse(text());
    if (!path.endsWith(".html")) continue;
    for (const [, json = ""] of text().matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    )) {
      JSON.parse(json);
    }
  }
}

async function assertNothingRuns(
  site: ServedSite,
  readable: readonly string[],
  stories: ReadonlyMap<string, Story>,
): Promise<void> {
  const browser = await openChromium();
  const context = await browser.newContext({ bypassCSP: true });
  const files = new Set(listFiles(site.folder).map((path) => `/${path}`));
  const wrong: string[] = [];
  async function visit(paths: readonly string[]): Promise<void> {
    const page = await context.newPage();
    page.on("dialog", async (dialog) => {
      wrong.push(`${page.url()}: ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on("pageerror", (error) => wrong.push(`${page.url()}: ${error}`));
    page.on("request", (request) => {
      const { origin, pathname } = new URL(request.url());
      const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
      if (origin !== site.origin || !files.has(file)) {
        wrong.push(`${page.url()}: ${request.url()}`);
      }
    });
    for (const path of paths) {
      if (path.includes("?q=")) {
        await page.goto(site.origin + path);
        await page.locator("[role=status]", { hasText: /\w/ }).waitFor();
      } else await arrive(page, site.origin + path);
      const story = stories.get(path.split("/")[2] ?? "");
      if (!story) continue;
      const title = await page.locator("h1").textContent();
      assert.equal(plain(title ?? ""), plain(smartQuotes(story.title, "en")), path);
    }
    await page.close();
  }
  const searches = alerts
    .filter((text) => /^\P{Surrogate}*[a-z]\P{Surrogate}*$/u.test(text))
    .map((text) => `/search/?q=${encodeURIComponent(text)}`);
  const paths = [...readable, ...searches];
  const half = Math.ceil(paths.length / 2);
  try {
    await Promise.all([visit(paths.slice(0, half)), visit(paths.slice(half))]);
  } finally {
    await browser.close();
  }
  assert.deepEqual(wrong, []);
}

/** A text with its spaces as HTML shows them. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
