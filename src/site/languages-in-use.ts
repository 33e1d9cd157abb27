import type { ArticleSummary } from "./model.ts";

/** A language that articles of the site are written in. */
export interface LanguageInUse {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly summaries: readonly ArticleSummary[];
}

/**
 * The languages of a site that is written in several, the site's own first; none where all is written in one.
 * @param siteLanguage that of articles which name none
 */
export function languagesInUse(
  summaries: readonly ArticleSummary[],
  siteLanguage: string,
): LanguageInUse[] {
  const found = new Map<string, ArticleSummary[]>([[siteLanguage, []]]);
  for (const summary of summaries) {
    const language = summary.language ?? siteLanguage;
    const others = found.get(language);
    if (others) others.push(summary);
    else found.set(language, [summary]);
  }
  const used = Array.from(found, ([language, summaries]) => ({ language, summaries }));
  const inUse = used.filter(({ summaries }) => summaries.length > 0);
  return inUse.length > 1 ? inUse : [];
}
