import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { stringify } from "yaml";
import { isSurelyBefore, parseCalendarDate } from "../content/calendar-date.ts";
import { type Fault, fault, type Report } from "../content/fault.ts";
import { slugify } from "../content/markdown/headings.ts";
import { ArticleFrontMatterSchema, type Slug, SlugSchema } from "../content/schema.ts";
import { convertText } from "./convert-text.ts";
import { dayAt, listAt, textAt } from "./front-matter.ts";
import { headingIds, plain } from "./headings.ts";
import type { OldBlog, OldPost, Tools } from "./old-blog.ts";

/** What there is already, which nothing may clash with. */
export interface Existing {
  /** Says what has an article's address, or had it once; undefined if it is free. */
  takenBy(slug: Slug): string | undefined;
  /** Whether anything answers a path. */
  hasPath(path: string): boolean;
  readonly tags: readonly string[];
  readonly series: readonly string[];
}

/** Everything to be written, by path within the content folder. Nothing has been. */
export interface Import {
  readonly articles: ReadonlyMap<string, string>;
  /** Pictures to copy, from whole paths. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly newTags: readonly { readonly slug: string; readonly label: string }[];
  /** Errors stop the import; warnings name what could not be brought over. */
  readonly faults: readonly Fault[];
}

const pictureTypes = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const knownKeys = new Set([
  ..."title description summary excerpt subtitle date pubDate publishDate pubDatetime published_at".split(
    " ",
  ),
  ..."lastmod updated updatedDate last_modified_at modDatetime modified tags categories category".split(
    " ",
  ),
  ..."draft published slug postSlug url permalink aliases redirect_from series canonical canonicalURL".split(
    " ",
  ),
  // What only says how the old site drew it.
  ..."layout type".split(" "),
]);
/** Tags by which Eleventy names collections. */
const collections = new Set(["post", "posts", "all", "nav", "blog"]);

interface Planned {
  readonly post: OldPost;
  readonly slug: Slug;
  readonly path: string;
  /** The ids that its headings will have. */
  readonly ids: ReadonlySet<string>;
}

/** Turns an old blog's posts into articles. */
export function importBlog(blog: OldBlog, existing: Existing, today: string): Import {
  const faults: Fault[] = [];
  const report: Report = (one) => faults.push(one);
  const planned = planPosts(blog, existing, report);
  const articles = new Map<string, string>();
  const pictures = new Map<string, string>();
  const tags = new Map<string, string>();
  const aliases = new Set<string>();
  const otherKeys = new Map<string, { post: OldPost; files: number }>();

  for (const { post, slug, path } of planned) {
    const tools = toolsFor(post, planned, report);
    const beside = new Map<string, string>();
    const title = titleOf(post);
    const body = convertText(
      blog.convert(post.body, tools),
      title,
      {
        linkTo: (href, ids) => linkTo(href, ids, post, blog, planned),
        pictureAt: (src) => pictureAt(src, post, blog, beside),
      },
      tools,
    );
    const ownTags = tagsOf(post, tags);
    const data = {
      title,
      description: descriptionOf(post, body, tools),
      ...datesOf(post, today, tools),
      ...(ownTags.length > 0 && { tags: ownTags }),
      ...seriesOf(post, existing, tools),
      ...aliasesOf(post, path, existing, aliases, tools),
      ...originalOf(post),
      ...(post.isDraft && { draft: true }),
    };
    for (const key of Object.keys(post.data)) {
      if (knownKeys.has(key)) continue;
      const seen = otherKeys.get(key);
      if (seen) seen.files += 1;
      else otherKeys.set(key, { post, files: 1 });
    }
    const folder = beside.size > 0 ? `articles/${slug}/` : "";
    articles.set(folder ? `${folder}index.md` : `articles/${slug}.md`, articleFile(data, body));
    for (const [file, name] of beside) pictures.set(`${folder}${name}`, file);
  }
  for (const [key, { post, files }] of otherKeys) {
    const others =
      files > 1 ? `, here and in ${files - 1} other ${files === 2 ? "file" : "files"}` : "";
    const hint = "Nothing here stands for it; it is left out.";
    toolsFor(post, planned, report).note(key, `\`${key}\` has no place here${others}`, hint);
  }
  const newTags = Array.from(tags, ([slug, label]) => ({ slug, label })).filter(
    ({ slug }) => !existing.tags.includes(slug),
  );
  return { articles, pictures, newTags, faults };
}

/** The posts with their new addresses. What is no post, or clashes, is reported. */
function planPosts({ posts }: OldBlog, existing: Existing, report: Report): Planned[] {
  const planned = new Map<string, Planned>();
  for (const post of posts) {
    const start = post.source.at(0);
    const isPost =
      dayOf(post) !== undefined ||
      post.isDraft ||
      /(?:^|\/)_?(?:posts?|blog|articles)\//.test(post.path);
    if (!isPost) {
      const hint = "Articles have a date, or lie in a folder for posts.";
      report(fault(start, "W820", "is no article, and is left where it is", hint));
      continue;
    }
    const slug = SlugSchema.safeParse(
      slugify(post.slug)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, ""),
    ).data;
    if (!slug) {
      report(
        fault(start, "E811", `no address can be made of \`${post.slug}\``, "Give it a `slug`."),
      );
      continue;
    }
    const other = planned.get(slug);
    const taken = other
      ? `\`${other.post.source.file}\` has that name too`
      : existing.takenBy(slug);
    if (taken)
      report(fault(start, "E812", `can't be \`${slug}\`: ${taken}`, "Give it another `slug`."));
    else {
      const ids = headingIds(post.body, titleOf(post));
      planned.set(slug, { post, slug, path: `/articles/${slug}/`, ids });
    }
  }
  return [...planned.values()];
}

function toolsFor(post: OldPost, planned: readonly Planned[], report: Report): Tools {
  const ends = new Map<string, number>();
  return {
    note(needle, message, hint) {
      const { text } = post.source;
      const [line = ""] = needle.split("\n", 1);
      const from = ends.get(needle) ?? 0;
      const at = Math.max(
        0,
        text.indexOf(line, from) === -1 ? text.indexOf(line) : text.indexOf(line, from),
      );
      ends.set(needle, at + line.length);
      report(fault({ ...post.source.at(at), length: line.length }, "W821", message, hint));
    },
    pathOf(name) {
      const wanted = name.replace(/^\/+/, "").replace(/(?:\/(?:_?index)?)?(?:\.\w+)?$/, "");
      return planned.find(
        ({ post: { name: known } }) => known === wanted || known.split("/").pop() === wanted,
      )?.path;
    },
  };
}

/** Where a link leads now. */
function linkTo(
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

function bare(path: string): string {
  return decodeURI(path)
    .toLowerCase()
    .replace(/(?:index)?\.html$/, "")
    .replace(/\/+$/, "");
}

function sameFile(other: OldPost, href: string, from: OldPost): boolean {
  return join(dirname(from.path), href.replace(/#.*$/, "")) === other.path;
}

/** Finds a picture's file, and gives it a name beside the article. */
function pictureAt(
  src: string,
  post: OldPost,
  { roots, origin }: OldBlog,
  beside: Map<string, string>,
): string | undefined {
  if (!pictureTypes.test(src.replace(/[?#].*$/, ""))) return undefined;
  const path = decodeURI(
    (origin && src.startsWith(`${origin}/`) ? src.slice(origin.length) : src).replace(
      /[?#].*$/,
      "",
    ),
  );
  const places = [join(dirname(post.path), path), ...roots.map((root) => join(root, path))];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) return undefined;
  const known = beside.get(file);
  if (known !== undefined) return known;
  const ending = extname(file).toLowerCase();
  const stem = slugify(basename(file, extname(file))) || "picture";
  let name = `${stem}${ending}`;
  for (let n = 2; [...beside.values()].includes(name); n++) name = `${stem}-${n}${ending}`;
  beside.set(file, name);
  return name;
}

function titleOf(post: OldPost): string {
  const [, heading] = /^\s*#[ \t]+(.+)$/m.exec(post.body) ?? [];
  const words = post.slug.replaceAll("-", " ");
  const title = textAt(post.data, "title") ?? (heading === undefined ? undefined : plain(heading));
  return (title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`).replace(/\s+/g, " ");
}

function descriptionOf(post: OldPost, body: string, { note }: Tools): string {
  const written = textAt(post.data, "description", "summary", "excerpt", "subtitle");
  const first = body
    .split(/\n{2,}/)
    .find((block) => /^[\p{L}\p{N}*_[("“‘]/u.test(block) && !/^\[\^|^\d+\.\s/.test(block));
  const text = plain(written ?? first ?? titleOf(post));
  const [sentence = text] = /^.{20,}?[.!?](?=\s|$)/.exec(text) ?? [];
  const short = written === undefined ? sentence : text;
  const cut = short.length <= 160 ? short : `${short.slice(0, 159).replace(/\s+\S*$/, "")}…`;
  if (written === undefined) {
    note(
      "",
      `no description: "${cut}"`,
      "Its first sentence stands in; write one for lists and previews.",
    );
  } else if (cut !== short) {
    note(
      written.slice(0, 40),
      "the description is longer than 160 characters, and cut",
      "Shorten it.",
    );
  }
  return cut;
}

function dayOf({ data, dateInName }: OldPost): string | undefined {
  return dayAt(data, "date", "pubDate", "pubDatetime", "publishDate", "published_at") ?? dateInName;
}

function datesOf(
  post: OldPost,
  today: string,
  { note }: Tools,
): { date: string; updated?: string } {
  const day = dayOf(post);
  if (day === undefined) note("", "has no date: today's stands in", "Say when it was first told.");
  const date = day ?? today;
  const updated = dayAt(
    post.data,
    "lastmod",
    "updated",
    "updatedDate",
    "last_modified_at",
    "modDatetime",
    "modified",
  );
  const [from, to] = [parseCalendarDate(date), parseCalendarDate(updated ?? "")];
  if (!updated || updated === date || !from || !to) return { date };
  if (!isSurelyBefore(to, from)) return { date, updated };
  note(updated, `changed on ${updated}, before its date: left out`, "One of the two is wrong.");
  return { date };
}

function tagsOf(post: OldPost, all: Map<string, string>): string[] {
  const slugs = new Set<string>();
  for (const word of listAt(post.data, "tags", "categories", "category")) {
    const slug = slugify(word).replace(/[^a-z0-9-]+/g, "");
    if (!SlugSchema.safeParse(slug).success || collections.has(slug)) continue;
    slugs.add(slug);
    if (!all.has(slug)) all.set(slug, word.charAt(0).toUpperCase() + word.slice(1));
  }
  return [...slugs];
}

function seriesOf(post: OldPost, existing: Existing, { note }: Tools): { series?: string } {
  const [name] = listAt({ series: [post.data.series].flat().filter(Boolean) }, "series");
  if (name === undefined) return {};
  const slug = slugify(name);
  if (existing.series.includes(slug)) return { series: slug };
  note(name, `there is no series \`${slug}\`: left out`, "Declare it in `site.yaml`, then add it.");
  return {};
}

/** The post's old addresses, to lead here. One that something else has is reported. */
function aliasesOf(
  post: OldPost,
  path: string,
  existing: Existing,
  taken: Set<string>,
  { note }: Tools,
): { aliases?: string[] } {
  const { aliases } = ArticleFrontMatterSchema.shape;
  // A draft never had one.
  const old = post.isDraft ? undefined : post.url;
  if (old === undefined && !post.isDraft) {
    note("permalink", "its old address can't be known", "Add it to `aliases:` yourself.");
  }
  const wanted = [old ?? [], ...listAt(post.data, "aliases", "redirect_from")].flat();
  const kept: string[] = [];
  for (const alias of new Set(wanted)) {
    if (bare(alias) === bare(path)) continue;
    if (!aliases.safeParse([alias]).success) {
      note(
        alias,
        `\`${alias}\` can't be an alias`,
        "Aliases are paths of plain letters, like `/old/`.",
      );
    } else if (taken.has(bare(alias)) || existing.hasPath(alias)) {
      note(alias, `\`${alias}\` belongs to something else here`, "It can't lead to this article.");
    } else {
      taken.add(bare(alias));
      kept.push(alias);
    }
  }
  return kept.length > 0 ? { aliases: kept } : {};
}

function originalOf(post: OldPost): { original?: string } {
  const original = ArticleFrontMatterSchema.shape.original.safeParse(
    textAt(post.data, "canonical", "canonicalURL"),
  ).data;
  return original === undefined ? {} : { original };
}

function articleFile(data: object, body: string): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}`;
}
