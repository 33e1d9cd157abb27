import { diagnostic, type Report } from "../../diagnostics/diagnostic.ts";
import { type Data, listAt, textAt } from "../front-matter-values.ts";
import { codes } from "../notes.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { LabelledUrl } from "../source-site.ts";
import { liquidConverter } from "../templates/liquid.ts";
import { pythonMarkdown } from "../templates/python-markdown.ts";
import { linksIn } from "./elsewhere.ts";
import { folderPost, withHeaders } from "./folder-post.ts";
import { withHead } from "./html-head.ts";
import { notebookText } from "./notebook.ts";
import { dayParts, rooted } from "./permalink.ts";
import { pythonText } from "./python-settings.ts";
import { type ReadPost, readPosts } from "./read-posts.ts";
import { siteAddress, tagOf } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";
import { translatedPost } from "./translated-posts.ts";

/** Pelican: `content/`, its headers in lines above the text, addresses by name (https://docs.getpelican.com/en/latest/content.html). */
export const pelican: SourceReader = {
  name: "pelican",
  recognizes: (folder) => settingsNames.some((name) => folder.find(name) !== undefined),
  read(folder, report) {
    const texts = settingsNames.flatMap((name) =>
      folder.find(name) === undefined ? [] : (folder.read(name)?.text ?? []),
    );
    const text = texts[0] ?? "";
    const setting = (name: string) => pythonText(text, name);
    const pattern = setting("ARTICLE_URL") ?? "{slug}.html";
    const pagePattern = setting("PAGE_URL") ?? "pages/{slug}.html";
    const pairs = (name: string) => tuplesOf(text, name);
    const isNamedByFile = setting("SLUGIFY_SOURCE") === "basename";
    const [, copied = '"images"'] = /^STATIC_PATHS\s*=\s*[[(]([^\])]*)/m.exec(text) ?? [];
    const copiedFolders = Array.from(copied.matchAll(/["']([^"']+)["']/g), ([, one = ""]) => one);
    const read = readPosts(folder, setting("PATH") ?? "content", report).filter(
      ({ name }) => !copiedFolders.some((one) => name === one || name.startsWith(`${one}/`)),
    );
    const own = setting("DEFAULT_LANG") ?? "en";
    const langPattern = setting("ARTICLE_LANG_URL") ?? "{slug}-{lang}.html";
    const found = read.map((file) => {
      const read = withHead(file);
      const headed = withNotebooks(
        Object.keys(read.data).length > 0 ? read : withHeaders(read),
        folder,
        ["content/", `content/${setting("NOTEBOOK_DIR") ?? "notebooks"}/`, ""],
        report,
      );
      const isPage = /^pages\//.test(read.name);
      const category = listAt(headed.data, "category")[0] ?? folderOf(read.name);
      const data = category === undefined ? headed.data : { category, ...headed.data };
      const post = folderPost({ ...headed, data }, folder, (day, slug) => {
        const name = textAt(data, "slug") ?? (isNamedByFile ? slug : titleSlug(data));
        const lang = textAt(data, "lang") ?? own;
        const written = lang === own || isPage ? pattern : langPattern;
        return fillBraces(isPage ? pagePattern : written, day, name, category, lang);
      });
      return { ...post, isPage };
    });
    const posts = found.map((post) => {
      const lang = textAt(post.data, "lang") ?? own;
      const original = found.find(
        ({ slug, data }) => slug === post.slug && (textAt(data, "lang") ?? own) === own,
      );
      return lang === own
        ? post
        : translatedPost({ ...post, name: original?.name ?? post.name }, lang);
    });
    return {
      posts,
      roots: ["content", "content/static", "content/extra"].flatMap(
        (name) => folder.find(name) ?? [],
      ),
      address: siteAddress(
        setting("SITEURL") || /SITEURL\s*=\s*["'](https?:[^"']+)["']/.exec(texts.join("\n"))?.[1],
      ),
      facts: {
        title: setting("SITENAME"),
        tagline: setting("SITESUBTITLE"),
        language: tagOf(setting("DEFAULT_LANG")),
        timeZone: setting("TIMEZONE"),
        author: { name: setting("AUTHOR") },
        menu: pairs("MENUITEMS"),
        links: linksIn({ social: pairs("SOCIAL") }),
      },
      convert(body, post, tools) {
        const plain = pythonMarkdown(
          body
            .replace(/[{|](?:filename|attach|static)[}|](?=\S)/g, "")
            .replace(/\]\([{|]index[}|]\)/g, "](/)"),
        );
        // Tags are a plugin's.
        return texts.some((one) => one.includes("liquid_tags"))
          ? liquidConverter({}, "jekyll")(plain, post, tools)
          : plain;
      },
    };
  },
};

/** Puts notebooks in the place of the tags that show them: `{% notebook name.ipynb cells[2:] %}`. */
function withNotebooks(
  read: ReadPost,
  folder: SourceFolder,
  places: readonly string[],
  report: Report,
): ReadPost {
  const body = read.body.replace(
    /^\{%\s*notebook\s+([\w./-]+\.ipynb)(?:\s+cells\[(-?\d*:-?\d*)\])?[^%\n]*%\}/gm,
    (written, file: string, range: string | undefined) => {
      const path = places
        .map((place) => place + file)
        .find((one) => folder.find(one) !== undefined);
      const json = path === undefined ? undefined : folder.read(path)?.text;
      const made = json === undefined ? undefined : notebookText(json, range);
      if (!made) return written;
      if (made.pictures > 0) {
        const message = `${made.pictures} pictures that code of \`${file}\` drew are left out`;
        const hint = "Save them beside the article, and show them where they stood.";
        report(diagnostic(read.source.at(0), codes.picture, message, hint));
      }
      return made.markdown;
    },
  );
  return { ...read, body };
}

const settingsNames = ["pelicanconf.py", "publishconf.py"];

/** The category of what says none is its folder (`USE_FOLDER_AS_CATEGORY`). */
function folderOf(name: string): string | undefined {
  const folder = name.split("/").at(-2);
  return folder === undefined || /^(?:articles|posts|blog|pages)$/.test(folder)
    ? undefined
    : folder;
}

/** The slug that Pelican makes of a title; undefined for one that it would spell in other letters. */
function titleSlug(data: Data): string | undefined {
  const title = (textAt(data, "title") ?? "").normalize("NFKD").replace(/\p{M}/gu, "");
  if (/[^\p{ASCII}‘’“”–—…]/u.test(title)) return undefined;
  const words = title
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim();
  return words.replace(/[-\s]+/g, "-") || undefined;
}

/** The pairs of texts in a setting of Python's: `(("About", "/about/"),)`. */
function tuplesOf(text: string, name: string): LabelledUrl[] {
  const [, list = ""] =
    new RegExp(`^${name}\\s*=\\s*([\\[(][\\s\\S]{0,4000}?)(?=^\\w|(?![\\s\\S]))`, "m").exec(text) ??
    [];
  return Array.from(
    list.matchAll(/[([]\s*["']([^"'\n]+)["']\s*,\s*["']([^"'\n]+)["']/g),
    ([, label = "", url = ""]) => ({ label, url }),
  );
}

/** Pelican's patterns: `{date:%Y}/{slug}/`. */
function fillBraces(
  pattern: string,
  day: string | undefined,
  slug: string | undefined,
  category: string | undefined,
  lang: string,
): string | undefined {
  const { year, month, day: date, i_month, i_day, monthname, short_month } = dayParts(day);
  const parts: Data = {
    "date:%Y": year,
    "date:%y": year?.slice(2),
    "date:%m": month,
    "date:%-m": i_month,
    "date:%d": date,
    "date:%-d": i_day,
    "date:%B": monthname,
    "date:%b": short_month,
    slug,
    lang,
    category: category?.toLowerCase().replace(/\s+/g, "-"),
  };
  let known = true;
  const path = pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = textAt(parts, name);
    if (value === undefined) known = false;
    return value ?? "";
  });
  return known ? rooted(path) : undefined;
}
