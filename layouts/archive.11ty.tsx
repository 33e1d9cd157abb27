import { ArticleList, Breadcrumbs, PageHeader, TermCounts } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("archive");

/** The articles of a year, a month or a day. */
export function render(props: Props<"archive">): string {
  const { view } = props;
  return renderDocument(
    props,
    "list",
    <>
      <Breadcrumbs links={view.breadcrumbs} />
      <PageHeader title={view.title} />
      <ArticleList summaries={view.summaries} />
      {view.parts.length > 0 && <TermCounts links={view.parts} label="Within" />}
      {(view.older || view.newer) && (
        <nav class="pager" aria-label="Neighbouring dates">
          {view.older && (
            <a href={view.older.path} rel="prev">
              {`← ${view.older.label}`}
            </a>
          )}
          {view.newer && (
            <a href={view.newer.path} rel="next">
              {`${view.newer.label} →`}
            </a>
          )}
        </nav>
      )}
    </>,
  );
}
