import { ArticleList, NumberedPages, PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("section");

/** A section's articles, the newest first. */
export function render(props: Props<"section">): string {
  const { view, info } = props;
  return renderDocument(
    "section",
    props,
    "list",
    <>
      <PageHeader title={view.title} lead={view.description} />
      <ArticleList summaries={view.summaries} locale={info} />
      <NumberedPages view={view} locale={info} />
    </>,
  );
}
