import type { SitePath } from "../../content/schemas/values.ts";
import type { Page } from "../model.ts";
import type { Redirect } from "../url-model.ts";
import { isPagePath } from "../urls.ts";

/** A page that leads on to another. */
export interface RedirectPage extends Page {
  readonly to: SitePath;
}

/** Pages that lead on, for hosts that can't answer 301. Addresses of files get none. */
export function redirectPages(
  redirects: readonly Redirect[],
  pages: readonly Page[],
): RedirectPage[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return redirects.flatMap(({ from, to }) => {
    const page = byPath.get(to);
    return page && isPagePath(from)
      ? { path: from, title: page.title, description: page.description, to }
      : [];
  });
}
