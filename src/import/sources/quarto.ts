import { isRecord } from "../../i18n/record.ts";
import { dateKeys, dayAt } from "../days.ts";
import { splitPost } from "../front-matter.ts";
import { type Data, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { hugoConverter } from "../templates/hugo.ts";
import { linksIn, menuIn } from "./elsewhere.ts";
import { folderPost } from "./folder-post.ts";
import { rooted } from "./permalink.ts";
import { type ReadPost, readPosts } from "./read-posts.ts";
import { factsIn, readSettings, siteAddress } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";

/** A Quarto website: its documents, with what a last run printed where that is kept (https://quarto.org/docs/websites/website-blog.html). */
export const quarto: SourceReader = {
  name: "quarto",
  recognizes: (folder) =>
    folder.find("_quarto.yml") !== undefined || folder.find("_quarto.yaml") !== undefined,
  read(folder, report) {
    const settings = readSettings(folder, ["_quarto.yml", "_quarto.yaml"], report);
    const website = recordOf(settings.website);
    const navbar = recordOf(website.navbar);
    const documents = readPosts(folder, ".", report).filter(
      ({ data, name }) =>
        data.listing === undefined && !/(?:^|\/)_|(?:^|\/)(?:README|LICENSE)/.test(name),
    );
    const post = (read: ReadPost): SourcePost => {
      const made = folderPost(frozen(read, folder), folder, () =>
        rooted(
          read.stem.endsWith("/index") || read.stem === "index"
            ? `${read.stem.replace(/\/?index$/, "")}/`
            : `${read.stem}.html`,
        ),
      );
      const isPost =
        made.dayInName !== undefined ||
        dayAt(read.data, ...dateKeys) !== undefined ||
        /^(?:posts?|blog)\//.test(read.name);
      return { ...made, isPage: !isPost };
    };
    return {
      posts: documents.map(post),
      roots: [folder.root],
      address: siteAddress(textAt(website, "site-url")),
      facts: {
        ...factsIn(website),
        language: textAt(settings, "lang"),
        links: linksIn({ social: toolsOf(navbar) }),
        menu: menuIn([navbar.left, navbar.right].flat()),
      },
      hasMath: true,
      convert: (body, post, tools) => hugoConverter({})(withAlternatives(body), post, tools),
    };
  },
};

/** What Pandoc has behind a picture: its alternative stands in brackets here, and its caption in quotes. */
function withAlternatives(text: string): string {
  return text.replace(
    /!\[([^[\]\n]{0,500})\]\(([^()\s"]+)\)\{([^{}\n]{0,500})\}/g,
    (_, caption: string, src: string, attributes: string) => {
      const [, alt] = /fig-alt\s*=\s*"([^"]*)"/.exec(attributes) ?? [];
      return alt === undefined || /["\n]/.test(caption)
        ? `![${caption}](${src})`
        : `![${alt}](${src} "${caption}")`;
    },
  );
}

function toolsOf(navbar: Data): unknown {
  return [navbar.tools, navbar.right].flat().filter((one) => isRecord(one) && "icon" in one);
}

/** A document as Quarto froze it after a run: with the output of its code, and its figures. */
function frozen(read: ReadPost, folder: SourceFolder): ReadPost {
  const at = `_freeze/${read.stem}`;
  const file = `${at}/execute-results/html.json`;
  const text = folder.find(file) === undefined ? undefined : folder.read(file)?.text;
  if (text === undefined) return read;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    // A run that was broken off leaves half a file; the document itself is whole.
    if (!(error instanceof SyntaxError)) throw error;
    return read;
  }
  const markdown = recordOf(recordOf(stored).result).markdown;
  const split = typeof markdown === "string" ? splitPost(markdown) : undefined;
  if (!split || "problem" in split || split.body.trim() === "") return read;
  const name = read.stem.split("/").pop() ?? read.stem;
  return { ...read, body: split.body.replaceAll(`](${name}_files/`, `](/${at}/`) };
}
