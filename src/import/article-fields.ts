import { isSurelyBefore, parseCalendarDate } from "../content/calendar-date.ts";
import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { SlugSchema } from "../content/schemas/values.ts";
import { slugify } from "../i18n/slugify.ts";
import { dateKeys, dateProblem, dayAt, readDay, updatedKeys } from "./days.ts";
import { listAt, textAt } from "./front-matter.ts";
import type { Notes } from "./notes.ts";
import type { Existing } from "./plan-posts.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";
import { plainWords } from "./text/html-tree.ts";

/** Tags by which generators name collections. */
const collections = new Set(["post", "posts", "all", "nav", "blog", "uncategorized"]);

/** What stands for a day that nobody knows: a draft has it, and a person must say. */
export const unknownDay = "1970-01-01";

/** A post's title: what its front matter says, or its first heading, or its slug in words. Never empty. */
export function titleOf({ data, body, slug }: SourcePost): string {
  const [, heading] = /^\s*#[ \t]+(.+)$/m.exec(body.slice(0, 2000)) ?? [];
  const words = slug.replaceAll(/[-_]+/g, " ");
  const fallback = heading ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return plainWords(textAt(data, "title") ?? fallback) || "Untitled";
}

/** Whether an article may do without a description: then none is made up. */
const needsDescription = !ArticleFrontMatterSchema.safeParse({ title: "T", date: "2024" }).success;

/**
 * A post's description, or the beginning of its text, with a note of that. Without the key where it has neither, or
 * needs none.
 */
export function descriptionOf(
  post: SourcePost,
  body: string,
  title: string,
  { note }: Notes,
): { description?: string } {
  const written = textAt(
    post.data,
    "description",
    "summary",
    "excerpt",
    "subtitle",
    "tagline",
    "seo.description",
  );
  const text = written === undefined ? "" : plainText(plainWords(written));
  if (text !== "") {
    const cut = shortened(text);
    if (cut !== text)
      note(
        "description",
        text.slice(0, 40),
        "the description is longer than 160 characters, and cut",
        "Shorten it.",
      );
    return { description: cut };
  }
  if (!needsDescription) return {};
  const block = body
    .split(/\n{2,}/, 40)
    .find(
      (one) =>
        /^[\p{L}\p{N}*_"“‘]/u.test(one) && !/^\d+[.)]\s/.test(one) && !isDateLine(plainText(one)),
    );
  const said = plainWords(plainText(block ?? "")) || title;
  const [sentence = said] = /^.{20,}?[.!?](?=\s|$)/.exec(said.slice(0, 400)) ?? [];
  note(
    "description",
    "",
    "no description: its first sentence stands in",
    "Write one for lists and previews.",
  );
  return { description: shortened(sentence) };
}

/** Whether a line says when, and perhaps where, a text was written: "18 Oct 2008 - San Francisco". */
function isDateLine(text: string): boolean {
  return text.length <= 60 && !/[.!?]$/.test(text) && readDay(text) !== undefined;
}

/** What a page says of itself. Without the key where it says nothing: a page may do without. */
export function pageDescription({ data }: SourcePost): { description?: string } {
  const text = plainText(plainWords(textAt(data, "description", "excerpt", "subtitle") ?? ""));
  return text === "" ? {} : { description: shortened(text) };
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).replace(/\s+\S*$/, "")}…`;
}

/** The words of some Markdown, without its marks. */
function plainText(markdown: string): string {
  return markdown
    .slice(0, 4000)
    .replace(/!\[([^[\]]*)\]\([^()]*\)(?:\{[^{}]*\})?/g, "$1")
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, "$1")
    .replace(/\[\^[^\]]*\]|\{#[^}]*\}|<[^<>]*>|^>\s*/gm, "")
    .replace(/[*_`~=\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The day of a post; undefined if nothing says it. */
export function dayOf(post: SourcePost): string | undefined {
  return dayAt(post.data, ...dateKeys) ?? post.dayInName;
}

/** The days of a post, ISO 8601. One without a day that is valid gets `unknownDay`, and a note. */
export function datesOf(post: SourcePost, { note }: Notes): { date: string; updated?: string } {
  const day = dayOf(post);
  if (day === undefined) {
    const problem = dateProblem(post.data, ...dateKeys);
    const message = problem === undefined ? "has no date" : `\`${problem}\` is not a valid date`;
    note(
      "date",
      problem ?? "",
      `${message}: it comes as a draft of ${unknownDay}`,
      "Say when it was first told.",
    );
    return { date: unknownDay };
  }
  const updated = dayAt(post.data, ...updatedKeys);
  const [from, to] = [parseCalendarDate(day), parseCalendarDate(updated ?? "")];
  if (!updated || updated === day || !from || !to) return { date: day };
  if (!isSurelyBefore(to, from)) return { date: day, updated };
  note(
    "date",
    updated,
    `changed on ${updated}, before its date: left out`,
    "One of the two is wrong.",
  );
  return { date: day };
}

/** A tag as posts name it, and as it stands on its page. */
export interface TagFound {
  readonly label: string;
  /** Undefined where the source site has none. */
  readonly description: string | undefined;
}

/**
 * The slugs of a post's tags and categories, each once. They are added to `all`; what makes no slug is noted and left
 * out.
 */
export function tagsOf(
  post: SourcePost,
  site: SourceSite,
  all: Map<string, TagFound>,
  { note }: Notes,
): string[] {
  const slugs = new Set<string>();
  for (const word of listAt(post.data, "tags", "tag", "categories", "category", "keywords")) {
    const slug = tagSlug(word, site);
    if (collections.has(slug)) continue;
    if (!SlugSchema.safeParse(slug).success) {
      note(
        "unmappedKey",
        word,
        `no address can be made of the tag \`${word}\``,
        "Give it one of letters and digits.",
      );
      continue;
    }
    slugs.add(slug);
    if (all.has(slug)) continue;
    const known = site.facts.tags?.get(word);
    const label = plainWords(known?.label ?? word);
    const description =
      known?.description === undefined ? undefined : plainWords(known.description);
    all.set(slug, { label: label.charAt(0).toUpperCase() + label.slice(1), description });
  }
  return [...slugs];
}

/** `C#` and `C++` are no `C`. */
function tagSlug(word: string, { facts }: SourceSite): string {
  const spelled = word
    .replace(/^\.(?=\w)/, "dot")
    .replaceAll("#", " sharp")
    .replaceAll("+", " plus");
  return slugify(spelled, facts.language);
}

/** The series of a post. One that isn't declared yet goes into `found`, if a new site is written. */
export function seriesOf(
  post: SourcePost,
  site: SourceSite,
  existing: Existing,
  found: Map<string, string> | undefined,
  { note }: Notes,
): { series?: string } {
  const [name, ...more] = listAt({ series: [post.data.series].flat().filter(Boolean) }, "series");
  for (const other of more)
    note("unmappedKey", other, `a second series, \`${other}\``, "An article has one.");
  if (name === undefined) return {};
  const slug = SlugSchema.safeParse(slugify(name, site.facts.language)).data;
  if (slug === undefined) return {};
  if (existing.series.includes(slug)) return { series: slug };
  if (found) {
    found.set(slug, name);
    return { series: slug };
  }
  note(
    "unmappedKey",
    name,
    `there is no series \`${slug}\`: left out`,
    "Declare it in `site.yaml`, then add it.",
  );
  return {};
}

/**
 * Where a post was first published, if that is elsewhere. Without the key where it was here, or the address is no
 * URL, which is noted.
 */
export function originalOf(
  { data }: SourcePost,
  site: SourceSite,
  { note }: Notes,
): { original?: string } {
  const written = textAt(data, "canonical", "canonicalURL", "canonical_url", "canonicalUrl");
  if (written === undefined || (site.address !== undefined && written.startsWith(site.address)))
    return {};
  const original = ArticleFrontMatterSchema.shape.original.safeParse(written).data;
  if (original === undefined)
    note("unmappedKey", written, `\`${written}\` is not a web address`, "Left out.");
  return original === undefined ? {} : { original };
}
