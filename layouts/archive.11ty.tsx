import { renderDocument } from "./parts/document.tsx";
import { CountedLinks, Listings, PageHeader, Trail } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("archive");

/** The articles of a year, a month or a day. */
export function render(props: Props<"archive">): string {
  const { view, info } = props;
  const { archive } = info.words;
  return renderDocument(
    props,
    "list",
    <>
      <Trail links={view.trail} label={info.words.page.breadcrumb} />
      <PageHeader title={view.title} />
      <Listings listings={view.listings} words={info.words.listing} />
      {view.parts.length > 0 && <CountedLinks links={view.parts} label={archive.within} />}
      {(view.older || view.newer) && (
        <nav class="pager" aria-label={archive.neighbours}>
          {view.older && (
            <a href={view.older.path} rel="prev">
              {`← ${view.older.label}`}
            </a>
          )}
          {view.newer && (
            <a href={view.newer.path} rel="next">
              {`${view.newer.label} →`}
            </a>
          )}
        </nav>
      )}
    </>,
  );
}
