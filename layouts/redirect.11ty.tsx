import { PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("redirect");

/** An old address that leads to where the article is now, for hosts that can't answer 301. */
export function render(props: Props<"redirect">): string {
  const { view, info } = props;
  const [before, after] = info.words.redirect.moved.split("{link}");
  return renderDocument(
    "redirect",
    { ...props, view: { ...view, path: view.to } },
    "list",
    <>
      <PageHeader title={view.title} />
      <p class="about-tag">
        {before}
        <a href={view.to}>{info.baseUrl + view.to}</a>
        {after}
      </p>
    </>,
    <>
      <meta http-equiv="refresh" content={`0; url=${view.to}`} />
      <meta name="robots" content="noindex" />
    </>,
  );
}
