import { originalOf } from "../content/compressed-copy.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { fileOfPath, readablePath } from "../content/site-path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { differInCapitals } from "./capitals.ts";
import type { UrlOwner, UrlTable } from "./url-model.ts";
import { isReserved, outputFileOf } from "./urls.ts";

/** All URLs of the site. Two owners of one URL are a diagnostic that names both. */
export function urlTable(owners: readonly UrlOwner[], report: Report): UrlTable {
  const table = new Map<string, UrlOwner>();
  for (const owner of owners) {
    // Some file systems and hosts fold case, so two paths that differ only in case are one.
    const key = urlKey(owner.path);
    const other = table.get(key);
    if (!other) {
      table.set(key, owner);
      continue;
    }
    const old = oldSpelling(owner, other) ?? oldSpelling(other, owner);
    if (old) {
      table.set(key, old === owner ? other : owner);
      table.set(spellingKey(old.path), old);
      continue;
    }
    const location = owner.location ?? other.location ?? { file: "site.yaml", line: 1, column: 1 };
    const message = `\`${readablePath(owner.path)}\` is used by both ${other.what} and ${owner.what}`;
    report(diagnostic(location, "E500", message, hintForTwo(owner, other)));
  }
  // Few folders are above many addresses.
  const above = new Map<string, UrlOwner | undefined>();
  const ownerOf = (folder: string) => {
    if (!above.has(folder)) above.set(folder, table.get(urlKey(folder)));
    return above.get(folder);
  };
  for (const owner of table.values()) checkPlace(owner, ownerOf, report);
  return table;
}

function hintForTwo(owner: UrlOwner, other: UrlOwner): string {
  if (owner.movedTo !== undefined && owner.movedTo === other.movedTo) {
    return "Take one out: both lead to the same page, and an address is the same with and without its last slash.";
  }
  if (/\/_(?:redirects|headers)$/.test(owner.path)) {
    return "Take the file in `public/` out: addresses that have moved go into `redirects:` of `site.yaml`, and headers are written for every host.";
  }
  // `npm run move` and `merge` write such a line for a list that was empty then.
  const [moved, page] = owner.movedTo === undefined ? [other, owner] : [owner, other];
  if (moved.movedTo !== undefined && page.location === undefined) {
    return `Take \`${readablePath(moved.path)}\` out of there: its page is back, and leads nowhere else.`;
  }
  if (moved.movedTo === page.path)
    return "Take the alias out: the text is at that address by itself.";
  if (owner.what === other.what)
    return "They are two files of one name, with an ending and as a folder: take one of them out.";
  return "Give one of them another address.";
}

/**
 * An old address that differs in capitals alone from where it leads, or from another that leads there; undefined
 * for any other. Both can be answered: neither is anything else's.
 */
function oldSpelling(old: UrlOwner, other: UrlOwner): UrlOwner | undefined {
  const end = other.movedTo ?? other.path;
  return old.movedTo === end && differInCapitals(old.path, other.path) ? old : undefined;
}

/** What such an address has in the table, which `urlKey` makes of no path. */
function spellingKey(path: SitePath): string {
  return `= ${path}`;
}

/** Reports an address that has no place in the output: below a file, or where something else is put. */
function checkPlace(
  owner: UrlOwner,
  ownerOf: (folder: string) => UrlOwner | undefined,
  report: Report,
): void {
  const { path, location } = owner;
  const say = (why: string) => {
    const place = location ?? { file: "site.yaml", line: 1, column: 1 };
    report(diagnostic(place, "E500", `\`${path}\` ${why}`, "Give it another address."));
  };
  const isAsked = owner.movedTo !== undefined || owner.gone !== undefined;
  if (isAsked && isReserved(path)) say("is kept for what the program itself puts there");
  // Those in `public/` may be copies that the owner has made.
  const original = owner.isFile ? undefined : originalOf(path);
  const sentFor = original === undefined ? undefined : ownerOf(original);
  if (sentFor) say(`would be sent in the place of ${sentFor.what}, as a compressed copy of it`);
  const names = path.split("/");
  for (let depth = 2; depth < names.length; depth++) {
    const above = ownerOf(names.slice(0, depth).join("/"));
    const isBelowFile =
      above && (above.isFile || !outputFileOf(above.path).endsWith("/index.html"));
    if (isBelowFile && above !== owner && above.gone === undefined) say(`is below ${above.what}`);
  }
}

/** The ids that the pages of texts have besides those in the text; `#top` is the top of every page (HTML, 7.4.6.4). */
const idsOfThePage = ["main", "sources", "top"];

/** What is wrong with a link from `from` to `href`; undefined if it leads somewhere. */
export function brokenLink(table: UrlTable, from: SitePath, href: string): string | undefined {
  const url = new URL(href, `https://site.invalid${from}`);
  const owner = table.get(urlKey(url.pathname));
  if (!owner || owner.path !== url.pathname)
    return `no page or file at \`${readablePath(url.pathname)}\``;
  if (owner.gone !== undefined) return `\`${readablePath(url.pathname)}\` was taken down`;
  const id = decodeFragment(url.hash);
  if (id === "" || !owner.ids || owner.ids.includes(id) || idsOfThePage.includes(id)) {
    return undefined;
  }
  return `${owner.what} has no heading \`#${id}\``;
}

/**
 * What two paths share when they are one file: `/a`, `/a/` and `/a/index.html`, whatever their case and
 * however their letters are composed, for some file systems and hosts fold both.
 */
export function urlKey(path: string): string {
  const read = path.includes("%") ? `/${fileOfPath(path)}`.normalize("NFC") : path;
  return (
    read
      .toLowerCase()
      .replace(/(?<=\/)index\.html$/, "")
      // A name with an ending is a file's, with a slash behind it or without.
      .replace(/(?<=\/)([^/]+\.[a-z]\w*)\/$/, "$1")
      .replace(/(?<=\/)[^/.]+$/, "$&/")
  );
}

/** The id that a fragment names; a stray percent sign stands for itself. */
export function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return hash.slice(1);
  }
}
