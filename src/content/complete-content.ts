import type { Report } from "../diagnostics/diagnostic.ts";
import { checkFeatured, checkNames, checkTranslations } from "./check-names.ts";
import type { Content, LoadedArticle, OpenContent } from "./content.ts";
import { reportFor } from "./draft-report.ts";
import { smartQuotes } from "./markdown/smart-quotes.ts";
import type { TagFile } from "./schemas/site.ts";
import type { Slug } from "./schemas/values.ts";
import { withTitleHints } from "./title-links.ts";

/** The second half: the articles are there, and must fit the rest. Undefined when `site.yaml` can't be used. */
export function completeContent(
  opened: OpenContent,
  loaded: readonly LoadedArticle[],
  bodyOf: Content["bodyOf"],
  report: Report,
): Content | undefined {
  const {
    site,
    locale,
    tags: declared,
    about,
    pages,
    notFound,
    themeCss,
    brand,
    urlsLock,
  } = opened;
  const titled = withTitleHints(loaded.flatMap(({ article }) => article ?? []));
  for (const { diagnostics } of loaded) for (const one of diagnostics) report(titled(one));
  const articles = loaded.flatMap(({ article }) => article ?? []);
  const unread = new Set(loaded.filter(({ article }) => !article).map(({ slug }) => slug));
  const tagged = new Map<Slug, number>();
  for (const tag of articles.flatMap(({ tags }) => tags))
    tagged.set(tag, (tagged.get(tag) ?? 0) + 1);
  const tags =
    declared === "anything"
      ? Array.from(tagged.keys(), (slug) => undeclaredTag(slug, site?.data.title ?? ""))
      : declared;
  for (const article of articles)
    checkNames(article, tagged, site?.data, tags, reportFor(article, report));
  if (!site || !brand) return undefined;
  const slugs = loaded.map(({ slug }) => slug);
  checkFeatured(site, slugs, report);
  for (const article of articles) checkTranslations(article, slugs, report);
  const quoted = (text: string) => smartQuotes(text, locale.language);
  return {
    site: { ...site.data, title: quoted(site.data.title), tagline: quoted(site.data.tagline) },
    locale,
    tags: tags ?? [],
    about,
    pages,
    notFound,
    articles,
    bodyOf,
    unreadable: opened.entries.filter(({ slug }) => unread.has(slug)),
    themeCss,
    brand,
    urlsLock,
    siteFileLocation: site.locationOf,
  };
}

/** A tag of a site that declares none: its words are its label. */
function undeclaredTag(slug: Slug, siteTitle: string): TagFile {
  // As a slug is made of C++ and C# (slugify.ts).
  const label = slug
    .replace(/-plus-plus(?=-|$)/, "++")
    .replace(/-sharp(?=-|$)/, "#")
    .replaceAll("-", " ");
  return { slug, label, description: `${siteTitle}: ${label}` };
}
