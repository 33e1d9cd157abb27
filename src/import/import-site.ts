import { stringify } from "yaml";
import type { Slug } from "../content/schemas/values.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { localeOf } from "../i18n/locale.ts";
import { addressKey, oldPath } from "./addresses.ts";
import { aliasesOf } from "./article-aliases.ts";
import { originalOf, seriesOf, titleOf } from "./article-fields.ts";
import { postAuthors } from "./authors.ts";
import { type CheckArticle, type ImportedArticle, importText } from "./import-post.ts";
import { linkResolver } from "./link-resolver.ts";
import { type NavigationPlaces, navigationOf } from "./navigation.ts";
import { notesOn } from "./notes.ts";
import { type Existing, isPost, planPosts } from "./plan-posts.ts";
import { datesOf, dayOf } from "./post-dates.ts";
import { descriptionOf, pageDescription } from "./post-description.ts";
import { postHeadingIds } from "./post-headings.ts";
import { type TagFound, tagsOf } from "./post-tags.ts";
import { type ImportedSection, sectionsOf } from "./sections.ts";
import type { SourceFolder } from "./source-folder.ts";
import type { LabelledUrl, SourcePost, SourceSite } from "./source-site.ts";
import { reportUnmappedKeys } from "./unmapped-keys.ts";

/** Everything that an import makes. Nothing has been written. */
export interface Imported {
  readonly articles: readonly ImportedArticle[];
  readonly tags: ReadonlyMap<string, TagFound>;
  readonly series: ReadonlyMap<string, string>;
  /** The names of people who write there, beside the site's author, by slug. */
  readonly authors: ReadonlyMap<Slug, string>;
  readonly sections: readonly ImportedSection[];
  /** The menu of the new site, without places that are drafts; undefined to have the one that every site has. */
  navigation(isDraft: (article: ImportedArticle) => boolean): readonly LabelledUrl[] | undefined;
  /** Makes those anew that link to what has turned out to be a draft, without these links. */
  withoutLinksTo(paths: ReadonlySet<string>): {
    readonly articles: readonly ImportedArticle[];
    readonly notes: readonly Diagnostic[];
  };
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns a site's posts into articles.
 * @param isNewSite whether series may be declared, as `site.yaml` is written too
 */
export function importSite(
  site: SourceSite,
  folder: SourceFolder,
  existing: Existing,
  isNewSite: boolean,
  check: CheckArticle,
): Imported {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => diagnostics.push(one);
  const language = site.facts.language ?? "en";
  const stream = site.posts.filter(isPost);
  const sections = sectionsOf(stream, site, existing.sections, isNewSite);
  const planned = planPosts(site.posts, existing, sections, language, report);
  const tags = new Map<string, TagFound>();
  const series = new Map<string, string>();
  const authors = new Map<Slug, string>();
  const aliases = new Map(planned.map(({ path }) => [path.replace(/\/$/, ""), path]));
  const links = linkResolver(site, planned, postHeadingIds(site.facts.language));
  const tools = { site, folder, links, check };
  for (const { post, path, kind } of planned) {
    if (post.isDraft || (kind === "article" && dayOf(post) === undefined))
      links.unpublished.add(path);
  }
  const slugs = new Map(
    planned.filter(({ kind }) => kind === "article").map(({ post, slug }) => [post.name, slug]),
  );
  const first = planned.map((one) => ({ one, text: importText(one, titleOf(one.post), tools) }));
  for (const { one, text } of first) {
    if (text.draftReasons.length > 0) links.unpublished.add(one.path);
  }
  const articles = first.map(({ one, text: written }): ImportedArticle => {
    const { post, path } = one;
    const title = titleOf(post);
    // A link to what has turned out to be a draft would stop the build.
    const text = links.leadsTo(post, links.unpublished) ? importText(one, title, tools) : written;
    const notes = notesOn(post, report);
    const aliased = aliasesOf(post, path, site, existing, aliases, notes);
    const strict = text.isUntidy ? { strict: false } : {};
    const frontMatter =
      one.kind === "page"
        ? { title, ...pageDescription(post), ...languageOf(post), ...aliased, ...strict }
        : {
            title,
            ...descriptionOf(post, text.body, title, notes),
            ...datesOf(post, notes),
            ...languageOf(post),
            ...nonEmpty("translations", [slugs.get(post.translates ?? "") ?? []].flat()),
            ...nonEmpty("tags", tagsOf(post, site, tags, notes)),
            ...seriesOf(post, site, existing, isNewSite ? series : undefined, notes),
            ...aliased,
            ...postAuthors(post, site, existing, isNewSite ? authors : undefined, notes),
            ...(text.cover && { cover: text.cover }),
            ...originalOf(post, site, notes),
            ...strict,
          };
    for (const note of text.notes) report(note);
    const { draftReasons, body, pictures } = text;
    if (draftReasons.length > 0 && !post.isDraft) {
      const hint = "Mend that in the article, and take `draft: true` out.";
      notes.note("draft", "", `comes as a draft: ${reasonsOf(draftReasons)}`, hint);
    }
    return { ...one, pictures, frontMatter, body, draftReasons };
  });
  reportUnmappedKeys(
    planned.map(({ post }) => post),
    report,
  );
  const navigation: Imported["navigation"] = (isDraft) => {
    const published = articles.filter((one) => !isDraft(one));
    const byPath = new Map(
      published.flatMap((one) => [
        [addressKey(one.path), one.path] as const,
        ...[oldPath(one.post, site) ?? []]
          .flat()
          .map((old) => [addressKey(old), one.path] as const),
      ]),
    );
    const places: NavigationPlaces = {
      pages: published
        .filter(({ kind }) => kind === "page")
        .map(({ path, post }) => ({ path, title: titleOf(post) })),
      sections,
      hasArticles: published.some(({ kind }) => kind === "article"),
      hasTags: published.some(({ frontMatter }) => frontMatter.tags !== undefined),
      pathAt: (old) => byPath.get(addressKey(old)),
    };
    return navigationOf(site, places, localeOf(language).words.navigation);
  };
  const withoutLinksTo: Imported["withoutLinksTo"] = (paths) => {
    const linking = articles.filter(({ post }) => links.leadsTo(post, paths));
    for (const path of paths) links.unpublished.add(path);
    const said = new Set(diagnostics.map(({ message }) => message));
    const made = linking.map((one) => ({ one, text: importText(one, titleOf(one.post), tools) }));
    return {
      articles: made.map(({ one, text }) => ({ ...one, body: text.body })),
      notes: made.flatMap(({ text }) => text.notes.filter(({ message }) => !said.has(message))),
    };
  };
  return { articles, tags, series, authors, sections, navigation, withoutLinksTo, diagnostics };
}

function languageOf({ language }: SourcePost): { language?: string } {
  return language === undefined ? {} : { language };
}

/** Whether it comes over as a draft. */
export function isDraftArticle({ post, draftReasons }: ImportedArticle): boolean {
  return post.isDraft || draftReasons.length > 0;
}

/** The file of an article. */
export function articleText(article: ImportedArticle): string {
  const { frontMatter, body, draftReasons } = article;
  const isDraft = isDraftArticle(article);
  const reason = reasonsOf(draftReasons);
  const yaml = stringify(frontMatter, { lineWidth: 0 });
  const draft = isDraft ? `draft: true${reason === "" ? "" : ` # ${reason}`}\n` : "";
  return `---\n${yaml}${draft}---\n\n${body}`;
}

function reasonsOf(reasons: readonly string[]): string {
  return [...new Set(reasons)].slice(0, 3).join("; ").replace(/\s+/g, " ");
}

function nonEmpty(key: string, list: readonly string[]): Record<string, readonly string[]> {
  return list.length > 0 ? { [key]: list } : {};
}
