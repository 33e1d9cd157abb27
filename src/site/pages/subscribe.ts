import type { SitePath } from "../../content/schemas/values.ts";
import { nameOfLanguage } from "../../i18n/direction.ts";
import { languagesInUse } from "../languages-in-use.ts";
import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { languageFeedsPath, paths, sectionPath, tagPath } from "../urls.ts";

/** The page of all feeds. */
export interface SubscribePage extends Page {
  readonly feeds: readonly {
    readonly title: string;
    readonly path: SitePath;
    /** Of its articles and its title, where those of other feeds are in others. */
    readonly language?: string;
  }[];
}

/** The feed of the whole site first. */
export function subscribePage(relations: Relations): SubscribePage {
  const { site, tagsInUse, seriesInUse, locale, summariesIn } = relations;
  const { subscribe } = locale.words;
  return {
    path: paths.subscribe,
    title: subscribe.title,
    description: subscribe.description,
    feeds: [
      { title: subscribe.everything, path: paths.home },
      ...languagesInUse(summariesIn.feed, locale.language).map(({ language }) => ({
        title: nameOfLanguage(language),
        path: languageFeedsPath(language),
        language,
      })),
      ...site.sections.map(({ title, slug }) => ({ title, path: sectionPath(slug) })),
      ...tagsInUse.map(({ tag }) => ({ title: tag.label, path: tagPath(tag.slug) })),
      ...seriesInUse.map(({ title, path }) => ({ title, path })),
    ],
  };
}
