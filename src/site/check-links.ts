import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import type { Reference } from "../content/markdown/render-env.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { UrlTable } from "./model.ts";
import { brokenLink, urlKey } from "./url-table.ts";
import { articlePath, paths, slugOf } from "./urls.ts";

/** Reports every link and picture in the author's text that leads nowhere, at its place. */
export function checkLinks(
  texts: {
    articles: readonly Article[];
    about: About | undefined;
    /** All articles, to tell a link to a hidden one from a link to nothing. */
    hidden: readonly Article[];
    urls: UrlTable;
  },
  report: Report,
): void {
  const { articles, about, hidden, urls } = texts;
  const slugs = hidden.map(({ slug }) => slug);

  function check(from: SitePath, { href, location }: Reference): void {
    const broken = brokenLink(urls, from, href);
    if (broken === undefined) return;
    const slug = slugOf(href);
    if (slug && slugs.some((known) => known === slug) && !urls.has(urlKey(articlePath(slug)))) {
      const hint = "Publish that one first, or take the link out.";
      report(
        diagnostic(location, "E401", `\`${slug}\` is not published, so a link to it is dead`, hint),
      );
      return;
    }
    const hint = slug
      ? didYouMean(slug, slugs)
      : didYouMean(
          href,
          Array.from(urls.values(), (owner) => owner.path),
        );
    report(diagnostic(location, "E400", broken, hint));
  }

  for (const { path, document } of articles) {
    for (const reference of [...document.links, ...document.images]) check(path, reference);
  }
  for (const reference of about?.document.links ?? []) check(paths.about, reference);
}
