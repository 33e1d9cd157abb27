import type { Locale } from "../../i18n/locale.ts";
import type { Page, TagInUse, TermCount } from "../model.ts";
import { countTagsByName } from "../tags-in-use.ts";
import { paths } from "../urls.ts";

/** The page of all tags in use. */
export interface TagsPage extends Page {
  readonly tags: readonly TermCount[];
}

/** By name, in the order of the site's language. */
export function tagsPage(inUse: readonly TagInUse[], { language, words }: Locale): TagsPage {
  return {
    path: paths.tags,
    title: words.tags.title,
    description: words.tags.description,
    tags: countTagsByName(inUse, language),
  };
}
