import { type About, parseAbout } from "./about.ts";
import { type Article, parseArticle } from "./article.ts";
import { didYouMean } from "./did-you-mean.ts";
import { fault, type Report } from "./fault.ts";
import type { DrawFigure } from "./markdown/document.ts";
import { type ContentFiles, readContent } from "./read-content.ts";
import {
  type SiteFile,
  SiteFileSchema,
  type Slug,
  type TagFile,
  TagsFileSchema,
} from "./schema.ts";
import type { SourceText } from "./source-text.ts";
import { parseYaml } from "./yaml.ts";

/** All that the author wrote, each part right in itself. */
export interface Content {
  readonly site: SiteFile;
  readonly tags: readonly TagFile[];
  readonly about: About | undefined;
  readonly articles: readonly Article[];
  /** Articles whose front matter is at fault: links to them are not. */
  readonly unreadable: readonly Slug[];
}

/** Reads and checks a content folder. Undefined when the site itself can't be known. */
export function loadContent(
  folder: string,
  drawFigure: DrawFigure,
  report: Report,
): Content | undefined {
  let site: SiteFile | undefined;
  const files = readContent(
    folder,
    (source) => {
      site = parseYaml(whole(source), SiteFileSchema, report);
      return site?.examples;
    },
    report,
  );
  return site && parseContent(site, files, drawFigure, report);
}

function parseContent(
  site: SiteFile,
  files: ContentFiles,
  drawFigure: DrawFigure,
  report: Report,
): Content {
  const tags = files.tags ? (parseYaml(whole(files.tags), TagsFileSchema, report) ?? []) : [];
  const about = files.about && parseAbout(files.about, drawFigure, report);
  const articles: Article[] = [];
  const unreadable: Slug[] = [];
  for (const file of files.articles) {
    const article = parseArticle(file, drawFigure, report);
    if (!article) {
      unreadable.push(file.slug);
      continue;
    }
    articles.push(article);
    for (const [i, tag] of article.tags.entries()) {
      const known = tags.map(({ slug }) => slug);
      if (known.includes(tag)) continue;
      const hint =
        didYouMean(tag, known) || "Add it to `tags.yaml` with a label and a description.";
      report(fault(article.placeOf("tags", i), "E210", `there is no tag \`${tag}\``, hint));
    }
    const { series } = article;
    const known = site.series.map(({ slug }) => slug);
    if (series !== undefined && !known.includes(series)) {
      const hint = didYouMean(series, known) || "Add it to `series:` in `site.yaml`.";
      report(fault(article.placeOf("series"), "E211", `there is no series \`${series}\``, hint));
    }
  }
  return { site, tags, about, articles, unreadable };
}

function whole(source: SourceText) {
  return { source, text: source.text, offset: 0 };
}
