import type { VNode } from "preact";
import { longDate } from "../../src/content/calendar-date.ts";
import { ArticleList, PageHeader, TermCounts } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** Every article by the year in which it was first told. */
export default function ArticlesPage(props: Props<"articles">): VNode {
  const { view, info } = props;
  return (
    <>
      <PageHeader title={view.title} lead={view.description} />
      {view.years.map(({ date, path, summaries }) => (
        <section class="year" key={path} aria-labelledby={`year-${date.year}`}>
          <h2 id={`year-${date.year}`} class="label">
            <a href={path}>{longDate(date, info.language)}</a>
          </h2>
          <ArticleList summaries={summaries} level={3} locale={info} />
        </section>
      ))}
      {view.ways.length > 0 && (
        <TermCounts links={view.ways} label={info.words.lists.years} locale={info} />
      )}
    </>
  );
}
