import type { VNode } from "preact";
import { isRightToLeft } from "../../src/i18n/direction.ts";
import {
  ArticleList,
  Breadcrumbs,
  NumberedPages,
  PageHeader,
  TermCounts,
} from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** The articles of a year, a month or a day. */
export default function ArchivePage(props: Props<"archive">): VNode {
  const { view, info } = props;
  const { archive } = info.words;
  // An arrow points the way that the text runs, and is not mirrored by itself.
  const [back, on] = isRightToLeft(info.language) ? ["→", "←"] : ["←", "→"];
  return (
    <>
      <Breadcrumbs links={view.breadcrumbs} label={info.words.page.breadcrumb} />
      <PageHeader title={view.title} />
      <ArticleList summaries={view.summaries} locale={info} />
      <NumberedPages view={view} locale={info} />
      {view.parts.length > 0 && (
        <TermCounts links={view.parts} label={archive.within} locale={info} />
      )}
      {(view.older || view.newer) && (
        <nav class="pager" aria-label={archive.neighbours}>
          {view.older && (
            <a href={view.older.path} rel="prev">
              {`${back} ${view.older.label}`}
            </a>
          )}
          {view.newer && (
            <a href={view.newer.path} rel="next">
              {`${view.newer.label} ${on}`}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
