import { nearest, nearestPath } from "../content/did-you-mean.ts";
import { withoutPublic } from "../content/public-path.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { readablePath } from "../content/site-path.ts";
import { slugify } from "../i18n/slugify.ts";
import type { PathsBySlug } from "./document-links.ts";
import type { UrlTable } from "./url-model.ts";
import { decodeFragment, urlKey } from "./url-table.ts";
import { articlePath, feedFiles, paths } from "./urls.ts";

/**
 * Says what a dead link on a page most likely means: the same address written otherwise, an article by its file, or one
 * that looks like it. Empty where nothing does.
 */
export function deadLinkHints(
  pathOf: PathsBySlug,
  urls: UrlTable,
  basePath: SitePath,
): (from: SitePath, href: string) => string {
  // Most sites have no dead link, and others have thousands.
  let readablePaths: readonly string[] | undefined;
  return (from, href) => {
    const { pathname, hash } = new URL(href, `https://site.invalid${from}`);
    const same = urls.get(urlKey(pathname));
    if (same && same.path !== pathname) return `Write \`${readablePath(same.path)}${hash}\`.`;
    if (same) return headingHint(decodeFragment(hash), same.ids ?? []);
    const within = `/${pathname.slice(basePath.length)}`;
    if (pathname.startsWith(basePath) && urls.has(urlKey(within))) {
      return `Write \`${within}${hash}\`: \`${basePath}\` is put before it by itself.`;
    }
    const byForm = hintByForm(pathname);
    if (byForm !== undefined) return byForm;
    const slug = nearest(lastName(pathname), pathOf.keys());
    if (slug !== undefined && pathOf.get(slug) !== from) {
      return `Did you mean \`[[${slug}${hash}]]\`? An article is linked by its slug.`;
    }
    readablePaths ??= targetsIn(urls);
    const own = readablePath(from);
    const others = readablePaths.filter((path) => path !== own);
    const near = nearestPath(readablePath(pathname), others);
    if (near !== undefined) return `Did you mean \`${near}\`?`;
    const longer = longerSlug(lastName(pathname), pathOf);
    if (longer !== undefined) return `Did you mean \`[[${longer}${hash}]]\`?`;
    if (articlePath(lastName(pathname)) === pathname) return notWritten;
    if (/\.(?:md|markdown)$/i.test(pathname))
      return `A text is an article of its own, \`articles/${lastName(pathname)}.md\`, and is linked by its slug, \`[[${lastName(pathname)}]]\`: none is read beside another.`;
    if (!/\.(?!html?$)[a-z\d]{2,4}$/i.test(pathname)) return "";
    return "A file lies beside the text that links to it, where that is a folder's `index.md`, or in `public/`.";
  };
}

/** For a link to an article that there isn't, by a slug that is near none. */
export const notWritten =
  "No article has that name: a slug is its file's, without `.md`. Until it is written, write the words alone.";

/** The one slug that begins with these words and goes on; undefined where several do. */
function longerSlug(written: string, pathOf: PathsBySlug): string | undefined {
  if (written.length < 4) return undefined;
  const found = Array.from(pathOf.keys()).filter((slug) => slug.startsWith(`${written}-`));
  return found.length === 1 ? found[0] : undefined;
}

/** What an address means that was written as if it were something else. */
function hintByForm(pathname: string): string | undefined {
  const [mail] = /(?<=\/)[^/\s]+(?:@|%40)[^/\s@]+\.[a-z]{2,}$/i.exec(pathname) ?? [];
  if (mail !== undefined) return `Write \`mailto:${mail.replace("%40", "@")}\`.`;
  // A whole address without its beginning is read as a file beside the text.
  const [host] =
    /(?<=\/)(?:www\.[^/]+|[a-z\d-]+\.(?:com|org|net|io|dev|edu|gov))(?:\/.*)?$/i.exec(pathname) ??
    [];
  if (host !== undefined) return `Write \`https://${host}\`.`;
  const [, scheme, rest] = /\/(https?)\/+((?:[\w-]+\.)+\w+(?:\/.*)?)$/.exec(pathname) ?? [];
  if (rest !== undefined) return `Write \`${scheme}://${rest}\`.`;
  const inPublic = withoutPublic(pathname);
  if (inPublic !== undefined)
    return `Write \`${readablePath(inPublic)}\`: what is in \`public/\` lies at the root.`;
  if (/^\/tags\/[^/]+\/$/.test(pathname))
    return "A tag has a page once an article that is published has it.";
  const [, ofGenerator] =
    /\/(?:%7B(?:filename|static|attach)%7D|(?:@|%40)(?=\/))(.*)$/i.exec(pathname) ?? [];
  if (ofGenerator !== undefined) {
    const name = lastName(ofGenerator);
    return /\.(?!md$)\w{2,4}$/.test(ofGenerator)
      ? `Put the file beside the text, and write \`${name}\`.`
      : `Write \`[[${name}]]\`, with the slug of the article.`;
  }
  if (pathname.endsWith("/about/"))
    return "Write `content/about.md`: that page is there when the file is.";
  if (/%5C/i.test(pathname)) return "Write `/` in place of `\\`.";
  if (/\/(?:feed|index|rss|atom)(?:\.xml|\/)?$/i.test(pathname)) {
    return `The feeds are \`${feedFiles.atom}\`, \`${feedFiles.rss}\` and \`${feedFiles.json}\`, at the root and below each tag: write \`/${feedFiles.rss}\`.`;
  }
  if (/\/_?toc_?\/$/i.test(pathname)) {
    return "A table of contents? An article with three sections or more has one by itself: take it out.";
  }
  return undefined;
}

/** What a path ends with, as a slug would be written. */
function lastName(pathname: string): string {
  const names = readablePath(pathname)
    .split("/")
    .filter((part) => !/^(?:index\.(?:html|md))?$/.test(part));
  return (names.at(-1) ?? "").replace(/\.(?:md|markdown|html?)$/i, "");
}

/** Every address that a link may be meant to lead to, as a person writes it. Nobody means a card. */
function targetsIn(urls: UrlTable): string[] {
  return Array.from(urls.values(), ({ path }) => path)
    .filter((path) => !path.endsWith(paths.socialImage))
    .map(readablePath);
}

/** Of a text with more headings than these, none is named. */
const mostNamed = 8;

/** Other tools name a heading by its words. */
function headingHint(written: string, ids: readonly string[]): string {
  const id = slugify(written);
  if (id !== written && ids.includes(id)) return `Write \`#${id}\`.`;
  // Others number headings of the same words, and leave out what signs mean: `#what-is-c` for C++.
  const same = ids.find((one) => one === id.replace(/-\d{1,2}$/, ""));
  const longer = ids.filter((one) => id.length > 3 && one.startsWith(`${id}-`));
  const signless = ids.find((one) => one.replace(/-plus-plus|-sharp/g, "") === id);
  const near =
    same ?? signless ?? nearest(written, ids) ?? (longer.length === 1 ? longer[0] : undefined);
  if (near !== undefined) return `Did you mean \`#${near}\`?`;
  if (ids.length > mostNamed) return "";
  if (ids.length === 0) return "It has no headings: leave out what begins with `#`.";
  return `It has ${ids.map((one) => `\`#${one}\``).join(", ")}.`;
}
