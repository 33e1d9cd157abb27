import type { VNode } from "preact";
import { fill } from "../../src/i18n/format.ts";
import type { Words } from "../../src/i18n/words.ts";
import type { ArticleSummary, Link, TermCount } from "../../src/site/model.ts";
import { DateText } from "./dates.tsx";

/** Articles as a list: title, what it is about, when it was told, how long it takes. */
export function ArticleList({
  summaries,
  words,
  level = 2,
}: {
  summaries: readonly ArticleSummary[];
  words: Words["summary"];
  /** The level of the heading that the list stands under, plus one. */
  level?: 2 | 3;
}): VNode {
  return (
    <ul class="listings">
      {summaries.map((summary) => (
        <li key={summary.slug} class="h-entry">
          <ArticleListTitle summary={summary} level={level} words={words} />
          <p class="p-summary">{summary.description}</p>
          <p class="meta">
            <DateText date={summary.date} class="dt-published" />
            <span>{fill(words.minutes, { count: summary.minutes })}</span>
            {summary.tags.map((tag) => (
              <a key={tag.path} href={tag.path} class="p-category">
                {tag.label}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ArticleListTitle({
  summary,
  level,
  words,
}: {
  summary: ArticleSummary;
  level: 2 | 3;
  words: Words["summary"];
}): VNode {
  const link = (
    <a href={summary.path} class="u-url p-name">
      {summary.title}
    </a>
  );
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Heading>
      {link}
      <Unpublished summary={summary} words={words} />
    </Heading>
  );
}

/** Says, where unpublished articles are shown at all, that this is one. */
export function Unpublished({
  summary,
  words,
}: {
  summary: Pick<ArticleSummary, "unpublished">;
  words: Words["summary"];
}): VNode | null {
  return summary.unpublished ? (
    <span class="unpublished">{` (${words[summary.unpublished]})`}</span>
  ) : null;
}

/** Links with the number of articles behind each. */
export function TermCounts({
  links,
  label,
}: {
  links: readonly TermCount[];
  label: string;
}): VNode {
  return (
    <ul class="counted" aria-label={label}>
      {links.map((link) => (
        <li key={link.path}>
          <a href={link.path}>{link.label}</a>
          <span class="count">{link.count}</span>
        </li>
      ))}
    </ul>
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
