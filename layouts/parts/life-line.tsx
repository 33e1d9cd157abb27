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
        <div class="dated">
          <h3>Stories with a date</h3>
          <ul>
            {events.map(({ listing, period }) => (
              <li key={listing.slug}>
                <a href={listing.path}>{listing.title}</a>
                <span class="when">{longPeriod(period)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
