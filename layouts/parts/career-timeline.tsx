import type { VNode } from "preact";
import type { About } from "../../src/content/about.ts";

/** The stages of a working life in order, with years only where they are known. */
export function CareerTimeline({
  stages,
  title,
}: {
  stages: About["stages"];
  title: string;
}): VNode {
  return (
    <section class="life-line" aria-labelledby="_life-line">
      <h2 id="_life-line" class="label">
        {title}
      </h2>
      <ol class="timeline">
        {stages.map(({ name, year, what }) => (
          <li key={name}>
            {year !== undefined && <time>{year}</time>}
            <b>{name}</b>
            {`: ${what}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
