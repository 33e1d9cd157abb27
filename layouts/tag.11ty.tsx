import { renderDocument } from "./parts/document.tsx";
import { CountedLinks, Listings, PageHeader, Trail } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tag");

/** One tag: what the class of failure is, and its stories. */
export function render(props: Props<"tag">): string {
  const { view, info } = props;
  const { tag, tags, page, lists, listing } = info.words;
  return renderDocument(
    props,
    "list",
    <>
      <Trail links={[{ label: tags.title, path: "/tags/" }]} label={page.breadcrumb} />
      <PageHeader title={view.title} lead={view.description} />
      {view.tag.about && <p class="about-tag">{view.tag.about}</p>}
      <Listings listings={view.listings} words={listing} />
      <section class="ways" aria-label={tag.ways}>
        <div>
          <h2>{tag.byYear}</h2>
          <CountedLinks links={view.years} label={lists.years} />
        </div>
        {view.beside.length > 0 && (
          <div>
            <h2>{tag.beside}</h2>
            <CountedLinks links={view.beside} label={lists.tags} />
          </div>
        )}
      </section>
    </>,
  );
}
