import { dateKeys, dayAt, splitDatedName } from "../days.ts";
import { type Data, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { zolaConverter } from "../templates/zola.ts";
import { menuIn } from "./elsewhere.ts";
import { pageOrSection, sectionFacts, withoutFolders } from "./hugo-sections.ts";
import { rooted } from "./permalink.ts";
import { filePost, type ReadPost, readPosts } from "./read-posts.ts";
import { factsIn, readSettings, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";
import { splitLanguage, translatedPost } from "./translated-posts.ts";

const settingsNames = ["zola.toml", "config.toml"];

/** A Zola site: everything below `content/` but its sections (https://www.getzola.org/documentation/content/overview/). */
export const zola: SourceReader = {
  name: "zola",
  recognizes(folder) {
    // Hugo's file has the same name, and writes `baseURL`.
    const settings = readSettings(folder, settingsNames, () => {});
    const isOurs = settings.base_url !== undefined || folder.find("zola.toml") !== undefined;
    return isOurs && folder.find("content") !== undefined;
  },
  read(folder, report) {
    const settings = readSettings(folder, settingsNames, report);
    const files = readPosts(folder, "content", report);
    const isList = ({ stem }: ReadPost) => /(?:^|\/)_index(?:\.[\w-]+)?$/.test(stem);
    const languages = Object.keys(recordOf(settings.languages));
    const own = textAt(settings, "default_language") ?? "en";
    const posts = files
      .filter((file) => !isList(file))
      .map((post) => {
        const { stem, language } = splitLanguage(post.stem, own, languages);
        return zolaPost({ ...post, stem }, folder, language);
      });
    const extra = recordOf(settings.extra);
    const markdown = recordOf(settings.markdown);
    return {
      posts: withoutFolders(asides(posts)),
      roots: ["static", "content"].flatMap((name) => folder.find(name) ?? []),
      address: siteAddress(textAt(settings, "base_url")),
      facts: {
        ...factsIn(settings),
        sections: sectionFacts(files.filter(isList)),
        menu:
          ["menu", "main_menu", "nav", "nav_links", "menu_items", "navbar_items"]
            .map((key) => menuIn(extra[key]))
            .find((menu) => menu.length > 0) ?? [],
      },
      hasMath: markdown.render_math === true,
      convert: zolaConverter,
    };
  },
};

function zolaPost(read: ReadPost, folder: SourceFolder, language: string | undefined): SourcePost {
  const name = read.stem.replace(/\/index$/, "");
  const parts = name.split("/");
  const file = parts.pop() ?? name;
  const { day, rest } = splitDatedName(file);
  const own = textAt(read.data, "slug");
  const slug = own ?? zolaSlug(rest);
  const path = textAt(read.data, "path");
  const isDraft = read.data.draft === true;
  const data: Data = { ...read.data, ...taxonomies(read.data) };
  const before = language === undefined ? [] : [language];
  const post = {
    ...filePost(read, folder),
    data,
    name,
    slug: path === undefined ? slug : (path.split("/").findLast((part) => part !== "") ?? slug),
    dayInName: day ?? dayInPath(path),
    isDraft,
    ...(dayAt(data, ...dateKeys) === undefined && day === undefined && dayInPath(path) === undefined
      ? pageOrSection(parts, data)
      : { isPage: false, section: parts[0] }),
    url: isDraft ? undefined : rooted(`${path ?? [...before, ...parts, slug].join("/")}/`),
  };
  return translatedPost(post, language);
}

/** What has no date where others have one is in no list of Zola's that goes by date: it is a page. */
function asides(posts: readonly SourcePost[]): readonly SourcePost[] {
  const isDated = ({ data, dayInName }: SourcePost) =>
    (dayInName ?? dayAt(data, ...dateKeys)) !== undefined;
  const dated = new Set(posts.filter(isDated).map(({ section }) => section));
  return posts.map((post) =>
    post.section === undefined || isDated(post) || !dated.has(post.section)
      ? post
      : { ...post, isPage: true },
  );
}

/** `[taxonomies]` holds tags and categories; a post may have its own keys too. */
function taxonomies({ taxonomies: written }: Data): Data {
  const { tags, categories, series } = recordOf(written);
  return {
    ...(tags !== undefined && { tags }),
    ...(categories !== undefined && { categories }),
    ...(series !== undefined && { series }),
  };
}

/** `2014/11/20/name`, below a section or not. */
function dayInPath(path: string | undefined): string | undefined {
  const [, year, month, day] = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})\//.exec(path ?? "") ?? [];
  return splitDatedName(`${year}-${month}-${day}-x`).day;
}

function zolaSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
