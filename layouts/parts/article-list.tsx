import type { VNode } from "preact";
import type { ArticleSummary, Link } from "../../src/site/article-summary.ts";
import type { TermCount } from "../../src/site/page-types.ts";
import { DateText } from "./dates.tsx";

/** Articles as a list: title, what it is about, when it was told, how long it takes. */
export function ArticleList({
  summaries,
  level = 2,
}: {
  summaries: readonly ArticleSummary[];
  /** The level of the heading that the list stands under, plus one. */
  level?: 2 | 3;
}): VNode {
  return (
    <ul class="listings">
      {summaries.map((summary) => (
        <li key={summary.slug} class="h-entry">
          <ArticleListTitle summary={summary} level={level} />
          <p class="p-summary">{summary.description}</p>
          <p class="meta">
            <DateText date={summary.date} class="dt-published" />
            <span>{`${summary.minutes} min`}</span>
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

function ArticleListTitle({ summary, level }: { summary: ArticleSummary; level: 2 | 3 }): VNode {
  const link = (
    <a href={summary.path} class="u-url p-name">
      {summary.title}
    </a>
  );
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Heading>
      {link}
      <Unpublished summary={summary} />
    </Heading>
  );
}

/** Says, where unpublished articles are shown at all, that this is one. */
export function Unpublished({
  summary,
}: {
  summary: Pick<ArticleSummary, "unpublished">;
}): VNode | null {
  return summary.unpublished ? (
    <span class="unpublished">{` (${summary.unpublished})`}</span>
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
export function Breadcrumbs({ links }: { links: readonly Link[] }): VNode {
  return (
    <nav class="trail" aria-label="Breadcrumb">
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
