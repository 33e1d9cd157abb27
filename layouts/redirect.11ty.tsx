import { PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("redirect");

/** An old address that leads to where the article is now, for hosts that can't answer 301. */
export function render(props: Props<"redirect">): string {
  const { view } = props;
  return renderDocument(
    { ...props, view: { ...view, path: view.to } },
    "list",
    <>
      <PageHeader title={view.title} />
      <p class="about-tag">
        This article has moved to <a href={view.to}>{props.info.origin + view.to}</a>.
      </p>
    </>,
    <>
      <meta http-equiv="refresh" content={`0; url=${view.to}`} />
      <meta name="robots" content="noindex" />
    </>,
  );
}
