import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { setAside } from "../set-aside.ts";

/** The content of one corpus in neutral form: what every generator can be given. */
export interface Corpus {
  readonly tags: readonly Named[];
  readonly series: readonly Named[];
  /** Reads one article at a time, so that 100,000 of them fit. */
  articles(): Iterable<Article>;
}

interface Named {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

export interface Article {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD`; what is known to the month or year only gets their first day. */
  readonly date: string;
  readonly tags: readonly string[];
  readonly series: string | undefined;
  /** Markdown, with links between articles as plain links. */
  readonly body: string;
}

const Site = z.object({
  series: z
    .array(z.object({ slug: z.string(), title: z.string(), description: z.string() }))
    .default([]),
});
const Tags = z.array(
  z
    .object({ slug: z.string(), label: z.string(), description: z.string() })
    .transform(({ slug, label, description }) => ({ slug, title: label, description })),
);
const Head = z.object({
  title: z.string(),
  description: z.string(),
  date: z.coerce.string(),
  tags: z.array(z.string()).default([]),
  series: z.string().optional(),
});

/** Opens a folder in the layout of `content/`. */
export function openCorpus(folder: string): Corpus {
  const yaml = (name: string): unknown => parse(readFileSync(join(folder, name), "utf8"));
  const paths = readdirSync(join(folder, "articles"), { withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name, entry.isDirectory() ? "index.md" : ""),
  );
  const titles = new Map(paths.map((path) => [slugOf(path), read(path).head.title]));
  return {
    tags: Tags.parse(yaml("tags.yaml")),
    series: Site.parse(yaml("site.yaml")).series,
    *articles() {
      for (const path of paths) {
        const { head, body } = read(path);
        yield {
          ...head,
          slug: slugOf(path),
          date: `${head.date}-01-01`.slice(0, 10),
          series: head.series,
          body: plainLinks(body, titles),
        };
      }
    },
  };
}

function slugOf(path: string): string {
  return basename(path.replace(/\/index\.md$/, "").replace(/\/$/, ""), ".md");
}

function read(path: string): { head: z.infer<typeof Head>; body: string } {
  const text = readFileSync(path.replace(/\/$/, ""), "utf8");
  const end = text.indexOf("\n---\n", 4);
  return { head: Head.parse(parse(text.slice(4, end))), body: text.slice(end + 5) };
}

/** `[[slug|words]]` as `[words](/articles/slug/)`. */
function plainLinks(body: string, titles: ReadonlyMap<string, string>): string {
  return body.replace(
    /\[\[([a-z0-9-]+)(#[^\]|]*)?(?:\|([^\]]*))?\]\]/g,
    (_, slug: string, heading = "", words?: string) =>
      `[${words ?? titles.get(slug) ?? slug}](/articles/${slug}/${heading})`,
  );
}

/** Empties a folder and returns what writes files with front matter into it. */
export function contentWriter(folder: string): (path: string, head: object, body: string) => void {
  setAside(folder);
  return (path, head, body) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${stringify(head)}---\n${body}`);
  };
}
