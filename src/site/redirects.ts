import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { readablePath } from "../content/site-path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { differInCapitals } from "./capitals.ts";
import type { MovedUrls, UrlTable } from "./url-model.ts";
import { urlKey } from "./url-table.ts";

/**
 * Every address that leads on or is gone, by the aliases of texts and by `redirects:` and `gone:` in `site.yaml`,
 * each at its place there.
 */
export function movedUrlsOf(
  { site, siteFileLocation }: Pick<Content, "site" | "siteFileLocation">,
  texts: readonly (Pick<Article, "aliases" | "path"> & { readonly slug: string })[],
): MovedUrls {
  return {
    moved: [
      ...texts.flatMap(({ aliases, path, slug }) =>
        aliases.map((alias) => ({
          from: alias.path,
          to: path,
          location: alias.location,
          what: `an alias of \`${slug}\``,
        })),
      ),
      ...site.redirects.map(({ path, value, written }) => ({
        from: path,
        to: value,
        location: siteFileLocation("redirects", written),
        what: "an entry of `redirects`",
      })),
    ],
    gone: site.gone.map(({ path, value, written }) => ({
      path,
      reason: value,
      location: siteFileLocation("gone", written),
    })),
  };
}

/**
 * Where old addresses lead, by their `urlKey`; without those that differ in capitals alone from where they lead, as
 * their key is that of what is there.
 */
export function movedByKey({ moved }: MovedUrls): ReadonlyMap<string, SitePath> {
  const others = moved.filter(({ from, to }) => !differInCapitals(from, to));
  return new Map(others.map(({ from, to }) => [urlKey(from), to]));
}

/**
 * Reports redirects that lead nowhere, to another redirect, or in a circle.
 * @param articles all of them, published or not
 */
export function checkRedirects(
  movedUrls: MovedUrls,
  urls: UrlTable,
  articles: readonly Pick<Article, "path" | "slug">[],
  report: Report,
): void {
  const next = movedByKey(movedUrls);
  for (const { from, to, location } of movedUrls.moved) {
    const owner = urls.get(urlKey(to));
    if (!owner || owner.gone !== undefined) {
      const hidden = articles.find(({ path }) => path === to);
      const known = Array.from(urls.values(), ({ path }) => path);
      const message = `\`${readablePath(from)}\` redirects to \`${readablePath(to)}\`, which does not exist`;
      report(
        diagnostic(
          location,
          "E514",
          message,
          /[*]|%2A|:splat/i.test(from + to)
            ? "Leave the sign out: what is below an address goes along with it."
            : hidden
              ? `\`${hidden.slug}\` is a draft or of the future: publish it first.`
              : owner
                ? ""
                : urls.get(urlKey(from))?.movedTo !== to
                  ? "The old address stands before the colon, and where it leads to behind it: are they swapped?"
                  : didYouMean(readablePath(to), known.map(readablePath)),
        ),
      );
    } else if (next.has(urlKey(to))) {
      const end = endOf(to, next);
      const message = `\`${readablePath(from)}\` redirects to \`${readablePath(to)}\`, which is itself redirected`;
      const hint = end
        ? `Write where it ends: \`${readablePath(end)}\`.`
        : "They lead in a circle: one of them must be a page.";
      report(diagnostic(location, "E513", message, hint));
    }
  }
}

/** Where a chain of redirects ends; undefined for a circle. */
function endOf(start: SitePath, next: ReadonlyMap<string, SitePath>): SitePath | undefined {
  const seen = new Set<string>();
  let path = start;
  for (let key = urlKey(path); !seen.has(key); key = urlKey(path)) {
    seen.add(key);
    const further = next.get(key);
    if (further === undefined) return path;
    path = further;
  }
  return undefined;
}
