import { renderDocument } from "./parts/document.tsx";
import { Listings, PageHeader, Trail } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tagYear");

/** One tag in one year. */
export function render(props: Props<"tagYear">): string {
  const { view } = props;
  return renderDocument(
    props,
    "list",
    <>
      <Trail links={[{ label: "Tags", path: "/tags/" }, view.tag]} />
      <PageHeader title={view.title} />
      <Listings listings={view.listings} />
    </>,
  );
}
