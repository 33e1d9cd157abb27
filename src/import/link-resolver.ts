import { posix } from "node:path";
import { addressKey, decodePath, oldPath, originOf } from "./addresses.ts";
import type { Notes } from "./notes.ts";
import type { PlannedPost } from "./plan-posts.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";
import { holdsKept } from "./text/kept-text.ts";

/** Knows where the addresses and files of the source site lead now. */
export interface LinkResolver {
  /** The paths of articles that are drafts; nothing that is published may link to them. */
  readonly unpublished: Set<string>;
  /** Whether a post has been given a link to one of some paths. */
  leadsTo(from: SourcePost, paths: ReadonlySet<string>): boolean;
  /** The post that a template names, by its name, path or last part. */
  named(name: string): PlannedPost | undefined;
  /** Where a link in a post leads now; undefined if nowhere that is known. */
  linkTo(
    href: string,
    ids: ReadonlySet<string>,
    from: SourcePost,
    notes: Notes,
  ): string | undefined;
}

/** @param idsOf the ids that a post's headings will have */
export function linkResolver(
  site: SourceSite,
  planned: readonly PlannedPost[],
  idsOf: (post: PlannedPost) => ReadonlySet<string>,
): LinkResolver {
  const origin = originOf(site);
  const byAddress = new Map<string, PlannedPost>();
  const byFile = new Map<string, PlannedPost>();
  // The front page is made anew.
  const home = addressKey(
    site.basePath ?? (site.address === undefined ? "/" : new URL(site.address).pathname),
  );
  const byName = new Map<string, PlannedPost>();
  const call = (name: string, one: PlannedPost) => {
    if (!byName.has(nameKey(name))) byName.set(nameKey(name), one);
  };
  for (const one of planned) {
    const { post, path } = one;
    const old = oldPath(post, site);
    for (const name of [post.name, post.key.replace(/\.\w+$/, "")]) call(name, one);
    byFile.set(post.path, one);
    byAddress.set(addressKey(path), one);
    if (post.url !== undefined) byAddress.set(addressKey(post.url), one);
    if (old !== undefined) byAddress.set(addressKey(old), one);
    const { aliases } = post.data;
    for (const alias of Array.isArray(aliases) ? aliases : []) {
      const key = addressKey(String(alias));
      if (!byAddress.has(key)) byAddress.set(key, one);
    }
  }
  // A whole path comes before the end of another.
  for (const one of planned) for (const name of endsOf(one.post.name)) call(name, one);
  // Hexo's tags name a post without the day in its file's name.
  for (const one of planned) call(one.post.slug, one);
  const named = (name: string) => byName.get(nameKey(name.replace(/#.*$/, "")));

  const unpublished = new Set<string>();
  const given = new Map<string, Set<string>>();

  return {
    named,
    unpublished,
    leadsTo: ({ key }, paths) => Array.from(given.get(key) ?? []).some((path) => paths.has(path)),
    linkTo(href, ids, from, notes) {
      const say = (message: string, hint: string) => notes.note("link", href, message, hint);
      const nowhere = () => {
        if (!holdsKept(href))
          say(`no page or file at \`${href}\``, "Its words stay: link them to where it is now.");
        return undefined;
      };
      if (holdsKept(href)) return nowhere();
      const [address = "", query, fragment] = parts(href);
      if (address === "" && query === undefined) {
        // That is a button of the old theme.
        if (fragment === undefined || fragment === "") return undefined;
        const id = alikeId(ids, fragment);
        return id === undefined ? nowhere() : `#${id}`;
      }
      if (/^mailto:/i.test(address)) return href;
      const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//");
      const whole = address.startsWith("//")
        ? `https:${address}`
        : address.replace(/^(https?):\/*(?=[^/])/i, "$1://");
      if (isWhole && (!/^https?:/i.test(whole) || !URL.canParse(whole))) return nowhere();
      const isOurs = !isWhole || (origin !== undefined && sameHost(whole, origin));
      const rest = `${query === undefined ? "" : `?${query}`}${fragment === undefined ? "" : `#${fragment}`}`;
      if (!isOurs) return whole + rest;
      const base = `https://old.invalid${oldPath(from, site) ?? "/"}`;
      if (!isWhole && !URL.canParse(address, base)) return nowhere();
      const { pathname } = new URL(whole, base);
      const beside = posix.join(posix.dirname(from.path), decodePath(address));
      const found =
        byAddress.get(addressKey(pathname)) ??
        byFile.get(beside) ??
        (/\.(?:mdx?|mdoc|markdown)$/.test(address)
          ? named(address.replace(/^@\//, ""))
          : undefined);
      if (found) {
        const { path } = found;
        if (unpublished.has(path) && path !== byFile.get(from.path)?.path) {
          say(`\`${href}\` leads to a draft`, "Its words stay: link them once that is published.");
          return undefined;
        }
        given.set(from.key, (given.get(from.key) ?? new Set()).add(path));
        return path + fragmentOf(fragment, found, say);
      }
      if (["", home].includes(addressKey(pathname)) && query === undefined) return "/";
      if (origin === undefined && !isWhole) return nowhere();
      if (site.isReplaced) {
        const hint = "Its words stay: bring that page along, or link to where it will be.";
        say(`\`${href}\` would be dead once the new site is in the old one's place`, hint);
        return undefined;
      }
      say(`\`${href}\` stays a link to the old site`, "Bring that page along, or link elsewhere.");
      return (isWhole ? whole : `${origin}${pathname}`) + rest;
    },
  };

  function fragmentOf(
    fragment: string | undefined,
    found: PlannedPost,
    say: (message: string, hint: string) => void,
  ): string {
    if (fragment === undefined || fragment === "") return "";
    const id = alikeId(idsOf(found), fragment);
    if (id === undefined)
      say(`there is no heading \`${fragment}\``, "The link leads to the article's top.");
    return id === undefined ? "" : `#${id}`;
  }
}

function parts(href: string): [string, string | undefined, string | undefined] {
  const hash = href.indexOf("#");
  const [before, fragment] =
    hash === -1 ? [href, undefined] : [href.slice(0, hash), href.slice(hash + 1)];
  const mark = before.indexOf("?");
  return mark === -1
    ? [before, undefined, fragment]
    : [before.slice(0, mark), before.slice(mark + 1), fragment];
}

function sameHost(address: string, origin: string): boolean {
  const bare = (url: string) => new URL(url).host.replace(/^www\./, "");
  return bare(address) === bare(origin);
}

/** The id that a fragment of the source site means: generators differ in hyphens, accents and capitals alone. */
function alikeId(ids: ReadonlySet<string>, fragment: string): string | undefined {
  const letters = (id: string) =>
    id
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
  const wanted = letters(decodePath(fragment));
  if (ids.has(fragment)) return fragment;
  if (wanted === "") return undefined;
  for (const known of ids) if (letters(known) === wanted) return known;
  return undefined;
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\.?\/+/, "")
    .replace(/(?:\/_?index)?(?:\.(?:mdx?|mdoc|markdown|html))?\/*$/, "");
}

/** A path, and what is left of it without its first folders: a link may name a post from any of them. */
function endsOf(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, i) => parts.slice(i).join("/"));
}
