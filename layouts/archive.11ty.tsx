import { renderDocument } from "./parts/document.tsx";
import { CountedLinks, Listings, PageHeader, Trail } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("archive");

/** The articles of a year, a month or a day. */
export function render(props: Props<"archive">): string {
  const { view } = props;
  return renderDocument(
    props,
    "list",
    <>
      <Trail links={view.trail} />
      <PageHeader title={view.title} />
      <Listings listings={view.listings} />
      {view.parts.length > 0 && <CountedLinks links={view.parts} label="Within" />}
      {(view.older || view.newer) && (
        <nav class="pager" aria-label="Neighbouring dates">
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
