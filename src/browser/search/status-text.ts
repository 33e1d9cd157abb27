import { counted, fill } from "../../i18n/format.ts";
import type { Words } from "../../i18n/words.ts";
import type { Found } from "./engine.ts";
import { isEmpty, type Query } from "./query.ts";

/** What is said about the results, to everyone and through a screen reader. Empty where nothing was asked. */
export function statusText(
  { hits, complete }: Found,
  query: Query,
  filters: readonly string[],
  { language, words }: { readonly language: string; readonly words: Words["results"] },
): string {
  if (isEmpty(query)) return "";
  const text = query.text.trim();
  const values = {
    query: text === "" ? "" : fill(words.query, { query: text }),
    filters: filters.map((filter) => fill(words.filter, { filter })).join(""),
  };
  if (hits.length === 0) return fill(words.nothing, values);
  const sections = hits.reduce((sum, hit) => sum + hit.sections.length, 0);
  const found = fill(sections > 0 ? words.foundSections : words.found, {
    ...values,
    articles: counted(words.articles, hits.length, language),
    sections: counted(words.sections, sections, language),
  });
  return complete ? found : fill(words.someWords, { found });
}
