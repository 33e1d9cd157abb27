import { renderDocument } from "./parts/document.tsx";
import { CountedLinks, Listings, PageHeader, Trail } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tag");

/** One tag: what the class of failure is, and its stories. */
export function render(props: Props<"tag">): string {
  const { view } = props;
  return renderDocument(
    props,
    "list",
    <>
      <Trail links={[{ label: "Tags", path: "/tags/" }]} />
      <PageHeader title={view.title} lead={view.description} />
      {view.tag.about && <p class="about-tag">{view.tag.about}</p>}
      <Listings listings={view.listings} />
      <section class="ways" aria-label="Narrow or widen">
        <div>
          <h2>By year</h2>
          <CountedLinks links={view.years} label="Years" />
        </div>
        {view.beside.length > 0 && (
          <div>
            <h2>Often beside it</h2>
            <CountedLinks links={view.beside} label="Tags" />
          </div>
        )}
      </section>
    </>,
  );
}
