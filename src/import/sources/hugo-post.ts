import { isRecord } from "../../i18n/record.ts";
import { dateKeys, dayAt, splitDatedName, splitDatedPath } from "../days.ts";
import { type Data, listAt, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { pageOrSection } from "./hugo-sections.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import { filePost, type ReadPost } from "./read-posts.ts";
import { translatedPost } from "./translated-posts.ts";

/** A text as a post of Hugo's, at the address that the settings give it. */
export function hugoPost(
  read: ReadPost,
  folder: SourceFolder,
  settings: Data,
  language: string | undefined,
): SourcePost {
  // A page bundle, `posts/name/index.md`, is named by its folder.
  const name = read.stem.replace(/\/index$/, "");
  const parts = name.split("/");
  const file = parts.pop() ?? name;
  const named = datesByName(settings) ? splitDatedName(file) : undefined;
  const slug = textAt(read.data, "slug") ?? (named?.day === undefined ? file : named.rest);
  const isNamed = textAt(read.data, "slug") !== undefined || named?.day !== undefined;
  const section = parts[0] ?? "";
  const title = urlize(textAt(read.data, "title") ?? file);
  const pattern = permalinkOf(settings, section);
  const asUgly = settings.uglyURLs === true || settings.uglyurls === true;
  const byPattern =
    pattern === undefined
      ? [...parts, slug].map(urlize).join("/")
      : fillPermalink(pattern, {
          ...dayParts(dayAt(read.data, ...dateKeys) ?? named?.day),
          slug: isNamed ? urlize(slug) : title,
          title,
          filename: urlize(file),
          contentbasename: urlize(file),
          slugorfilename: urlize(slug),
          slugorcontentbasename: urlize(slug),
          section,
          sections: parts.map(urlize).join("/"),
        });
  const own = textAt(read.data, "url");
  const before = language === undefined ? "" : `${language.toLowerCase()}/`;
  const ending = asUgly ? ".html" : "/";
  const url =
    own === undefined
      ? byPattern && rooted(`${before}${byPattern.replace(/\/$/, "")}${ending}`)
      : rooted(own.replace(/^https?:\/\/[^/]+/, ""));
  const isDraft = read.data.draft === true;
  const { rest } = splitDatedName(slug);
  const { day } = splitDatedPath(name);
  const post = {
    ...filePost(read, folder),
    data: withTaxonomies(read.data, settings),
    name,
    slug: rest,
    dayInName: day,
    isDraft,
    ...pageOrSection(parts, read.data),
    url: isDraft ? undefined : url,
  };
  return translatedPost(post, language);
}

/** Whether a file's name may say the day, and then the rest of it the slug (https://gohugo.io/configuration/front-matter/). */
function datesByName({ frontmatter }: Data): boolean {
  return listAt(recordOf(frontmatter), "date").includes(":filename");
}

/** The terms of taxonomies that the site has made up are tags here. */
function withTaxonomies(data: Data, { taxonomies }: Data): Data {
  const known = /^(?:tags?|categor(?:y|ies)|series|authors?)$/;
  const own = Object.values(recordOf(taxonomies)).filter(
    (name): name is string =>
      typeof name === "string" && !known.test(name) && data[name] !== undefined,
  );
  if (own.length === 0) return data;
  const rest = Object.entries(data).filter(([key]) => !own.includes(key));
  return { ...Object.fromEntries(rest), tags: listAt(data, "tags", ...own) };
}

/** The section's pattern, in the old form (`posts = …`) or the newer (`[permalinks.page]`). */
function permalinkOf({ permalinks }: Data, section: string): string | undefined {
  if (!isRecord(permalinks)) return undefined;
  const page = recordOf(permalinks.page);
  const pattern =
    page[section] ??
    permalinks[section] ??
    (section === "" ? (page["/"] ?? permalinks["/"]) : undefined);
  return typeof pattern === "string" ? pattern : undefined;
}

/** Hugo's way from a name to a part of an address: small letters, hyphens for spaces. */
function urlize(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{M}\p{N}._+~#-]/gu, "")
    .replace(/-{2,}/g, "-");
}
