import { existsSync } from "node:fs";
import { join } from "node:path";
import { dayAt, listAt, textAt } from "./front-matter.ts";
import type { OldBlog, OldPost, ReadBlog } from "./old-blog.ts";
import { dayParts, fillPermalink } from "./permalinks.ts";
import { originOf, type ReadPost, readConfig, readPosts, splitDatedName } from "./read-posts.ts";
import { convertTemplates } from "./templates.ts";

const styles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  none: "/:categories/:title.html",
};

/** Reads a Jekyll site: `_posts` and `_drafts`, at its root or where `source` says (https://jekyllrb.com/docs/posts/). */
export const readJekyll: ReadBlog = (folder, report): OldBlog | undefined => {
  const configs = ["_config.yml", "_config.yaml", "_config.toml"];
  const config = readConfig(folder, configs, report);
  const root = join(folder, textAt(config, "source") ?? ".");
  const found = configs.some((name) => existsSync(join(folder, name)));
  if (!found && !existsSync(join(root, "_posts"))) return undefined;
  const written = textAt(config, "permalink") ?? "date";
  const pattern = styles[written] ?? written;
  const posts = ["_posts", "_drafts"].flatMap((name) =>
    readPosts(join(root, name), report).map((post) => jekyllPost(post, name, pattern)),
  );
  return { posts, roots: [root], origin: originOf(config.url), convert: convertTemplates };
};

/** Jekyll separates tags and categories in one text by spaces. */
function spacedLists(data: ReadPost["data"]): Record<string, string[]> {
  const lists = ["tags", "categories"].flatMap((key) => {
    const value = data[key];
    return typeof value === "string" ? [[key, value.trim().split(/[\s,]+/)] as const] : [];
  });
  return Object.fromEntries(lists);
}

function jekyllPost(post: ReadPost, folder: string, pattern: string): OldPost {
  const read = { ...post, data: { ...post.data, ...spacedLists(post.data) } };
  const file = read.stem.split("/").pop() ?? read.stem;
  const { day, rest } = splitDatedName(file);
  const slug = textAt(read.data, "slug") ?? rest;
  const isDraft = folder === "_drafts" || read.data.published === false || read.data.draft === true;
  const own = textAt(read.data, "permalink");
  const url = fillPermalink(own === undefined ? pattern : (styles[own] ?? own), {
    ...dayParts(dayAt(read.data, "date") ?? day),
    // Jekyll makes a folder of each category, in order.
    categories: listAt(read.data, "category", "categories")
      .map((word) => word.toLowerCase().replace(/\s+/g, "%20"))
      .join("/"),
    title: slug,
    slug: slug.toLowerCase(),
    output_ext: ".html",
  });
  return { ...read, name: file, slug, dateInName: day, isDraft, url: isDraft ? undefined : url };
}
