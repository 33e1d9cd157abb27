import type { TagFile } from "../content/schemas/site.ts";
import type { ArticleSummary, TagInUse, TermCount } from "./model.ts";
import { tagPath } from "./urls.ts";

/** The tags that articles have, in the order of `tags.yaml`. */
export function tagsInUse(
  tags: readonly TagFile[],
  summaries: readonly ArticleSummary[],
): TagInUse[] {
  const byPath = new Map<string, ArticleSummary[]>();
  for (const summary of summaries) {
    for (const { path } of summary.tags) {
      const having = byPath.get(path);
      if (having) having.push(summary);
      else byPath.set(path, [summary]);
    }
  }
  return tags.flatMap((tag) => {
    const having = byPath.get(tagPath(tag.slug));
    return having ? [{ tag, summaries: having }] : [];
  });
}

/** Links to the pages of tags, each with its number of articles, in the same order. */
export function countTags(inUse: readonly TagInUse[]): TermCount[] {
  return inUse.map(({ tag, summaries }) => ({
    label: tag.label,
    path: tagPath(tag.slug),
    description: tag.description,
    count: summaries.length,
  }));
}

/** The same in the order of a dictionary of the language, for who looks for one by its name. */
export function countTagsByName(inUse: readonly TagInUse[], language: string): TermCount[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return countTags(inUse).sort((a, b) => compare(a.label, b.label));
}
