import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { slugify } from "../i18n/slugify.ts";
import type { OldBlog, OldPost } from "./old-blog.ts";
import type { Planned } from "./planned.ts";

const pictureTypes = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Where a link leads now. */
export function linkTo(
  href: string,
  ids: ReadonlySet<string>,
  post: OldPost,
  { origin, posts }: OldBlog,
  planned: readonly Planned[],
): string | undefined {
  const [address = "", fragment = ""] = href.split("#", 2);
  if (address === "") {
    const id = alikeId(ids, fragment);
    return id === undefined ? undefined : `#${id}`;
  }
  if (/^mailto:/i.test(href)) return href;
  const isOurs = origin !== undefined && (href === origin || href.startsWith(`${origin}/`));
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !isOurs)
    return /^https?:/i.test(href) ? href : undefined;
  if (href.startsWith("//")) return `https:${href}`;
  const base = `https://old.invalid${post.url ?? "/"}`;
  const { pathname } = new URL(isOurs ? href.slice(origin?.length ?? 0) || "/" : href, base);
  const found =
    // A shortcode's target is a path of this site already.
    planned.find(({ path }) => address === path) ??
    planned.find(({ post: { url } }) => url !== undefined && bare(url) === bare(pathname)) ??
    planned.find(({ post: other }) => /\.mdx?$/.test(pathname) && sameFile(other, address, post));
  if (found) {
    const id = alikeId(found.ids, fragment);
    return id === undefined ? found.path : `${found.path}#${id}`;
  }
  // A page of the old site that doesn't come along: its address is right as long as that is up.
  return origin !== undefined && posts.length > 0 ? `${origin}${pathname}` : undefined;
}

/** The id that a fragment of the old site means: generators differ in hyphens and capitals alone. */
function alikeId(ids: ReadonlySet<string>, fragment: string): string | undefined {
  const letters = (id: string) => id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (letters(fragment) === "") return undefined;
  return [...ids].find((known) => letters(known) === letters(fragment));
}

/** A path without what only tells its file: two that lead to one place are alike. */
export function bare(path: string): string {
  return decodeURI(path)
    .toLowerCase()
    .replace(/(?:index)?\.html$/, "")
    .replace(/\/+$/, "");
}

function sameFile(other: OldPost, href: string, from: OldPost): boolean {
  return join(dirname(from.path), href.replace(/#.*$/, "")) === other.path;
}

/** Finds a picture's file, and gives it a name beside the article. */
export function pictureAt(
  src: string,
  post: OldPost,
  { roots, origin }: OldBlog,
  relatedTags: Map<string, string>,
): string | undefined {
  if (!pictureTypes.test(src.replace(/[?#].*$/, ""))) return undefined;
  const path = decodeURI(
    (origin && src.startsWith(`${origin}/`) ? src.slice(origin.length) : src).replace(
      /[?#].*$/,
      "",
    ),
  );
  const locations = [join(dirname(post.path), path), ...roots.map((root) => join(root, path))];
  const file = locations.find((place) => existsSync(place));
  if (file === undefined) return undefined;
  const known = relatedTags.get(file);
  if (known !== undefined) return known;
  const ending = extname(file).toLowerCase();
  const stem = slugify(basename(file, extname(file))) || "picture";
  let name = `${stem}${ending}`;
  for (let n = 2; [...relatedTags.values()].includes(name); n++) name = `${stem}-${n}${ending}`;
  relatedTags.set(file, name);
  return name;
}
