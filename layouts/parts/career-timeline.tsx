import { Fragment, type VNode } from "preact";
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
    <>
      <h2>{title}</h2>
      <dl>
        {stages.map(({ name, year, what }) => (
          <Fragment key={name}>
            <dt>
              {name}
              {year !== undefined && [", ", <time key="year">{year}</time>]}
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
