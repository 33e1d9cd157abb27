import type { VNode } from "preact";
import { paths } from "../../src/site/urls.ts";
import { ArticleList, Breadcrumbs, PageHeader, TermCounts } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** One tag: what the class of failure is, and its stories. */
export default function TagPage(props: Props<"tag">): VNode {
  const { view, info } = props;
  const { tag, tags, page, lists } = info.words;
  return (
    <>
      <Breadcrumbs links={[{ label: tags.title, path: paths.tags }]} label={page.breadcrumb} />
      <PageHeader title={view.title} lead={view.description} />
      {view.tag.about && <p class="about-tag">{view.tag.about}</p>}
      <ArticleList summaries={view.summaries} locale={info} />
      <section class="ways" aria-label={tag.ways}>
        <div>
          <h2>{tag.byYear}</h2>
          <TermCounts links={view.years} label={lists.years} locale={info} />
        </div>
        {view.relatedTags.length > 0 && (
          <div>
            <h2>{tag.relatedTags}</h2>
            <TermCounts links={view.relatedTags} label={lists.tags} locale={info} />
          </div>
        )}
      </section>
    </>
  );
}
