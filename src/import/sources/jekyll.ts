import type { Report } from "../../diagnostics/diagnostic.ts";
import { dateKeys, dayAt, dayInZone, splitDatedName } from "../days.ts";
import { type Data, dateText, listAt, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFile, SourceFolder } from "../source-folder.ts";
import type { SiteFacts, SourcePost } from "../source-site.ts";
import { kramdownBlocks } from "../templates/kramdown.ts";
import { kramdownPictures } from "../templates/kramdown-pictures.ts";
import { liquidConverter } from "../templates/liquid.ts";
import { menuIn } from "./elsewhere.ts";
import { defaultsFor } from "./jekyll-defaults.ts";
import { isPageFile, jekyllCollectionPost, jekyllPage } from "./jekyll-page.ts";
import { jekyllSlug, jekyllTitle } from "./jekyll-slug.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import { filePost, type ReadPost, readPost } from "./read-posts.ts";
import { factsIn, readSettings, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";

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
    (folder.find("_posts") !== undefined && folder.find("package.json") === undefined),
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
    const pages = files.flatMap((file) => {
      const read = isPageFile(file, settings) ? readPost(folder, file, report) : undefined;
      if (!read) return [];
      // Outside a collection only what has front matter is a page; all else is copied.
      const isPage = file.name.startsWith("_") || Object.keys(read.data).length > 0;
      return isPage ? jekyllPage(read, folder, settings) : [];
    });
    const streams = files.flatMap((file) => {
      const [, name = ""] = /^(?:collections\/)?_([\w-]+)\//.exec(file.name) ?? [];
      const isStream = recordOf(recordOf(settings.collections)[name]).output === true;
      const read =
        isStream && !/^(?:posts|drafts|tabs|pages)$/.test(name)
          ? readPost(folder, file, report)
          : undefined;
      return read ? jekyllCollectionPost(read, folder, name, settings) : [];
    });
    const posts = files.flatMap((file) => {
      const [, category = "", kind] = /^(.*?\/)?(_posts|_drafts)\//.exec(file.name) ?? [];
      const read = kind === undefined ? undefined : readPost(folder, file, report);
      return read ? jekyllPost(read, folder, kind === "_drafts", category, settings) : [];
    });
    const base = textAt(settings, "baseurl") ?? "";
    const address = siteAddress(textAt(settings, "url"));
    const kramdown = recordOf(settings.kramdown);
    return {
      posts: [...posts, ...streams, ...pages],
      roots: [folder.find(root) ?? folder.root],
      address: address === undefined ? undefined : siteAddress(`${address}${rooted(base)}`),
      basePath: rooted(base).replace(/\/$/, ""),
      facts: {
        ...factsIn(settings),
        ...dataFiles(folder, root, report),
      },
      hasEmoji: listAt(settings, "plugins", "gems").includes("jemoji"),
      hasMath: textAt(kramdown, "math_engine") !== undefined,
      convert: (body, post, tools) =>
        kramdownBlocks(kramdownPictures(liquidConverter(settings, "jekyll")(body, post, tools))),
    };
  },
};

/** What themes keep in `_data`: the menu, and who writes. */
function dataFiles(
  folder: SourceFolder,
  root: string,
  report: Report,
): Pick<SiteFacts, "menu" | "authors"> {
  const read = (name: string) =>
    readSettings(folder, [`${root}/_data/${name}.yml`, `${root}/_data/${name}.yaml`], report);
  const { main } = read("navigation");
  const people = Object.entries(read("authors")).flatMap(([word, one]) => {
    const name = textAt(recordOf(one), "name", "display_name");
    return name === undefined
      ? []
      : [[word, { name, url: siteAddress(textAt(recordOf(one), "url", "web", "site")) }] as const];
  });
  return { menu: menuIn(main), authors: new Map(people) };
}

/** The folder that holds `_posts`, the uppermost where there are several. */
function aboveThePosts(files: readonly SourceFile[]): string {
  const above = files.flatMap(({ name }) => /^(.*\/|)_posts\//.exec(name)?.[1] ?? []);
  return above.toSorted((a, b) => a.length - b.length)[0]?.replace(/\/$/, "") || ".";
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
    ...defaultsFor(settings, read.name, inDrafts ? "drafts" : "posts"),
    ...read.data,
    ...spacedLists(read.data),
  };
  const { day, rest } = splitDatedName(file);
  const zone = textAt(settings, "timezone");
  // Jekyll shows days, and makes addresses of them, in the zone of the site.
  const local = dayInZone(dateText(read.data.date) ?? "", zone);
  const slug = textAt(data, "slug") ?? rest;
  const isDraft = inDrafts || data.published === false || data.draft === true;
  const written =
    textAt(data, "permalink") ??
    textAt(recordOf(recordOf(settings.collections).posts), "permalink") ??
    textAt(settings, "permalink") ??
    "date";
  const categories = [
    ...new Set([
      ...category.split("/").filter((one) => one !== ""),
      ...listAt(data, "category", "categories"),
    ]),
  ];
  const url = fillPermalink(styles[written] ?? written, {
    ...dayParts(local ?? dayAt(data, ...dateKeys) ?? day),
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
    data: local === undefined ? data : { ...data, date: local },
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
