import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { sourceId } from "./markdown/citations.ts";
import type { RenderedDocument } from "./markdown/document.ts";
import { smartQuotes } from "./markdown/smart-quotes.ts";
import type { ArticleFrontMatterSchema, Source } from "./schemas/front-matter.ts";
import type { LocatedYaml } from "./yaml.ts";

/** A source as the page lists it: numbered by first use, with the places that cite it. */
export interface CitedSource extends Source {
  readonly number: number;
  readonly uses: number;
}

/** The ids that a list of sources has on the page. */
export function sourceIds(sources: readonly Source[]): string[] {
  return sources.map((_, i) => sourceId(i + 1));
}

/**
 * Puts the sources in the order in which the text cites them; one never cited is reported.
 * @param language that of the text, whose quotes its sources have too
 */
export function citedSources(
  sources: readonly Source[],
  { citations }: RenderedDocument,
  language: string,
  locationOf: LocatedYaml<typeof ArticleFrontMatterSchema>["locationOf"],
  report: Report,
): CitedSource[] {
  const cited: CitedSource[] = [];
  for (const [index, source] of sources.entries()) {
    const at = citations.findIndex(({ id }) => id === source.id);
    const uses = citations[at]?.uses;
    if (uses !== undefined) {
      const title = smartQuotes(source.title, language);
      const publisher = smartQuotes(source.publisher, language);
      cited.push({ ...source, title, publisher, number: at + 1, uses });
    } else {
      const message = `the source \`${source.id}\` is never cited`;
      report(
        diagnostic(
          locationOf("sources", index, "id"),
          "E351",
          message,
          `Cite it with \`[@${source.id}]\`, or take it out.`,
        ),
      );
    }
  }
  return cited.sort((a, b) => a.number - b.number);
}
