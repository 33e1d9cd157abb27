import type { VNode } from "preact";
import { longPeriod } from "../../src/content/period.ts";
import { NumberedPages, PageHeader, Unpublished } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";
import { TimelineChart } from "../parts/timeline-chart.tsx";

/** The stories by when they happened, not by when they were told. */
export default function TimelinePage(props: Props<"timeline">): VNode {
  const { view, info } = props;
  return (
    <>
      <PageHeader title={view.title} lead={view.description} />
      <TimelineChart entries={view.entries} />
      <ol class="timeline">
        {view.entries.map((entry) => (
          <li key={entry.id} id={entry.id} class={entry.kind}>
            <span class="when">{longPeriod(entry.period, info)}</span>{" "}
            <h2>
              <a href={entry.path}>{entry.title}</a>
              <Unpublished summary={entry} locale={info} />
            </h2>
            <p>{entry.description}</p>
          </li>
        ))}
      </ol>
      <NumberedPages view={view} locale={info} />
    </>
  );
}
