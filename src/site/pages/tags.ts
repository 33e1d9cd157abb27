import type { Locale } from "../../i18n/locale.ts";
import type { ArticleSummary, Page, TagInUse, TermCount } from "../model.ts";
import { countTagsByName } from "../tags-in-use.ts";
import { paths, tagPath } from "../urls.ts";

/** How many articles stand with their tag: the tag's own page has all. */
const mostNewest = 3;

/** The page of all tags in use. */
export interface TagsPage extends Page {
  readonly tags: readonly ListedTag[];
}

/** A tag, and the newest of its articles. */
interface ListedTag extends TermCount {
  readonly newest: readonly ArticleSummary[];
}

/** By name, in the order of the site's language. */
export function tagsPage(inUse: readonly TagInUse[], { language, words }: Locale): TagsPage {
  const summariesOf = new Map(inUse.map(({ tag, summaries }) => [tagPath(tag.slug), summaries]));
  return {
    path: paths.tags,
    title: words.tags.title,
    description: words.tags.description,
    tags: countTagsByName(inUse, language).map((tag) => ({
      ...tag,
      newest: summariesOf.get(tag.path)?.slice(0, mostNewest) ?? [],
    })),
  };
}
