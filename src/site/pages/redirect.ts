import type { SitePath } from "../../content/schemas/values.ts";
import { ruleOnly } from "../capitals.ts";
import type { Page } from "../model.ts";
import type { Redirect } from "../url-model.ts";
import { isPagePath } from "../urls.ts";

/** A page that leads on to another. */
export interface RedirectPage extends Page {
  readonly to: SitePath;
}

/** Pages that lead on, for hosts that can't answer 301. Addresses of files get none, nor those that only a rule answers. */
export function redirectPages(
  redirects: readonly Redirect[],
  pages: readonly Page[],
): RedirectPage[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const withoutPage = ruleOnly(redirects);
  return redirects.flatMap((redirect) => {
    const { from, to } = redirect;
    const page = byPath.get(to);
    return page && isPagePath(from) && !withoutPage.has(redirect)
      ? { path: from, title: page.title, description: page.description, to }
      : [];
  });
}
