import { renderDocument } from "./parts/document.tsx";
import { Listings, PageHeader, Trail } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tagYear");

/** One tag in one year. */
export function render(props: Props<"tagYear">): string {
  const { view, info } = props;
  const { tags, page, listing } = info.words;
  return renderDocument(
    props,
    "list",
    <>
      <Trail links={[{ label: tags.title, path: "/tags/" }, view.tag]} label={page.breadcrumb} />
      <PageHeader title={view.title} />
      <Listings listings={view.listings} words={listing} />
    </>,
  );
}
