import { listAt, textAt } from "../front-matter-values.ts";
import type { SourcePost } from "../source-site.ts";
import { hugoConverter } from "../templates/hugo.ts";
import { pythonMarkdown } from "../templates/python-markdown.ts";
import { folderPost, withHeaders } from "./folder-post.ts";
import { rooted } from "./permalink.ts";
import { pythonText } from "./python-settings.ts";
import { type ReadPost, readFiles } from "./read-posts.ts";
import { siteAddress, tagOf } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";

/** Nikola: what `POSTS` and `PAGES` of its settings name (https://getnikola.com/handbook.html). */
export const nikola: SourceReader = {
  name: "nikola",
  recognizes: (folder) =>
    folder.find("conf.py") !== undefined && /^POSTS\s*=/m.test(folder.read("conf.py")?.text ?? ""),
  read(folder, report) {
    const text = folder.read("conf.py")?.text ?? "";
    const setting = (name: string) => pythonText(text, name);
    const isPretty = !/^PRETTY_URLS\s*=\s*False/m.test(text);
    const files = folder.files(".");
    const seen = new Set<string>();
    const posts = ["POSTS", "PAGES"].flatMap((name) =>
      patternsOf(text, name).flatMap((pattern) => {
        const own = files.filter((file) => !seen.has(file.path) && matches(file.name, pattern));
        for (const { path } of own) seen.add(path);
        return readFiles(folder, own, report).map((read): SourcePost => {
          const headed = dated(Object.keys(read.data).length > 0 ? read : withHeaders(read));
          const slugOf = (slug: string) => textAt(headed.data, "slug") ?? slug;
          const below = read.name.slice(pattern.folder.length).split("/").slice(1, -1);
          const post = folderPost(headed, folder, (_, slug) =>
            rooted(
              [pattern.to, ...below, isPretty ? `${slugOf(slug)}/` : `${slugOf(slug)}.html`]
                .filter((part) => part !== "")
                .join("/"),
            ),
          );
          const isDraft = post.isDraft || listAt(headed.data, "tags").includes("draft");
          return { ...post, isDraft, isPage: name === "PAGES" };
        });
      }),
    );
    return {
      posts,
      roots: ["files", "."].flatMap((name) => folder.find(name) ?? []),
      address: siteAddress(setting("SITE_URL")),
      facts: {
        title: setting("BLOG_TITLE"),
        tagline: setting("BLOG_DESCRIPTION"),
        language: tagOf(setting("DEFAULT_LANG")),
        timeZone: setting("TIMEZONE"),
        author: { name: setting("BLOG_AUTHOR") },
      },
      convert(body, post, tools) {
        const linked = body.replace(
          /\blink:\/\/(?:slug|filename)\/([\w./-]+)/g,
          (written, name: string) => tools.pathOf(name) ?? written,
        );
        // Its shortcodes are written like Hugo's.
        return pythonMarkdown(hugoConverter({})(linked, post, tools));
      },
    };
  },
};

/** Files of one folder and ending, and the folder of the site that their pages are in. */
interface Pattern {
  readonly folder: string;
  readonly ending: string;
  readonly to: string;
}

/** The entries of `POSTS` or `PAGES`: `("posts/*.md", "posts", "post.tmpl")`. */
function patternsOf(text: string, name: string): Pattern[] {
  const [, list = ""] =
    new RegExp(`^${name}\\s*=\\s*([\\[(][\\s\\S]{0,4000}?)(?=^\\w|(?![\\s\\S]))`, "m").exec(text) ??
    [];
  return Array.from(
    list.matchAll(/^[^#\n]*?[([]\s*["']([^"'\n*]*)\/([^"'\n/]*)["']\s*,\s*["']([^"'\n]*)["']/gm),
    ([, folder = "", file = "", to = ""]) => ({ folder, ending: file.replace(/^.*\*/, ""), to }),
  );
}

function matches(name: string, { folder, ending }: Pattern): boolean {
  return name.startsWith(`${folder}/`) && name.endsWith(ending);
}

/** Nikola reads `05/04/2015` as Americans do. */
function dated(read: ReadPost): ReadPost {
  const [, month, day, year] =
    /^(\d{2})\/(\d{2})\/(\d{4})/.exec(textAt(read.data, "date") ?? "") ?? [];
  return year === undefined || Number(month) > 12
    ? read
    : { ...read, data: { ...read.data, date: `${year}-${month}-${day}` } };
}
