import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textAt } from "./front-matter.ts";
import type { OldBlog, OldPost, ReadBlog, Tools } from "./old-blog.ts";
import { outsideCode } from "./protect-code.ts";
import { originOf, type ReadPost, readPosts, splitDatedName } from "./read-posts.ts";
import { keepAsCode } from "./visible.ts";

const configs = ["mjs", "js", "ts", "mts", "cjs"].map((kind) => `astro.config.${kind}`);

/** Reads an Astro site: its content collections, and Markdown pages (https://docs.astro.build/en/guides/content-collections/). */
export const readAstro: ReadBlog = (folder, report): OldBlog | undefined => {
  const config = configs.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (config === undefined) return undefined;
  const posts = ["src/content", "src/data", "src/pages"].flatMap((name) =>
    readPosts(join(folder, name), report).map(astroPost),
  );
  // The configuration is a program, which is not run; the address stands in it as text.
  const [, site] = /\bsite\s*:\s*["']([^"']+)["']/.exec(readFileSync(config, "utf8")) ?? [];
  return { posts, roots: [join(folder, "public")], origin: originOf(site), convert };
};

function astroPost(read: ReadPost): OldPost {
  const name = read.stem.replace(/\/index$/, "");
  const parts = name.split("/");
  const file = parts.pop() ?? name;
  const slug = textAt(read.data, "slug", "postSlug") ?? file;
  const { day, rest } = splitDatedName(slug);
  // A collection's pages are, in every template there is, below its name.
  const url = `/${[...parts, slug].join("/")}/`;
  return { ...read, name, slug: rest, dateInName: day, isDraft: read.data.draft === true, url };
}

/** In MDX, what is imported and exported is a program's. */
function convert(body: string, tools: Tools): string {
  return outsideCode(body, (prose, { keep }) =>
    prose.replace(/^(?:import\s[^\n]*["'];?|export\s+(?:const|default)\s[^\n]*)$/gm, (line) =>
      keep(keepAsCode(line, tools, "a line of program is not run here")),
    ),
  );
}
