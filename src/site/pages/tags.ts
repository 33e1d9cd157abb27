import type { Words } from "../../i18n/words.ts";
import type { Page, TagInUse, TermCount } from "../model.ts";
import { countTags } from "../tags-in-use.ts";
import { paths } from "../urls.ts";

export interface TagsPage extends Page {
  readonly tags: readonly TermCount[];
}

export function tagsPage(inUse: readonly TagInUse[], words: Words): TagsPage {
  return {
    path: paths.tags,
    title: words.tags.title,
    description: words.tags.description,
    tags: countTags(inUse),
  };
}
