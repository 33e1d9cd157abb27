import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { type Head, library } from "./corpus/article.ts";
import { capital } from "./corpus/code.ts";
import { setAside } from "./set-aside.ts";

/** Which corpus: the same answers give the same bytes. */
export interface CorpusOptions {
  readonly posts: number;
  readonly seed: number;
}

/**
 * Writes a made-up blog in the layout of `content/`: articles of 8 KB on average, log-normal, from 20,000 words
 * in Zipf's proportions, code in every third, over fifteen years. One article is held at a time.
 */
export function writeCorpus(folder: string, { posts, seed }: CorpusOptions): void {
  const { tags, series, head, body } = library(seed, posts);
  setAside(folder);
  mkdirSync(join(folder, "articles"), { recursive: true });
  const site = {
    title: "A Made-up Blog",
    tagline: `${posts} articles that nobody wrote`,
    url: "https://bench.example",
    language: "en",
    timeZone: "UTC",
    // No peer does this work.
    search: false,
    socialImages: false,
    author: { name: "Nobody", url: "https://nobody.example/" },
    series: series.map((slug) => ({
      slug,
      title: capital(slug),
      description: `Parts of ${slug}.`,
    })),
  };
  const labels = tags.map((slug) => ({
    slug,
    label: capital(slug),
    description: `All about ${slug}.`,
  }));
  writeFileSync(join(folder, "site.yaml"), stringify(site));
  writeFileSync(join(folder, "tags.yaml"), stringify(labels));
  for (let place = 0; place < posts; place++) {
    const above = head(place);
    const text = `${frontMatter(above)}\n${body(place)}`;
    writeFileSync(join(folder, "articles", `${above.slug}.md`), text);
  }
}

/** By hand: a YAML library costs more than all the rest. Strings are quoted as in JSON, which is YAML. */
function frontMatter({ title, description, date, tags, series }: Head): string {
  const rows = [
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(description)}`,
    `date: ${date}`,
    `tags: [${tags.join(", ")}]`,
    ...(series === undefined ? [] : [`series: ${series}`]),
  ];
  return `---\n${rows.join("\n")}\n---\n`;
}
