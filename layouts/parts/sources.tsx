import type { VNode } from "preact";
import type { CitedSource } from "../../src/content/article.ts";
import { citationId } from "../../src/content/markdown/citations.ts";
import { fill } from "../../src/i18n/format.ts";
import type { Words } from "../../src/i18n/words.ts";
import { DateText } from "./dates.tsx";

/** The numbered sources of a text, each with links back to where it is cited. */
export function Sources({
  sources,
  words,
}: {
  sources: readonly CitedSource[];
  words: Words["sources"];
}): VNode | null {
  if (sources.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{words.title}</h2>
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
                <a href={source.archive}>{words.archive}</a>
              </>
            )}{" "}
            <span class="kind">{words[source.kind]}</span>
            {Array.from({ length: source.uses }, (_, i) => (
              <a
                key={citationId(source.id, i + 1)}
                class="back"
                href={`#${citationId(source.id, i + 1)}`}
                aria-label={fill(source.uses > 1 ? words.backToPlace : words.back, {
                  number: source.number,
                  place: i + 1,
                })}
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
