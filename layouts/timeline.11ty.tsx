import { longPeriod } from "../src/content/period.ts";
import { renderDocument } from "./parts/document.tsx";
import { PageHeader, Unpublished } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("timeline");

/** The stories by when they happened, not by when they were told. */
export function render(props: Props<"timeline">): string {
  const { view } = props;
  const years = new Set(view.events.map(({ period }) => period.from.year));
  return renderDocument(
    props,
    <>
      <PageHeader title={view.title} lead={view.description} />
      {[...years].map((year) => (
        <section class="timeline-year" key={year} aria-labelledby={`happened-${year}`}>
          <h2 id={`happened-${year}`}>{year}</h2>
          <ol>
            {view.events
              .filter(({ period }) => period.from.year === year)
              .map(({ period, listing }) => (
                <li key={listing.slug}>
                  <span class="when">{longPeriod(period)}</span>
                  <h3>
                    <a href={listing.path}>{listing.title}</a>
                    <Unpublished listing={listing} />
                  </h3>
                  <p>{listing.description}</p>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>,
  );
}
