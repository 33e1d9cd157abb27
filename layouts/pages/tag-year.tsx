import type { VNode } from "preact";
import { paths } from "../../src/site/urls.ts";
import { ArticleList, Breadcrumbs, NumberedPages, PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** One tag in one year. */
export default function TagYearPage(props: Props<"tagYear">): VNode {
  const { view, info } = props;
  const { tags, page } = info.words;
  return (
    <>
      <Breadcrumbs
        links={[{ label: tags.title, path: paths.tags }, view.tag]}
        label={page.breadcrumb}
      />
      <PageHeader title={view.title} />
      <ArticleList summaries={view.summaries} locale={info} />
      <NumberedPages view={view} locale={info} />
    </>
  );
}
