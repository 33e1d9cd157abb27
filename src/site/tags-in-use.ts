import type { TagFile } from "../content/schemas/site.ts";
import type { ArticleSummary, TagInUse, TermCount } from "./model.ts";
import { tagPath } from "./urls.ts";

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

export function countTags(inUse: readonly TagInUse[]): TermCount[] {
  return inUse.map(({ tag, summaries }) => ({
    label: tag.label,
    path: tagPath(tag.slug),
    description: tag.description,
    count: summaries.length,
  }));
}
