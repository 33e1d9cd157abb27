import { dateKeys, dayAt, splitDatedName } from "../days.ts";
import { type Data, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFile, SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { defaultsFor } from "./jekyll-defaults.ts";
import { jekyllSlug, jekyllTitle } from "./jekyll-slug.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import { filePost, type ReadPost } from "./read-posts.ts";

const noPage =
  /(?:^|\/)(?:README|LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CLAUDE|AGENTS)(?:\.\w+)?$/i;

/** Whether a file may be a page: it lies in no folder with a meaning, or in a collection of pages. */
export function isPageFile({ name, stem }: SourceFile, { collections }: Data): boolean {
  const [, collection] = /^_(tabs|pages)\//.exec(name) ?? [];
  if (collection !== undefined)
    return collection === "pages" || recordOf(collections)[collection] !== undefined;
  return !/(?:^|\/)[_.]/.test(name) && !noPage.test(stem);
}

/** A page, and a text of a collection that is meant for pages (https://jekyllrb.com/docs/pages/). */
export function jekyllPage(read: ReadPost, folder: SourceFolder, settings: Data): SourcePost {
  const [, collection] = /^_(tabs|pages)\//.exec(read.name) ?? [];
  const within = collection === undefined ? read.stem : read.stem.slice(collection.length + 2);
  const data: Data = {
    ...defaultsFor(settings, read.name, collection ?? "pages"),
    ...read.data,
  };
  const name = within.replace(/(?:^|\/)index$/, "");
  const global = textAt(settings, "permalink") ?? "date";
  const isPretty = /^pretty$|\/$/.test(global) || within !== name;
  const own = textAt(data, "permalink");
  const file = name.split("/").pop() ?? name;
  const url =
    own === undefined
      ? rooted(`${name}${name === "" ? "" : isPretty ? "/" : ".html"}`)
      : fillPermalink(own, {
          title: file,
          name: file,
          path: name,
          basename: file,
          output_ext: ".html",
        });
  const isDraft = data.published === false || data.draft === true;
  return {
    ...filePost(read, folder),
    data,
    name: name === "" ? "index" : name,
    slug: file,
    isDraft,
    isPage: true,
    url: isDraft ? undefined : url,
  };
}

/** A text of a collection that has pages of its own (https://jekyllrb.com/docs/collections/). */
export function jekyllCollectionPost(
  read: ReadPost,
  folder: SourceFolder,
  collection: string,
  settings: Data,
): SourcePost {
  const within = read.stem.replace(/^(?:collections\/)?_[\w-]+\//, "");
  const { day, rest } = splitDatedName(within.split("/").pop() ?? within);
  const data: Data = { ...defaultsFor(settings, read.name, collection), ...read.data };
  const written =
    textAt(data, "permalink") ??
    textAt(recordOf(recordOf(settings.collections)[collection]), "permalink") ??
    "/:collection/:path:output_ext";
  const isDraft = data.published === false || data.draft === true;
  const slug = textAt(data, "slug") ?? rest;
  const url = fillPermalink(written, {
    ...dayParts(dayAt(data, ...dateKeys) ?? day),
    collection,
    path: within,
    title: jekyllTitle(slug),
    slug: jekyllSlug(slug),
    name: jekyllSlug(rest),
    output_ext: ".html",
  });
  return {
    ...filePost(read, folder),
    data,
    name: `${collection}/${within}`,
    slug,
    dayInName: day,
    isDraft,
    isPage: dayAt(data, ...dateKeys) === undefined && day === undefined,
    section: collection,
    url: isDraft ? undefined : url,
  };
}
