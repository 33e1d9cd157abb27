import { paths } from "../src/site/urls.ts";
import { ArticleList, Breadcrumbs, NumberedPages, PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tagYear");

/** One tag in one year. */
export function render(props: Props<"tagYear">): string {
  const { view, info } = props;
  const { tags, page } = info.words;
  return renderDocument(
    "tag-year",
    props,
    "list",
    <>
      <Breadcrumbs
        links={[{ label: tags.title, path: paths.tags }, view.tag]}
        label={page.breadcrumb}
      />
      <PageHeader title={view.title} />
      <ArticleList summaries={view.summaries} locale={info} />
      <NumberedPages view={view} locale={info} />
    </>,
  );
}
