import type { VNode } from "preact";
import { longDate } from "../../src/content/calendar-date.ts";
import type { CitedSource } from "../../src/content/cited-sources.ts";
import { citationId, sourceId } from "../../src/content/markdown/citations.ts";
import { isRightToLeft } from "../../src/i18n/direction.ts";
import { fill, formatNumber } from "../../src/i18n/format.ts";
import type { Locale } from "../../src/i18n/locale.ts";

/**
 * The numbered sources of a text, each with links back to where it is cited. Titles stand in no `cite` and dates in no
 * `time`: article extractors drop both with all that is in them.
 */
export function Sources({
  sources,
  locale,
}: {
  sources: readonly CitedSource[];
  locale: Locale;
}): VNode | null {
  if (sources.length === 0) return null;
  const {
    language,
    words: { sources: words },
  } = locale;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{words.title}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id} id={sourceId(source.number)}>
            <a href={source.url}>{source.title}</a>
            {words.separator + source.publisher}
            {source.date && (
              <>
                {words.separator}
                {longDate(source.date, language)}
              </>
            )}
            {source.archive && (
              <>
                {words.separator}
                <a href={source.archive}>{words.archive}</a>
              </>
            )}
            {words.separator}
            <span class="kind">{words[source.kind]}</span>
            {Array.from({ length: source.uses }, (_, i) => [
              " ",
              <a
                key={citationId(source.number, i + 1)}
                class="back"
                href={`#${citationId(source.number, i + 1)}`}
                aria-label={fill(source.uses > 1 ? words.backToPlace : words.back, {
                  number: formatNumber(source.number, language),
                  place: formatNumber(i + 1, language),
                })}
              >
                {isRightToLeft(language) ? "↪" : "↩"}
              </a>,
            ])}
          </li>
        ))}
      </ol>
    </section>
  );
}
