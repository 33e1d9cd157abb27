import { isRecord } from "../../i18n/record.ts";
import { dateKeys, dayAt, splitDatedName } from "../days.ts";
import { type Data, listAt, recordOf, textAt } from "../front-matter.ts";
import type { SourceFile, SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { liquidConverter } from "../templates/liquid.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import {
  factsIn,
  filePost,
  type ReadPost,
  readPost,
  readSettings,
  type SourceReader,
  siteAddress,
} from "./read-posts.ts";

const settingsNames = ["_config.yml", "_config.yaml", "_config.toml"];
const styles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  none: "/:categories/:title.html",
};

/** A Jekyll site: the `_posts` and `_drafts` in any folder (https://jekyllrb.com/docs/posts/). */
export const jekyll: SourceReader = {
  name: "jekyll",
  recognizes: (folder) =>
    settingsNames.some((name) => folder.find(name) !== undefined) ||
    folder.find("_posts") !== undefined,
  read(folder, report) {
    const settings = readSettings(folder, settingsNames, report);
    const source = textAt(settings, "source") ?? ".";
    const filesIn = (root: string) =>
      folder
        .files(root, true)
        .filter(({ name }) => !/(?:^|\/)(?:node_modules|\.git|_site|vendor)\//.test(name));
    // A source that is made by a script before Jekyll runs is not in the repository: then it is where the posts are.
    const root = folder.find(source) === undefined ? aboveThePosts(filesIn(".")) : source;
    const files = filesIn(root);
    const posts = files.flatMap((file) => {
      const [, category = "", kind] = /^(.*?\/)?(_posts|_drafts)\//.exec(file.name) ?? [];
      const read = kind === undefined ? undefined : readPost(folder, file, report);
      return read ? jekyllPost(read, folder, kind === "_drafts", category, settings) : [];
    });
    const base = textAt(settings, "baseurl") ?? "";
    const address = siteAddress(textAt(settings, "url"));
    const kramdown = recordOf(settings.kramdown);
    return {
      posts,
      roots: [folder.find(root) ?? folder.root],
      address: address === undefined ? undefined : siteAddress(`${address}${rooted(base)}`),
      basePath: rooted(base).replace(/\/$/, ""),
      facts: factsIn(settings),
      linksBareAddresses: textAt(settings, "markdown")?.startsWith("CommonMark") ?? false,
      hasMath: textAt(kramdown, "math_engine") !== undefined,
      convert: liquidConverter(settings, "jekyll"),
    };
  },
};

/** The folder that holds `_posts`, the uppermost where there are several. */
function aboveThePosts(files: readonly SourceFile[]): string {
  const above = files.flatMap(({ name }) => /^(.*\/|)_posts\//.exec(name)?.[1] ?? []);
  return above.toSorted((a, b) => a.length - b.length)[0]?.replace(/\/$/, "") || ".";
}

/** What the defaults say of a post: later scopes win, as Jekyll has it for paths of one depth. */
function defaultsFor(settings: Data, name: string, isDraft: boolean): Data {
  const { defaults } = settings;
  if (!Array.isArray(defaults)) return {};
  const found = defaults.flatMap((one: unknown) => {
    const scope = recordOf(recordOf(one).scope);
    const type = textAt(scope, "type");
    const path = (textAt(scope, "path") ?? "").replace(/^\/+|\/+$/g, "");
    const fits =
      (type === undefined || type === (isDraft ? "drafts" : "posts")) &&
      (path === "" || name.startsWith(`${path}/`) || name === path || globFits(path, name));
    return fits
      ? [
          {
            depth: path.split("/").length * (path === "" ? 0 : 1),
            values: recordOf(recordOf(one).values),
          },
        ]
      : [];
  });
  return Object.assign(
    {},
    ...found.toSorted((a, b) => a.depth - b.depth).map(({ values }) => values),
  );
}

function globFits(glob: string, name: string): boolean {
  if (!glob.includes("*")) return false;
  const parts = glob.split("*");
  let at = 0;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.startsWith(parts[0] ?? "");
}

/** Jekyll separates tags and categories in one text by spaces. */
function spacedLists(data: Data): Record<string, string[]> {
  const lists = ["tags", "categories"].flatMap((key) => {
    const value = data[key];
    return typeof value === "string" ? [[key, value.trim().split(/[\s,]+/)] as const] : [];
  });
  return Object.fromEntries(lists);
}

function jekyllPost(
  read: ReadPost,
  folder: SourceFolder,
  inDrafts: boolean,
  category: string,
  settings: Data,
): SourcePost {
  const within = read.stem.slice(read.stem.search(/_(?:posts|drafts)\//)).replace(/^_\w+\//, "");
  const file = within.split("/").pop() ?? within;
  const data: Data = {
    ...defaultsFor(settings, read.name, inDrafts),
    ...read.data,
    ...spacedLists(read.data),
  };
  const { day, rest } = splitDatedName(file);
  const slug = textAt(data, "slug") ?? rest;
  const isDraft = inDrafts || data.published === false || data.draft === true;
  const { collections } = settings;
  const ofCollection = isRecord(collections) ? recordOf(collections.posts).permalink : undefined;
  const written =
    textAt(data, "permalink") ??
    textAt({ ofCollection }, "ofCollection") ??
    textAt(settings, "permalink") ??
    "date";
  const categories = [
    ...new Set([
      ...category.split("/").filter((one) => one !== ""),
      ...listAt(data, "category", "categories"),
    ]),
  ];
  const url = fillPermalink(styles[written] ?? written, {
    ...dayParts(dayAt(data, ...dateKeys) ?? day),
    // Jekyll makes a folder of each category, in order.
    categories: categories.map(categoryFolder).join("/"),
    slugified_categories: categories.map((one) => jekyllSlug(one)).join("/"),
    title: jekyllTitle(slug),
    slug: jekyllSlug(slug),
    name: jekyllSlug(slug),
    path: within,
    collection: "posts",
    output_ext: ".html",
  });
  return {
    ...filePost(read, folder),
    data,
    name: within,
    slug,
    dayInName: day,
    isDraft,
    isPage: false,
    url: isDraft ? undefined : url,
  };
}

function categoryFolder(word: string): string {
  return word.toLowerCase().replace(/\s/g, "%20");
}

/** Jekyll's `slugify` in its mode "pretty", by which it makes addresses of names. */
function jekyllTitle(slug: string): string {
  return slug.replace(/[^\p{L}\p{M}\p{N}._~!$&'()+,;=@]+/gu, "-").replace(/^-|-$/g, "");
}

/** Jekyll's `slugify`: letters and digits of any script, hyphens for the rest. */
function jekyllSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
