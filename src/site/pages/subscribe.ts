import type { SitePath } from "../../content/schemas/values.ts";
import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { paths, sectionPath, tagPath } from "../urls.ts";

/** The page of all feeds. */
export interface SubscribePage extends Page {
  readonly feeds: readonly { readonly title: string; readonly path: SitePath }[];
}

/** The feed of the whole site first. */
export function subscribePage({ site, tagsInUse, seriesInUse, locale }: Relations): SubscribePage {
  const { subscribe } = locale.words;
  return {
    path: paths.subscribe,
    title: subscribe.title,
    description: subscribe.description,
    feeds: [
      { title: subscribe.everything, path: paths.home },
      ...site.sections.map(({ title, slug }) => ({ title, path: sectionPath(slug) })),
      ...tagsInUse.map(({ tag }) => ({ title: tag.label, path: tagPath(tag.slug) })),
      ...seriesInUse.map(({ title, path }) => ({ title, path })),
    ],
  };
}
