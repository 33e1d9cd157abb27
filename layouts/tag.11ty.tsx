import { ArticleList, Breadcrumbs, PageHeader, TermCounts } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tag");

/** One tag: what the class of failure is, and its stories. */
export function render(props: Props<"tag">): string {
  const { view } = props;
  return renderDocument(
    props,
    "list",
    <>
      <Breadcrumbs links={[{ label: "Tags", path: "/tags/" }]} />
      <PageHeader title={view.title} lead={view.description} />
      {view.tag.about && <p class="about-tag">{view.tag.about}</p>}
      <ArticleList summaries={view.summaries} />
      <section class="ways" aria-label="Narrow or widen">
        <div>
          <h2>By year</h2>
          <TermCounts links={view.years} label="Years" />
        </div>
        {view.relatedTags.length > 0 && (
          <div>
            <h2>Often beside it</h2>
            <TermCounts links={view.relatedTags} label="Tags" />
          </div>
        )}
      </section>
    </>,
  );
}
