import type { VNode } from "preact";
import { ArticleList, NumberedPages, PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** A section's articles, the newest first. */
export default function SectionPage(props: Props<"section">): VNode {
  const { view, info } = props;
  return (
    <>
      <PageHeader title={view.title} lead={view.description} />
      <ArticleList summaries={view.summaries} locale={info} />
      <NumberedPages view={view} locale={info} />
    </>
  );
}
