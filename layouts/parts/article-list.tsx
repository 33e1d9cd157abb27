import type { VNode } from "preact";
import type { SitePath } from "../../src/content/schemas/values.ts";
import { languageAttributes } from "../../src/i18n/direction.ts";
import { fill, formatNumber } from "../../src/i18n/format.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { ArticleSummary, Link, ListPage, TermCount } from "../../src/site/model.ts";
import { DateText } from "./dates.tsx";

/** Articles as a list: title, what it is about, when it was told, how long it takes. */
export function ArticleList({
  summaries,
  locale,
  level = 2,
}: {
  summaries: readonly ArticleSummary[];
  locale: Locale;
  /** The level of the heading that the list stands under, plus one. */
  level?: 2 | 3;
}): VNode {
  return (
    <ul class="listings h-feed">
      {summaries.map((summary) => (
        <li key={summary.slug} class="h-entry">
          {summary.thumbnail && (
            <img
              class="thumbnail"
              src={summary.thumbnail.path}
              alt=""
              width={summary.thumbnail.width}
              height={summary.thumbnail.height}
              loading="lazy"
              decoding="async"
            />
          )}
          <ArticleListTitle summary={summary} level={level} locale={locale} />
          <p class="p-summary" {...languageAttributes(summary.language)}>
            {summary.description}
          </p>
          <p class="meta">
            <DateText date={summary.date} locale={locale} class="dt-published" />{" "}
            <span>{shortMinutes(summary.minutes, locale)}</span>
            {summary.tags.map((tag) => [
              " ",
              <a key={tag.path} href={tag.path} class="p-category">
                {tag.label}
              </a>,
            ])}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ArticleListTitle({
  summary,
  level,
  locale,
}: {
  summary: ArticleSummary;
  level: 2 | 3;
  locale: Locale;
}): VNode {
  const link = (
    <a href={summary.path} class="u-url p-name" {...languageAttributes(summary.language)}>
      {summary.title}
    </a>
  );
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Heading>
      {link}
      <Unpublished summary={summary} locale={locale} />
    </Heading>
  );
}

/** How long an article takes to read, in as few letters as there are for it. */
export function shortMinutes(minutes: number, { language, words }: Locale): string {
  return fill(words.summary.minutes, { count: formatNumber(minutes, language) });
}

/** Says, where unpublished articles are shown at all, that this is one. */
export function Unpublished({
  summary,
  locale,
}: {
  summary: Pick<ArticleSummary, "unpublished">;
  locale: Locale;
}): VNode | null {
  return summary.unpublished ? (
    <span class="unpublished">{` (${locale.words.summary[summary.unpublished]})`}</span>
  ) : null;
}

/** Links with the number of articles behind each. */
export function TermCounts({
  links,
  label,
  locale: { language },
}: {
  links: readonly TermCount[];
  label: string;
  locale: Locale;
}): VNode {
  return (
    <ul class="counted" aria-label={label}>
      {links.map((link) => (
        <li key={link.path}>
          <a href={link.path}>{link.label}</a>
          <span class="count"> {formatNumber(link.count, language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The other pages of a list that is too long for one. */
export function NumberedPages({
  view: { path, title, numbered = [] },
  locale: { language },
}: {
  view: Pick<ListPage, "path" | "title"> & { readonly numbered?: readonly Link[] | undefined };
  locale: Locale;
}): VNode | null {
  if (numbered.length === 0) return null;
  return (
    <nav class="counted" aria-label={title}>
      {numbered.map((page) => (
        <a key={page.path} href={page.path} aria-current={page.path === path ? "page" : undefined}>
          {`${formatNumber(Number(page.label), language)} `}
        </a>
      ))}
    </nav>
  );
}

/** The same articles to take along, if the site makes books. */
export function BookLink({
  path,
  locale,
}: {
  path: SitePath | undefined;
  locale: Locale;
}): VNode | null {
  if (path === undefined) return null;
  return (
    <p class="bio">
      <a href={path} type="application/epub+zip">
        {locale.words.book.download}
      </a>
    </p>
  );
}

/** The way up, as the first line of a page. */
export function Breadcrumbs({ links, label }: { links: readonly Link[]; label: string }): VNode {
  return (
    <nav class="trail" aria-label={label}>
      <ol>
        {links.map((link) => (
          <li key={link.path}>
            <a href={link.path}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A page's title and the sentence below it. */
export function PageHeader({ title, lead }: { title: string; lead?: string }): VNode {
  return (
    <header class="page-header">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </header>
  );
}
