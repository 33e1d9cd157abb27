import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { shown } from "../content/path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { listAt, textAt } from "./front-matter.ts";
import type { OldBlog, OldPost, ReadBlog } from "./old-blog.ts";
import { type ReadPost, readConfig, readPosts, splitDatedName } from "./read-posts.ts";
import { convertTemplates } from "./templates.ts";

const configs = [
  ".eleventy.js",
  ...["js", "cjs", "mjs", "ts"].map((kind) => `eleventy.config.${kind}`),
];

/** Reads an Eleventy site: its Markdown files, with the data that lies beside them as JSON (https://www.11ty.dev/docs/data-template-dir/). */
export const readEleventy: ReadBlog = (folder, report): OldBlog | undefined => {
  const config = configs.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (config === undefined) return undefined;
  const [, input = "."] = /\binput\s*:\s*["']([^"']+)["']/.exec(readFileSync(config, "utf8")) ?? [];
  const root = join(folder, input);
  const known = new Map<string, Record<string, unknown>>();
  const posts = readPosts(root, report)
    .filter(
      ({ stem }) => !/(?:^|\/)(?:README|LICENSE|CHANGELOG|CONTRIBUTING)$|(?:^|\/)_/i.test(stem),
    )
    .map((post) =>
      eleventyPost({
        ...post,
        data: { ...folderData(post.path, root, known, report), ...post.data },
      }),
    );
  const roots = [join(folder, "public"), root, folder];
  return { posts, roots, origin: undefined, convert: convertTemplates };
};

function eleventyPost(read: ReadPost): OldPost {
  const parts = read.stem.split("/");
  const file = parts.pop() ?? read.stem;
  const { day, rest } = splitDatedName(file);
  // `name/index.md` and `name/name.md` are both `/name/`.
  if (rest !== "index" && parts.at(-1) !== rest) parts.push(rest);
  const slug = parts.at(-1) ?? rest;
  const { permalink } = read.data;
  const isDraft = read.data.draft === true || permalink === false;
  const written = typeof permalink === "string" ? simplePermalink(permalink, slug) : undefined;
  const url = typeof permalink === "string" ? written : `/${parts.join("/")}/`;
  return {
    ...read,
    name: read.stem,
    slug,
    dateInName: day,
    isDraft,
    url: isDraft ? undefined : url,
  };
}

/** A permalink without a program in it but the file's own name; undefined for any other. */
function simplePermalink(permalink: string, slug: string): string | undefined {
  const path = permalink.replace(/\{\{\s*page\.fileSlug\s*\}\}/g, slug).replace(/index\.html$/, "");
  return path.includes("{") ? undefined : `/${path}`.replace(/^\/{2,}/, "/");
}

/** What the folders' JSON files say of all posts in them, the nearest last (https://www.11ty.dev/docs/data-template-dir/). */
function folderData(
  path: string,
  root: string,
  known: Map<string, Record<string, unknown>>,
  report: Report,
): Record<string, unknown> {
  const folders: string[] = [];
  for (let at = dirname(path); at.length >= root.length; at = dirname(at)) folders.unshift(at);
  return Object.assign(
    {},
    ...folders.map((folder) => {
      const data = known.get(folder) ?? readFolderData(folder, report);
      known.set(folder, data);
      return data;
    }),
  );
}

function readFolderData(folder: string, report: Report): Record<string, unknown> {
  const name = basename(folder);
  for (const kind of ["js", "cjs", "mjs", "ts"]) {
    const file = join(folder, `${name}.11tydata.${kind}`);
    if (!existsSync(file)) continue;
    const hint = "If it sets more than layout and collection, write that into the posts first.";
    const place = { file: shown(file), line: 1, column: 1 };
    report(diagnostic(place, "W821", "a program, which is not run here", hint));
  }
  const data = readConfig(folder, [`${name}.11tydata.json`, `${name}.json`], report);
  return textAt(data, "permalink") || listAt(data, "tags").length ? data : {};
}
