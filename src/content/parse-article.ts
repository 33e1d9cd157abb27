import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { type Locale, localeOf } from "../i18n/locale.ts";
import { articlePath } from "../site/urls.ts";
import type { Article, ArticleFile, ParsedArticle, Preview } from "./article.ts";
import { compareDates } from "./calendar-date.ts";
import { citedSources, sourceIds } from "./cited-sources.ts";
import { readCover } from "./cover.ts";
import { forwardsHtml, partLinks } from "./forwards.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { DocumentBody } from "./markdown/document.ts";
import { renderMarkdown } from "./markdown/render.ts";
import type { RenderFigure } from "./markdown/render-options.ts";
import { smartQuotes } from "./markdown/smart-quotes.ts";
import { plainWords } from "./plain-words.ts";
import { publishedFiles } from "./published-files.ts";
import { minutesToRead, wordsIn } from "./reading-time.ts";
import { salvageYaml } from "./salvage-yaml.ts";
import { type ArticleFrontMatter, ArticleFrontMatterSchema } from "./schemas/front-matter.ts";
import { termsOf } from "./terms.ts";
import { unfinishedValue } from "./unfinished.ts";
import { type LocatedYaml, parseLocatedYaml } from "./yaml.ts";

/** Reads one article. Undefined when its front matter can't be used; diagnostics say why. */
export function parseArticle(
  file: ArticleFile,
  renderFigure: RenderFigure,
  locale: Locale,
  report: Report,
  preview?: Preview,
): ParsedArticle | undefined {
  const { slug, section, source } = file;
  const split = splitFrontMatter(source, report);
  if (!split) return undefined;
  const frontMatter =
    parseLocatedYaml(split.yaml, ArticleFrontMatterSchema, report) ??
    (preview &&
      salvageYaml(split.yaml, ArticleFrontMatterSchema, {
        title: slug,
        // None is no description, and what stands for one would be told as unfinished.
        description: slug,
        date: preview.today,
      }));
  const path = articlePath(slug, section);
  const language = frontMatter?.data.language;
  const own = language === undefined ? locale : localeOf(language);
  const rendered = renderMarkdown(
    source,
    split.body,
    split.bodyOffset,
    {
      renderFigure,
      locale: own,
      examples: file.examples,
      pictures: file.pictures,
      publicPictures: file.publicPictures,
      attachments: file.attachments,
      releasedIds: file.releasedIds,
      sourceIds: frontMatter?.data.sources.map(({ id }) => id),
      base: path,
      ...(frontMatter && { allowed: frontMatter.data.allow }),
      file: file.file,
      isPreview: preview !== undefined,
    },
    report,
  );
  if (!frontMatter) return undefined;

  const { data, locationOf } = frontMatter;
  reportUnfinished(data, locationOf, report);
  for (const location of rendered.emptySections) {
    const hint = "Write it, or take the heading out.";
    report(diagnostic(location, "W385", "a section without a word in it", hint));
  }
  const { facts } = rendered;
  if (split.body.trim() === "") {
    const hint = "Write it, or let it be a draft: `draft: true`.";
    report(diagnostic(locationOf("title"), "W385", "an article with nothing in it", hint));
  }
  const body = withForwards(rendered.body, data);
  const words = wordsIn(body.text, own.language);
  const article: Article = {
    ...data,
    title: smartQuotes(data.title, own.language),
    description: smartQuotes(data.description, own.language),
    ...revisions(data, own.language),
    slug,
    section,
    path,
    cover: readCover(data.cover, path, file, locationOf, report),
    document: {
      ...facts,
      ids: [...facts.ids, ...sourceIds(data.sources), ...Object.keys(data.forwards)],
      links: [...facts.links, ...partLinks(data, path, locationOf)],
    },
    sources: citedSources(data.sources, rendered, own.language, locationOf, report),
    aliases: data.aliases.map((alias, i) => ({
      path: alias,
      location: locationOf("aliases", i),
    })),
    words,
    minutes: minutesToRead(body.text, own.language, words),
    pictures: publishedFiles(path, source.file, file.pictures, file.publicPictures.found, rendered),
    terms: termsOf(body.text),
    locations: {
      frontMatter: locationOf(),
      title: locationOf("title"),
      date: locationOf("date"),
      updated: locationOf("updated"),
      series: locationOf("series"),
      tags: locationOf("tags"),
      translations: data.translations.map((_, i) => locationOf("translations", i)),
      sources: locationOf("sources"),
      author: locationOf("author"),
      eachTag: data.tags.map((_, i) => locationOf("tags", i)),
    },
  };
  return { article, body };
}

function withForwards(body: DocumentBody, data: ArticleFrontMatter): DocumentBody {
  const forwards = forwardsHtml(data);
  return forwards === "" ? body : { ...body, html: { template: body.html.template + forwards } };
}

/** The changes, newest first, and the day of the last: that of one that is told of, or a later `updated`. */
function revisions(
  { updated, changes }: ArticleFrontMatter,
  language: string,
): Pick<Article, "updated" | "changes"> {
  const days = [...(updated ? [updated] : []), ...changes.map(({ date }) => date)];
  const last = days.toSorted(compareDates).at(-1);
  return {
    ...(last && { updated: last }),
    changes: changes
      .toSorted((a, b) => compareDates(b.date, a.date))
      .map(({ date, text }) => ({ date, text: smartQuotes(text, language) })),
  };
}

/** Reports values that their author meant to write. */
function reportUnfinished(
  { title, description, sources, changes, allow }: ArticleFrontMatter,
  locationOf: LocatedYaml<typeof ArticleFrontMatterSchema>["locationOf"],
  report: Report,
): void {
  const values: readonly (readonly [string, string, SourceLocation])[] = [
    ["title", title, locationOf("title")],
    ["description", description, locationOf("description")],
    ...changes.map(({ text }, i) => ["text", text, locationOf("changes", i, "text")] as const),
    ...sources.flatMap(({ title, publisher }, i) => [
      ["title", title, locationOf("sources", i, "title")] as const,
      ["publisher", publisher, locationOf("sources", i, "publisher")] as const,
    ]),
  ];
  for (const [key, value, location] of values) {
    const found = unfinishedValue(key, value, allow, location);
    if (found) report(found);
    const plain = ["title", "description"].includes(key) ? plainWords(value) : undefined;
    if (!plain) continue;
    const { marks, words } = plain;
    const message = `\`${key}\` is plain text, and would show the marks of ${marks.startsWith("`") ? marks : `\`${marks}\``}`;
    report(diagnostic(location, "W381", message, `Write \`${words}\`.`));
  }
}
