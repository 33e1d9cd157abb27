import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { aboutPage } from "./about.ts";
import { archivePages } from "./archive.ts";
import { articlePages } from "./article.ts";
import { articlesPage } from "./articles.ts";
import { figuresPage } from "./figures.ts";
import type { GonePage } from "./gone.ts";
import { homePage } from "./home.ts";
import { notFoundPage } from "./not-found.ts";
import { pagePages } from "./page.ts";
import type { RedirectPage } from "./redirect.ts";
import { searchPage } from "./search.ts";
import { sectionPages } from "./section.ts";
import { seriesPages } from "./series.ts";
import { subscribePage } from "./subscribe.ts";
import { tagPages } from "./tag.ts";
import { tagYearPages } from "./tag-year.ts";
import { tagsPage } from "./tags.ts";
import { timelinePages } from "./timeline.ts";

/**
 * The pages of every kind. A new kind is an entry here, what builds its pages beside this file, and a
 * layout of the same name: layouts/layouts.ts does not compile without it.
 */
export function buildPages(relations: Relations) {
  const { site, locale, about, articles, summariesIn, archives, tagsInUse, events } = relations;
  const hasFigures = articles.some(({ document }) => document.figures.length > 0);
  return {
    home: [homePage(relations)],
    article: articlePages(relations),
    about: about ? [aboutPage(about, relations)] : [],
    articles: [articlesPage(relations)],
    section: sectionPages(relations),
    tags: tagsInUse.length > 0 ? [tagsPage(tagsInUse, locale)] : [],
    tag: tagPages(tagsInUse, locale),
    tagYear: tagYearPages(tagsInUse, locale),
    archive: archivePages(archives, locale),
    series: seriesPages(relations),
    timeline: events.length > 0 ? timelinePages(relations) : [],
    figures: hasFigures ? [figuresPage(relations)] : [],
    search: site.search && summariesIn.search.length > 0 ? [searchPage(relations)] : [],
    subscribe: [subscribePage(relations)],
    page: pagePages(relations),
    notFound: [notFoundPage(relations)],
    /** Made once it is known what was released (gone.ts). */
    gone: noneGone,
    /** Made once it is known which addresses have moved (redirect.ts). */
    redirect: noRedirects,
  } satisfies Record<string, readonly Page[]>;
}

const noneGone: readonly GonePage[] = [];
const noRedirects: readonly RedirectPage[] = [];

/** Every page there is, by the layout that renders it. */
export type Pages = Readonly<ReturnType<typeof buildPages>>;

/** A kind of page, by its name in the registry. */
export type PageKind = keyof Pages;

/** The kinds of some pages. */
export function kindsOf<P extends Partial<Pages>>(pages: P): Extract<keyof P, string>[] {
  return Object.keys(pages).filter((kind): kind is Extract<keyof P, string> => kind in pages);
}
