import type { Article } from "../content/article.ts";
import { amendFrontMatter } from "./amend-front-matter.ts";
import { carryOver, putIn } from "./carry.ts";
import { filesUsed, moveExamples, moveFiles, redirectFiles } from "./files-beside.ts";
import { articleOf } from "./move-article.ts";
import { moveSources } from "./move-sources.ts";
import { type MoveDraft, MoveRefused } from "./plan.ts";
import { sectionAt, writtenHeadings } from "./prose.ts";
import { addToMap } from "./yaml-entries.ts";

/**
 * Takes a section into another article, with its notes, sources, pictures and code. Links follow it, and headings that
 * were ever released lead on to where they are now.
 * @param at the section: `slug#id`
 * @param to the other article, `slug`, at whose end it goes; with `#id`, at the end of that section, one level below
 * @throws {MoveRefused} if one of the two isn't there, both are one article, or feeds know the section by its own address
 */
export function moveSection(draft: MoveDraft, at: string, to: string): void {
  const [from, id] = placeOf(draft, at);
  const [into, below] = placeOf(draft, to);
  if (from === into) {
    throw new MoveRefused("That is within one article: cut and paste, for its address stays.");
  }
  const { text } = draft.open(from.locations.frontMatter.file);
  const headings = writtenHeadings(text, from);
  const range = sectionAt(text, headings, id);
  const level = headings.find((one) => one.id === id)?.level;
  if (!range || level === undefined) throw new MoveRefused(noHeading(from, id));
  const place = placeWithin(draft, into, below);
  if (place === undefined) throw new MoveRefused(noHeading(into, below));
  const within = new Set(
    headings.filter(({ offset }) => offset >= range.from && offset < range.to).map(({ id }) => id),
  );
  const merged = from.merged.find(({ heading }) => heading !== undefined && within.has(heading));
  if (merged) {
    throw new MoveRefused(
      `Feeds know \`#${merged.heading}\` as an article of its own: take \`merged\` out of \`${from.slug}\` first.`,
    );
  }
  const files = filesUsed(draft, from, range);
  const carried = carryOver(draft, {
    from,
    into,
    range,
    headings,
    deeper: place.level - level,
    taken: [],
    files,
    whole: undefined,
  });
  const rest = text.slice(0, range.from) + text.slice(range.to);
  putIn(draft, into, moveSources(draft, from, into, carried.text, rest), place.offset);
  moveFiles(draft, from, into, files);
  redirectFiles(draft, from, into, files);
  moveExamples(draft, from, into, carried.text, rest);
  for (const [old, fresh] of carried.ids) {
    if (isReleased(draft, from, old)) {
      const address = `${into.path}#${fresh}`;
      amendFrontMatter(draft, from, (yaml) => addToMap(yaml, "forwards", old, address));
    }
  }
  for (const clash of carried.clashes) {
    draft.say(
      `\`${into.slug}\` has a \`#${clash}\` already: here it is \`#${carried.ids.get(clash)}\`.`,
    );
  }
}

function placeOf(draft: MoveDraft, written: string): [article: Article, id: string] {
  const [slug = "", id = ""] = written.split("#", 2);
  return [articleOf(draft, slug), id];
}

/** Where a section goes, and at which level. */
function placeWithin(draft: MoveDraft, into: Article, below: string) {
  const { text } = draft.open(into.locations.frontMatter.file);
  if (below === "") return { offset: text.length, level: 2 };
  const headings = writtenHeadings(text, into);
  const heading = headings.find(({ id }) => id === below);
  const range = sectionAt(text, headings, below);
  return heading && range && { offset: range.to, level: heading.level + 1 };
}

function noHeading({ slug, document }: Article, id: string): string {
  const known = document.outline.map((one) => `#${one.id}`).join(", ");
  return `\`${slug}\` has no heading \`#${id}\`. It has ${known || "none"}.`;
}

/** Whether a heading was released at any address that the article has had. */
export function isReleased(draft: MoveDraft, { path, aliases }: Article, id: string): boolean {
  const known = draft.content.urlsLock?.addresses;
  return [path, ...aliases.map((alias) => alias.path)].some((one) => known?.has(`${one}#${id}`));
}
