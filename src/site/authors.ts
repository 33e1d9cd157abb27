import type { Article } from "../content/article.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { reportFor } from "../content/draft-report.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/** Somebody who writes here. */
export interface Person {
  readonly name: string;
  /** Where they are found: a place of their own, or this site. */
  readonly url: string;
  /** An account in the Fediverse, like `@ann@social.example`. */
  readonly fediverse?: string | undefined;
}

type Authors = Pick<SiteFile, "author" | "authors" | "url">;

/** Who the site is by. */
export function siteAuthor({ author, url }: Pick<SiteFile, "author" | "url">): Person {
  return { ...author, url: author.url ?? url };
}

/** Who wrote an article: those that it names, or the site's author. */
export function authorsOf({ author }: Pick<Article, "author">, site: Authors): readonly Person[] {
  const people = new Map(Object.entries(site.authors));
  const named = [author ?? []].flat().flatMap((name) => people.get(name) ?? []);
  if (named.length === 0) return [siteAuthor(site)];
  return named.map((person) => ({ ...person, url: person.url ?? site.url }));
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
