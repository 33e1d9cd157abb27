import type { Locale } from "../../i18n/locale.ts";
import type { Page } from "../model.ts";
import type { Gone } from "../url-model.ts";
import { isPagePath } from "../urls.ts";

/** The page at an address that was taken down. */
export interface GonePage extends Page {
  /** Why it was taken down, in its author's words. */
  readonly reason: string;
}

/** Pages that say why there is nothing any more. Addresses of files get none. */
export function gonePages(
  gone: readonly Gone[],
  { words }: Pick<Locale, "words">,
): readonly GonePage[] {
  return gone
    .filter(({ path }) => isPagePath(path))
    .map(({ path, reason }) => ({
      path,
      title: words.gone.title,
      description: reason,
      unlisted: true,
      reason,
    }));
}
