import type { Article } from "../content/article.ts";
import { reportFor } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import type { Person } from "../content/schemas/people.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

type Authors = Pick<SiteFile, "author" | "authors">;

/** Who wrote an article: those that it names, or the site's author. */
export function authorsOf({ author }: Pick<Article, "author">, site: Authors): readonly Person[] {
  const people = new Map<string, Person>(Object.entries(site.authors));
  const named = [author ?? []].flat().flatMap((name) => people.get(name) ?? []);
  return named.length > 0 ? named : [site.author];
}

/** Reports names that nobody has. */
export function checkAuthors(articles: readonly Article[], site: Authors, report: Report): void {
  const known = Object.keys(site.authors);
  for (const article of articles) {
    for (const name of [article.author ?? []].flat()) {
      if (known.includes(name)) continue;
      const hint = didYouMean(name, known) || "Add them to `authors:` in `site.yaml`.";
      reportFor(
        article,
        report,
      )(diagnostic(article.locations.author, "E235", `there is no author \`${name}\``, hint));
    }
  }
}
