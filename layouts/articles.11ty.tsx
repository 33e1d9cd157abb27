import { longDate } from "../src/content/calendar-date.ts";
import { ArticleList, PageHeader, TermCounts } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("articles");

/** Every article by the year in which it was first told. */
export function render(props: Props<"articles">): string {
  const { view, info } = props;
  return renderDocument(
    "articles",
    props,
    "list",
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
    </>,
  );
}
