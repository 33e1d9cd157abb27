import { type Data, listAt, textAt } from "../front-matter.ts";
import type { LabelledUrl } from "../source-site.ts";
import { linksIn } from "./elsewhere.ts";
import { folderPost, withHeaders } from "./folder-post.ts";
import { dayParts, rooted } from "./permalink.ts";
import { readPosts, type SourceReader, siteAddress, tagOf } from "./read-posts.ts";

/** Pelican: `content/`, its headers in lines above the text, addresses by name (https://docs.getpelican.com/en/latest/content.html). */
export const pelican: SourceReader = {
  name: "pelican",
  recognizes: (folder) => folder.find("pelicanconf.py") !== undefined,
  read(folder, report) {
    const text = folder.read("pelicanconf.py")?.text ?? "";
    const setting = (name: string) =>
      new RegExp(`^${name}\\s*=\\s*["']([^"']*)["']`, "m").exec(text)?.[1];
    const pattern = setting("ARTICLE_URL") ?? "{slug}.html";
    const pagePattern = setting("PAGE_URL") ?? "pages/{slug}.html";
    const pairs = (name: string) => tuplesOf(text, name);
    const posts = readPosts(folder, setting("PATH") ?? "content", report).map((read) => {
      const headed = Object.keys(read.data).length > 0 ? read : withHeaders(read);
      const isPage = /^pages\//.test(read.name);
      const post = folderPost(headed, folder, (day, slug) =>
        fillBraces(isPage ? pagePattern : pattern, day, slug, listAt(headed.data, "category")[0]),
      );
      return { ...post, isPage };
    });
    return {
      posts,
      roots: ["content", "content/static", "content/extra"].flatMap(
        (name) => folder.find(name) ?? [],
      ),
      address: siteAddress(
        setting("SITEURL") ||
          /SITEURL\s*=\s*["'](https?:[^"']+)["']/.exec(
            folder.find("publishconf.py") ? (folder.read("publishconf.py")?.text ?? "") : "",
          )?.[1],
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
      linksBareAddresses: false,
      convert: (body) => body.replace(/[{|](?:filename|attach|static)[}|](?=\S)/g, ""),
    };
  },
};

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
  slug: string,
  category: string | undefined,
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
