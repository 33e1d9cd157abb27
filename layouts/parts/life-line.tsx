import type { VNode } from "preact";
import type { About } from "../../src/content/about.ts";
import { longPeriod } from "../../src/content/period.ts";
import type { TimelineEvent } from "../../src/site/timeline.ts";

/** The stages of a working life in order, years only where they are known, then the stories on the calendar. */
export function LifeLine({
  stages,
  events,
}: {
  stages: About["stages"];
  events: readonly TimelineEvent[];
}): VNode {
  return (
    <section class="life-line" aria-labelledby="life-line">
      <h2 id="life-line" class="label">
        In order
      </h2>
      <ol>
        {stages.map(({ name, year, what }) => (
          <li key={name}>
            <span class="when">{year ?? ""}</span>
            <b>{name}</b>
            <span>{what}</span>
          </li>
        ))}
      </ol>
      {events.length > 0 && (
        <p class="dated">
          {"Stories with a date: "}
          {events.map(({ listing, period }, i) => (
            <span key={listing.slug}>
              {i > 0 && ", "}
              <a href={listing.path}>{longPeriod(period)}</a>
            </span>
          ))}
          {". "}
          <a href="/timeline/">The whole timeline</a>
        </p>
      )}
    </section>
  );
}
