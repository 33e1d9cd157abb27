import { paths } from "../src/site/urls.ts";
import {
  ArticleList,
  BookLink,
  Breadcrumbs,
  NumberedPages,
  PageHeader,
} from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("series");

/** A series in the order in which it was told. */
export function render(props: Props<"series">): string {
  const { view, info } = props;
  const { articles, page } = info.words;
  return renderDocument(
    "series",
    props,
    "list",
    <>
      <Breadcrumbs
        links={[{ label: articles.title, path: paths.articles }]}
        label={page.breadcrumb}
      />
      <PageHeader title={view.title} lead={view.about} />
      <ArticleList summaries={view.summaries} locale={info} />
      <NumberedPages view={view} locale={info} />
      <BookLink path={view.book} locale={info} />
    </>,
  );
}
