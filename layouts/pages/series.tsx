import type { VNode } from "preact";
import { paths } from "../../src/site/urls.ts";
import {
  ArticleList,
  BookLink,
  Breadcrumbs,
  NumberedPages,
  PageHeader,
} from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** A series in the order in which it was told. */
export default function SeriesPage(props: Props<"series">): VNode {
  const { view, info } = props;
  const { articles, page } = info.words;
  return (
    <>
      <Breadcrumbs
        links={[{ label: articles.title, path: paths.articles }]}
        label={page.breadcrumb}
      />
      <PageHeader title={view.title} lead={view.about} />
      <ArticleList summaries={view.summaries} locale={info} />
      <NumberedPages view={view} locale={info} />
      <BookLink path={view.book} locale={info} />
    </>
  );
}
