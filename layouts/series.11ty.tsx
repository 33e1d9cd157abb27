import { renderDocument } from "./parts/document.tsx";
import { Listings, PageHeader, Trail } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("series");

/** A series in the order in which it was told. */
export function render(props: Props<"series">): string {
  const { view, info } = props;
  const { articles, page, listing } = info.words;
  return renderDocument(
    props,
    "list",
    <>
      <Trail links={[{ label: articles.title, path: "/articles/" }]} label={page.breadcrumb} />
      <PageHeader title={view.title} lead={view.about} />
      <Listings listings={view.listings} words={listing} />
    </>,
  );
}
