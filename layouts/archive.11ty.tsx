import { ArticleList, Breadcrumbs, PageHeader, TermCounts } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("archive");

/** The articles of a year, a month or a day. */
export function render(props: Props<"archive">): string {
  const { view, info } = props;
  const { archive } = info.words;
  return renderDocument(
    props,
    "list",
    <>
      <Breadcrumbs links={view.breadcrumbs} label={info.words.page.breadcrumb} />
      <PageHeader title={view.title} />
      <ArticleList summaries={view.summaries} words={info.words.summary} />
      {view.parts.length > 0 && <TermCounts links={view.parts} label={archive.within} />}
      {(view.older || view.newer) && (
        <nav class="pager" aria-label={archive.neighbours}>
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
