import type { Report } from "../../diagnostics/diagnostic.ts";
import { isRecord } from "../../i18n/record.ts";
import { dateKeys, dayAt, splitDatedName, splitDatedPath } from "../days.ts";
import { type Data, listAt, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SiteFacts, SourcePost } from "../source-site.ts";
import { hugoConverter } from "../templates/hugo.ts";
import { menuIn } from "./elsewhere.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import { filePost, type ReadPost, readPosts } from "./read-posts.ts";
import { factsIn, readSettings, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";
import { splitLanguage, translatedPost } from "./translated-posts.ts";

const kinds = ["toml", "yaml", "yml", "json"];
const settingsNames = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap(
  (name) => kinds.map((kind) => `${name}.${kind}`),
);

/** A Hugo site: everything below `content/` but its lists (https://gohugo.io/content-management/organization/). */
export const hugo: SourceReader = {
  name: "hugo",
  recognizes: (folder) =>
    settingsNames.some((name) => folder.find(name) !== undefined) &&
    folder.find("content") !== undefined &&
    // That is how Zola writes it.
    readSettings(folder, ["config.toml"], () => {}).base_url === undefined,
  read(folder, report) {
    const settings: Data = {
      ...readSettings(folder, settingsNames, report),
      ...parted(folder, "permalinks", report),
      ...parted(folder, "params", report),
      ...parted(folder, "languages", report),
    };
    const languages = recordOf(settings.languages);
    const [[, main] = ["", {}]] = Object.entries(languages);
    const own = textAt(settings, "defaultContentLanguage") ?? Object.keys(languages)[0] ?? "en";
    const facts = {
      ...factsIn({ ...recordOf(main), ...settings }),
      ...menusOf(folder, { ...recordOf(languages[own]), ...settings }, own, report),
    };
    const contentFolder = contentFolderOf(folder, settings, own, report);
    const translated = Object.keys(languages).flatMap((language) => {
      const found = language === own ? undefined : contentDir(folder, settings, language, report);
      const path = found === undefined ? undefined : folder.find(found);
      return found === undefined || path === undefined || found === contentFolder
        ? []
        : [{ language, folder: found, path }];
    });
    const files = readPosts(folder, contentFolder, report).filter(
      (file) => !translated.some(({ path }) => file.path.startsWith(`${path}/`)),
    );
    const isList = ({ stem }: ReadPost) => /(?:^|\/)_index(?:\.[\w-]+)?$/.test(stem);
    const posts = files
      .filter((file) => !isList(file))
      .map((post) => {
        const { stem, language } = splitLanguage(post.stem, own, Object.keys(languages));
        return hugoPost({ ...post, stem }, folder, settings, language);
      });
    for (const { language, folder: under } of translated) {
      for (const post of readPosts(folder, under, report)) {
        if (!isList(post)) posts.push(hugoPost(post, folder, settings, language));
      }
    }
    const contents = [contentFolder, ...translated.map((one) => one.folder)];
    const roots = ["static", "assets", ...contents].flatMap((name) => folder.find(name) ?? []);
    const markup = recordOf(recordOf(recordOf(settings.markup).goldmark).extensions);
    return {
      posts: withoutFolders(posts),
      roots,
      address: siteAddress(textAt(settings, "baseURL", "baseurl", "baseUrl")),
      facts: { ...facts, sections: sectionFacts(files.filter(isList)) },
      hasEmoji: settings.enableEmoji === true || settings.enableemoji === true,
      hasMath: recordOf(markup.passthrough).enable === true,
      convert: hugoConverter(recordOf(settings.params)),
    };
  },
};

/** The menu of the site, and where else its author is, which themes have as a menu too. */
function menusOf(
  folder: SourceFolder,
  settings: Data,
  own: string,
  report: Report,
): Pick<SiteFacts, "menu"> {
  const names = ["menus", "menu", `menus.${own}`, `menu.${own}`].flatMap((name) =>
    kinds.map((kind) => `config/_default/${name}.${kind}`),
  );
  const menus = {
    ...readSettings(folder, names, report),
    ...recordOf(settings.menus ?? settings.menu),
  };
  return { menu: menuIn(menus.main) };
}

/** What the `_index.md` of sections say of them. */
export function sectionFacts(lists: readonly ReadPost[]): NonNullable<SiteFacts["sections"]> {
  return new Map(
    lists
      .filter(({ stem }) => stem.split("/").length === 2)
      .map(({ stem, data }) => [
        stem.split("/")[0] ?? "",
        { title: textAt(data, "title"), description: textAt(data, "description") },
      ]),
  );
}

/** The folder of the texts in the site's own language; there may be one for each. */
function contentFolderOf(
  folder: SourceFolder,
  settings: Data,
  own: string,
  report: Report,
): string {
  const found = contentDir(folder, settings, own, report) ?? textAt(settings, "contentDir");
  if (found !== undefined) return found;
  return folder.find(`content/${own}/post`) === undefined ? "content" : `content/${own}`;
}

/** What the settings of a language say of where its texts are. */
function contentDir(
  folder: SourceFolder,
  settings: Data,
  language: string,
  report: Report,
): string | undefined {
  const names = kinds.map((kind) => `config/_default/languages.${language}.${kind}`);
  const said = {
    ...recordOf(recordOf(settings.languages)[language]),
    ...readSettings(folder, names, report),
  };
  return textAt(said, "contentDir", "contentdir")?.replace(/^\.?\/+|\/+$/g, "");
}

/** A part of the settings in a file of its own, `config/_default/params.toml`. */
function parted(folder: SourceFolder, name: string, report: Report): Data {
  const names = kinds.map((kind) => `config/_default/${name}.${kind}`);
  const read = readSettings(folder, names, report);
  return Object.keys(read).length > 0 ? { [name]: read } : {};
}

function hugoPost(
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

/**
 * What stands at the root without a tag, or with other pages, is a page; the first folder of any other is its
 * stream.
 */
export function pageOrSection(
  folders: readonly string[],
  data: Data,
): Pick<SourcePost, "isPage" | "section"> {
  const [section] = folders;
  if (section !== undefined) return /^pages?$/.test(section) ? { isPage: true } : { section };
  return listAt(data, "tags", "categories").length > 0 ? {} : { isPage: true };
}

/** Where there are no folders at all, what has a date is a post. */
export function withoutFolders(posts: readonly SourcePost[]): readonly SourcePost[] {
  if (posts.some(({ section }) => section !== undefined)) return posts;
  return posts.map(({ isPage, ...post }) => post);
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
