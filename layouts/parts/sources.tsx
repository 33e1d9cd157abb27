import type { VNode } from "preact";
import type { CitedSource } from "../../src/content/article.ts";
import { citationId } from "../../src/content/markdown/citations.ts";
import { DateText } from "./dates.tsx";

/** Whose word a source is. */
const kinds = {
  author: "his own account",
  public: "published account",
  standard: "standard or paper",
};

/** The numbered sources of a text, each with links back to where it is cited. */
export function Sources({ sources }: { sources: readonly CitedSource[] }): VNode | null {
  if (sources.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <cite>
              <a href={source.url}>{source.title}</a>
            </cite>
            {`, ${source.publisher}`}
            {source.date && (
              <>
                {", "}
                <DateText date={source.date} />
              </>
            )}
            {source.archive && (
              <>
                {", "}
                <a href={source.archive}>archived copy</a>
              </>
            )}{" "}
            <span class="kind">{kinds[source.kind]}</span>
            {Array.from({ length: source.uses }, (_, i) => (
              <a
                key={citationId(source.id, i + 1)}
                class="back"
                href={`#${citationId(source.id, i + 1)}`}
                aria-label={`Back to where source ${source.number} is cited${source.uses > 1 ? `, place ${i + 1}` : ""}`}
              >
                ↩
              </a>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
