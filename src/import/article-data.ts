import { isSurelyBefore, parseCalendarDate } from "../content/calendar-date.ts";
import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { SlugSchema } from "../content/schemas/values.ts";
import { slugify } from "../i18n/slugify.ts";
import { dayAt, listAt, textAt } from "./front-matter.ts";
import { plain } from "./headings.ts";
import { bare } from "./neighbours.ts";
import type { OldPost, Tools } from "./old-blog.ts";
import type { Existing } from "./planned.ts";

/** Tags by which Eleventy names collections. */
const collections = new Set(["post", "posts", "all", "nav", "blog"]);

export function titleOf(post: OldPost): string {
  const [, heading] = /^\s*#[ \t]+(.+)$/m.exec(post.body) ?? [];
  const words = post.slug.replaceAll("-", " ");
  const title = textAt(post.data, "title") ?? (heading === undefined ? undefined : plain(heading));
  return (title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`).replace(/\s+/g, " ");
}

export function descriptionOf(post: OldPost, body: string, { note }: Tools): string {
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

export function dayOf({ data, dateInName }: OldPost): string | undefined {
  return dayAt(data, "date", "pubDate", "pubDatetime", "publishDate", "published_at") ?? dateInName;
}

export function datesOf(
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

export function tagsOf(post: OldPost, all: Map<string, string>, { note }: Tools): string[] {
  const slugs = new Set<string>();
  for (const word of listAt(post.data, "tags", "categories", "category")) {
    const slug = slugify(word).replace(/[^a-z0-9-]+/g, "");
    if (word === "" || collections.has(slug)) continue;
    if (!SlugSchema.safeParse(slug).success) {
      note(word, `no address can be made of the tag \`${word}\``, "Give it one in plain letters.");
      continue;
    }
    slugs.add(slug);
    if (!all.has(slug)) all.set(slug, word.charAt(0).toUpperCase() + word.slice(1));
  }
  return [...slugs];
}

export function seriesOf(post: OldPost, existing: Existing, { note }: Tools): { series?: string } {
  const [name, ...more] = listAt({ series: [post.data.series].flat().filter(Boolean) }, "series");
  for (const other of more) note(other, `a second series, \`${other}\``, "An article has one.");
  if (name === undefined) return {};
  const slug = slugify(name);
  if (existing.series.includes(slug)) return { series: slug };
  note(name, `there is no series \`${slug}\`: left out`, "Declare it in `site.yaml`, then add it.");
  return {};
}

/** The post's old addresses, to lead here. One that something else has is reported. */
export function aliasesOf(
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

export function originalOf(post: OldPost, { note }: Tools): { original?: string } {
  const written = textAt(post.data, "canonical", "canonicalURL");
  if (written === undefined) return {};
  const original = ArticleFrontMatterSchema.shape.original.safeParse(written).data;
  if (original === undefined) note(written, `\`${written}\` is no web address`, "Left out.");
  return original === undefined ? {} : { original };
}
