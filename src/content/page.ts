import { basename, dirname, relative, sep } from "node:path";
import { asWarning, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { type Locale, localeOf } from "../i18n/locale.ts";
import type { Preview } from "./article.ts";
import { attachment } from "./attachments.ts";
import { type CitedSource, citedSources, sourceIds } from "./cited-sources.ts";
import { nameOf } from "./file-beside.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { PageEntry } from "./list-pages.ts";
import type { DocumentBody, DocumentMetadata } from "./markdown/document.ts";
import { renderMarkdown } from "./markdown/render.ts";
import type { RenderFigure } from "./markdown/render-options.ts";
import { smartQuotes } from "./markdown/smart-quotes.ts";
import type { PublicPictures } from "./public-pictures.ts";
import { type PublishedPicture, publishedFiles } from "./published-files.ts";
import { leniency } from "./read-article.ts";
import { readPicture } from "./read-picture.ts";
import { readText } from "./read-text.ts";
import { salvageYaml } from "./salvage-yaml.ts";
import { type PageFrontMatter, PageFrontMatterSchema } from "./schemas/page.ts";
import type { SitePath } from "./schemas/values.ts";
import { parseLocatedYaml } from "./yaml.ts";

/** A text that belongs to no day: `content/pages/uses.md`. Its address is its file's path. */
export interface ContentPage extends Omit<PageFrontMatter, "sources" | "aliases" | "description"> {
  readonly path: SitePath;
  /** Its file's name, for messages. */
  readonly name: string;
  /** From the front matter, or else the first words of the text. */
  readonly description: string;
  readonly document: DocumentMetadata;
  readonly body: DocumentBody;
  readonly sources: readonly CitedSource[];
  readonly aliases: readonly { readonly path: SitePath; readonly location: SourceLocation }[];
  readonly pictures: readonly PublishedPicture[];
  readonly location: SourceLocation;
}

const longestDescription = 160;

/**
 * Reads a page with what lies beside it. Undefined when its front matter can't be used; diagnostics say why.
 * @param root the content folder, out of which nothing may lead
 */
export function readPage(
  { path, file, pictures, attachments }: PageEntry,
  root: string,
  renderFigure: RenderFigure,
  locale: Locale,
  releasedIds: ReadonlySet<string>,
  publicPictures: PublicPictures,
  reportAll: Report,
  preview?: Preview,
): ContentPage | undefined {
  const source = readText(file, root, reportAll);
  if (!source) return undefined;
  const lenient = leniency(source.text);
  const report: Report = (found) => reportAll(lenient(found));
  const split = splitFrontMatter(source, report);
  if (!split) return undefined;
  const name = basename(file, ".md");
  const frontMatter =
    parseLocatedYaml(split.yaml, PageFrontMatterSchema, report) ??
    (preview && salvageYaml(split.yaml, PageFrontMatterSchema, { title: name }));
  const language = frontMatter?.data.language;
  const own = language === undefined ? locale : localeOf(language);
  const beside = (one: string) =>
    nameOf(encodeURI(relative(dirname(file), one).split(sep).join("/")));
  const files = {
    pictures: new Map(pictures.map((one) => [beside(one), readPicture(one, root, report)])),
    attachments: new Map(attachments.map((one) => [beside(one), attachment(one, root)])),
    publicPictures: publicPictures.ofText(),
  };
  const rendered = renderMarkdown(
    source,
    split.body,
    split.bodyOffset,
    {
      ...files,
      renderFigure,
      locale: own,
      examples: new Map(),
      releasedIds,
      sourceIds: frontMatter?.data.sources.map(({ id }) => id),
      base: path,
      file: relative(root, file).split(sep).join("/"),
      isPreview: preview !== undefined,
    },
    report,
  );
  if (!frontMatter) return undefined;
  const { data, locationOf } = frontMatter;
  const { facts, body } = rendered;
  return {
    ...data,
    title: smartQuotes(data.title, own.language),
    description: smartQuotes(data.description ?? beginning(body.text), own.language),
    path,
    name,
    document: { ...facts, ids: [...facts.ids, ...sourceIds(data.sources)] },
    body,
    sources: citedSources(data.sources, rendered, own.language, locationOf, report),
    aliases: data.aliases.map((alias, i) => ({ path: alias, location: locationOf("aliases", i) })),
    pictures: publishedFiles(
      path,
      source.file,
      files.pictures,
      files.publicPictures.found,
      rendered,
    ),
    location: locationOf(),
  };
}

/** The first words of a text, as many as a description may have. */
function beginning(text: string): string {
  const [line = ""] = text.split("\n", 1);
  if (line.length <= longestDescription) return line;
  const cut = line.slice(0, longestDescription - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
}

/** What is wrong with a page that is not published holds nothing up. */
export function reportForPage({ draft }: Pick<ContentPage, "draft">, report: Report): Report {
  return draft ? (found) => report(asWarning(found)) : report;
}
