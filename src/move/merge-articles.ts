import { join, resolve } from "node:path";
import { stringify } from "yaml";
import type { Article } from "../content/article.ts";
import { type CalendarDate, isoDate, isoPublicationDate } from "../content/calendar-date.ts";
import { readablePath } from "../content/site-path.ts";
import { slugify } from "../i18n/slugify.ts";
import { entryPath } from "../site/entry-path.ts";
import { archivePath, paths, sectionPath, seriesPath, tagPath, tagYearPath } from "../site/urls.ts";
import { amendFrontMatter } from "./amend-front-matter.ts";
import { carryOver, putIn } from "./carry.ts";
import { allFiles, moveExamples, moveFiles } from "./files-beside.ts";
import { articleOf, replaceWord } from "./move-article.ts";
import { moveSources } from "./move-sources.ts";
import { type MoveDraft, MoveRefused, redirect, retarget } from "./plan.ts";
import { bodyStart, writtenHeadings } from "./prose.ts";
import { addToList, addToMap, removeFromList } from "./yaml-entries.ts";

/**
 * Makes an article a section of another one, at its end, under its title. Links, lists, pictures, notes, sources
 * and code follow; its released addresses lead there, and feeds keep its entry. Throws {@link MoveRefused} for two
 * that can't be one: the same, one into a draft, in two languages, of other authors, or only one of them unlisted.
 */
export function mergeArticles(draft: MoveDraft, slug: string, intoSlug: string): void {
  const { content } = draft;
  const [from, into] = [articleOf(draft, slug), articleOf(draft, intoSlug)];
  checkMergeable(from, into);
  const file = draft.open(from.locations.frontMatter.file);
  const isTaken = new Set([...into.document.ids, ...from.document.ids]);
  const title = slugify(from.title, into.language ?? content.site.language) || from.slug;
  let id = title;
  for (let n = 2; isTaken.has(id); n++) id = `${title}-${n}`;
  const files = allFiles(from);
  const carried = carryOver(draft, {
    from,
    into,
    range: { from: bodyStart(file.text), to: file.text.length },
    headings: writtenHeadings(file.text, from),
    deeper: 1,
    taken: [id],
    files,
    whole: `${into.path}#${encodeURI(id)}`,
  });
  const end = draft.open(into.locations.frontMatter.file).text.length;
  const words = from.title.replace(/[\\`*_[\]<>{}$~=!]/g, "\\$&");
  const text = moveSources(draft, from, into, carried.text, "");
  putIn(draft, into, `## ${words} {#${id}}\n\n${text}`, end);
  moveFiles(draft, from, into, files);
  moveExamples(draft, from, into, carried.text, undefined);
  draft.remove(resolve(from.locations.frontMatter.file));
  keepAddresses(draft, from, into, id);
  keepLists(draft, from, into);
  keepEntry(draft, from, into, id, carried.ids);
  keepForwards(draft, from, into);
  replaceInLists(draft, from, into);
  for (const tag of from.tags.filter((one) => !into.tags.includes(one))) {
    amendFrontMatter(draft, into, (yaml) => addToList(yaml, "tags", tag));
  }
  for (const word of from.allow.filter((one) => !into.allow.includes(one))) {
    amendFrontMatter(draft, into, (yaml) => addToList(yaml, "allow", JSON.stringify(word)));
  }
  for (const clash of carried.clashes) {
    draft.say(
      `Both have a \`#${clash}\`: that of \`${slug}\` is \`#${carried.ids.get(clash)}\` now, and old links to it end at the other.`,
    );
  }
  const lost = lostKeys(from, into);
  if (lost.length > 0) draft.say(`Of \`${slug}\` these are not taken over: ${lost.join(", ")}.`);
}

function checkMergeable(from: Article, into: Article): void {
  if (from === into) throw new MoveRefused("An article can't be merged into itself.");
  if (!from.draft && into.draft) {
    throw new MoveRefused(
      `\`${into.slug}\` is a draft: publish it first, or merge it into \`${from.slug}\`.`,
    );
  }
  if (JSON.stringify(from.author) !== JSON.stringify(into.author)) {
    throw new MoveRefused("They have different authors.");
  }
  if (from.unlisted !== into.unlisted) throw new MoveRefused("Only one of the two is unlisted.");
}

/** All addresses that the article ever had lead to the other one. */
function keepAddresses(draft: MoveDraft, from: Article, into: Article, id: string): void {
  retarget(draft, from.path, into.path);
  const released = [...(draft.content.urlsLock?.addresses.keys() ?? [])];
  const isReleased = released.some((address) => address.startsWith(from.path));
  const old = [...(isReleased ? [from.path] : []), ...from.aliases.map(({ path }) => path)];
  for (const path of old) {
    amendFrontMatter(draft, into, (yaml) => addToList(yaml, "aliases", readablePath(path)));
  }
  if (old.length === 0) return;
  draft.say(
    `Old links to the whole of \`${from.slug}\` lead to the top of \`${into.slug}\`, not to \`#${id}\`.`,
  );
}

/** Pages that listed nothing but the article are gone with it. */
function keepLists(draft: MoveDraft, from: Article, into: Article): void {
  const others = draft.content.articles.filter(
    (one) => one !== from && !one.draft && !one.unlisted,
  );
  const { year, month, day } = from.date;
  const dates = [
    { year },
    ...(month === undefined ? [] : [{ year, month }]),
    ...(month === undefined || day === undefined ? [] : [{ year, month, day }]),
  ];
  const isListed = (date: CalendarDate) =>
    others.some((one) => `${isoDate(one.date)}-`.startsWith(`${isoDate(date)}-`));
  const rest = dates.findLast(isListed);
  const to = rest === undefined ? paths.articles : archivePath(rest);
  for (const date of dates) if (!isListed(date)) redirect(draft, archivePath(date), to);
  const { year: ofInto } = into.date;
  for (const tag of from.tags) {
    const isListed = others.some((one) => one.date.year === year && one.tags.includes(tag));
    if (!isListed && ofInto !== year) redirect(draft, tagYearPath(tag, { year }), tagPath(tag));
  }
  if (from.section !== undefined && !others.some(({ section }) => section === from.section)) {
    redirect(draft, sectionPath(from.section), into.path);
  }
  if (from.series !== undefined && !others.some(({ series }) => series === from.series)) {
    redirect(draft, seriesPath(from.series), into.path);
  }
}

/** A feed's readers would else see the article go, or come again. */
function keepEntry(
  draft: MoveDraft,
  from: Article,
  into: Article,
  id: string,
  ids: ReadonlyMap<string, string>,
): void {
  const lock = draft.content.urlsLock;
  const path = entryPath(from, lock);
  const own = {
    path,
    title: from.title,
    description: from.description,
    date: from.date,
    heading: id,
  };
  const parts = [
    ...(lock?.addresses.get(path)?.published ? [own] : []),
    ...from.merged.map((part) => ({ ...part, heading: ids.get(part.heading ?? "") ?? id })),
  ];
  for (const part of parts) {
    const entry = { ...part, path: readablePath(part.path), date: isoPublicationDate(part.date) };
    const text = stringify(entry, { lineWidth: 0 }).trimEnd();
    amendFrontMatter(draft, into, (yaml) => addToList(yaml, "merged", text));
  }
}

/** Headings that had left the article already are still found where they went. */
function keepForwards(draft: MoveDraft, from: Article, into: Article): void {
  for (const [old, address] of Object.entries(from.forwards)) {
    if (!into.document.ids.includes(old)) {
      amendFrontMatter(draft, into, (yaml) => addToMap(yaml, "forwards", old, address));
    }
  }
}

/** Lists that name the one name the other, once. */
function replaceInLists(draft: MoveDraft, from: Article, into: Article): void {
  const { articles, site, siteFileLocation } = draft.content;
  const isFrom = (entry: unknown) => entry === from.slug;
  for (const other of articles) {
    if (other === from || !other.translations.includes(from.slug)) continue;
    if (other === into || other.translations.includes(into.slug)) {
      amendFrontMatter(draft, other, (yaml) => removeFromList(yaml, "translations", isFrom));
      continue;
    }
    const place = other.locations.translations[other.translations.indexOf(from.slug)];
    if (place) replaceWord(draft, place, from.slug, into.slug);
  }
  const at = site.featured.indexOf(from.slug);
  if (at === -1) return;
  if (site.featured.includes(into.slug)) {
    draft
      .open(join(draft.folder, "site.yaml"))
      .amend((text) => removeFromList(text, "featured", isFrom));
  } else replaceWord(draft, siteFileLocation("featured", at), from.slug, into.slug);
}

/** What the front matter of the one says, and the other has nowhere. */
function lostKeys(from: Article, into: Article): string[] {
  const keys = ["period", "original", "canonical", "updated", "cover", "series"] as const;
  const lost = keys.filter((key) => from[key] !== undefined && from[key] !== into[key]);
  const others = from.translations.length > 0 ? ["translations"] : [];
  return [...lost, ...others].map((key) => `\`${key}\``);
}
