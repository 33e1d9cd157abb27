import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ThemeSchema } from "../../../src/content/schemas/theme.ts";
import { stylesheet } from "../../../src/styles/stylesheet.ts";
import { themeOf } from "../../../src/theme/theme.ts";
import type { Contender } from "../contender.ts";
import { type Article, type Corpus, contentWriter } from "./convert.ts";
import type { HugoBinary } from "./hugo-binaries.ts";

/**
 * `everything`: the same pages and feeds as ours, `unrelated`: that without related articles, which cost
 * Hugo the most. `own-work`: articles, tags and lists, bare.
 */
export type HugoSite = "everything" | "unrelated" | "own-work";

const works = {
  everything: "everything",
  unrelated: "everything but related articles",
  "own-work": "articles, tags and lists only",
};

/** A Hugo site with a corpus in it, built by one of the binaries. */
export function hugo(
  corpus: Corpus,
  site: HugoSite,
  { path, version }: HugoBinary,
  folder: string,
): Contender {
  writeHugoSite(corpus, site, folder);
  const out = join(folder, "out");
  const command = (line: string) => ({ line: `${path} ${line}`, cwd: folder });
  return {
    name: "Hugo",
    version,
    work: works[site],
    keeps: false,
    mostRuns: Number.POSITIVE_INFINITY,
    build: command(`--quiet --destination ${out}`),
    out,
    caches: () => [],
    source: (slug) => join(folder, "content/articles", `${slug}.md`),
    serve: (port) => command(`server --port ${port} --baseURL http://localhost:${port}/`),
  };
}

/** Writes a Hugo site with a corpus in it: templates, configuration, and our stylesheet for equal weight. */
function writeHugoSite(corpus: Corpus, site: HugoSite, folder: string): void {
  const write = contentWriter(join(folder, "content"));
  const all = site !== "own-work";
  const theme = join(import.meta.dirname, "hugo", all ? "everything" : "own-work");
  cpSync(theme, folder, { recursive: true });
  if (site === "unrelated") {
    const single = join(folder, "layouts/_default/single.html");
    writeFileSync(single, readFileSync(single, "utf8").replace(/^.*Related.*\n/m, ""));
  }
  if (all) {
    writeFileSync(join(folder, "layouts/partials/style.css.html"), stylesheet("text", themeOf(ThemeSchema.parse({})), { brand: false, pictures: false, embeds: false, lost: false, "code-marks": false, languages: false, "from-the-right": false, uncased: false }, "", ""));
    writeTerms(corpus, write);
  }
  for (const article of corpus.articles()) {
    const { slug, title, description, date, tags, body } = article;
    const head = { title, description, date, tags, ...(all ? archiveTerms(article) : {}) };
    write(`articles/${slug}.md`, head, body);
  }
}

/** Tags and series are described, and have feeds in three formats. */
function writeTerms({ tags, series }: Corpus, write: ReturnType<typeof contentWriter>): void {
  const outputs = ["html", "rss", "atom", "jsonfeed"];
  for (const [plural, terms] of Object.entries({ tags, series })) {
    for (const { slug, title, description } of terms) {
      write(`${plural}/${slug}/_index.md`, { title, description, outputs }, "");
    }
  }
}

function archiveTerms({ date, tags, series }: Article): object {
  const [year = "", month = ""] = date.split("-");
  return {
    ...(series === undefined ? {} : { series: [series] }),
    years: [year],
    months: [`${year}-${month}`],
    days: [date],
    tagyears: tags.map((tag) => `${tag}-${year}`),
  };
}
