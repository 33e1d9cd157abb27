import type { Report } from "../../diagnostics/diagnostic.ts";
import { type Data, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SiteFacts } from "../source-site.ts";
import { hugoConverter } from "../templates/hugo.ts";
import { menuIn } from "./elsewhere.ts";
import { hugoPost } from "./hugo-post.ts";
import { sectionFacts, withoutFolders } from "./hugo-sections.ts";
import { type ReadPost, readPosts } from "./read-posts.ts";
import { factsIn, readSettings, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";
import { splitLanguage } from "./translated-posts.ts";

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
