import { relative, sep } from "node:path";
import type * as z from "zod";
import type { Diagnostic, Report, SourceLocation } from "../diagnostics/diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import { paths } from "../site/urls.ts";
import type { Preview } from "./article.ts";
import { attachment } from "./attachments.ts";
import { type CitedSource, citedSources, sourceIds } from "./cited-sources.ts";
import { nameOf } from "./file-beside.ts";
import type { FilesBeside } from "./files-beside.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { DocumentBody, DocumentMetadata } from "./markdown/document.ts";
import { renderMarkdown } from "./markdown/render.ts";
import type { RenderFigure } from "./markdown/render-options.ts";
import { smartQuotes } from "./markdown/smart-quotes.ts";
import { shown } from "./path.ts";
import type { PublicPictures } from "./public-pictures.ts";
import { type PublishedPicture, publishedFiles } from "./published-files.ts";
import { readPicture } from "./read-picture.ts";
import { salvageYaml } from "./salvage-yaml.ts";
import { AboutFrontMatterSchema } from "./schemas/front-matter.ts";
import { pathOfFile } from "./site-path.ts";
import type { SourceText } from "./source-text.ts";
import { parseLocatedYaml } from "./yaml.ts";

/** The bio. */
export interface About extends Omit<z.infer<typeof AboutFrontMatterSchema>, "sources"> {
  readonly document: DocumentMetadata;
  readonly body: DocumentBody;
  readonly sources: readonly CitedSource[];
  readonly pictures: readonly PublishedPicture[];
  /** What of the files beside it the text shows or links to. */
  readonly files: readonly string[];
  readonly location: SourceLocation;
}

/**
 * Reads `about.md`. Undefined when its front matter can't be used; diagnostics say why.
 * @param beside what lies at the top of the content folder, and may be for something else: only what the text shows
 * or links to is published, and checked
 * @param root the content folder, out of which nothing may lead
 */
export function parseAbout(
  source: SourceText,
  beside: FilesBeside,
  root: string,
  renderFigure: RenderFigure,
  locale: Locale,
  releasedIds: ReadonlySet<string>,
  publicPictures: PublicPictures,
  report: Report,
  preview?: Preview,
): About | undefined {
  const split = splitFrontMatter(source, report);
  if (!split) return undefined;
  const placed =
    parseLocatedYaml(split.yaml, AboutFrontMatterSchema, report) ??
    (preview && salvageYaml(split.yaml, AboutFrontMatterSchema, { title: "", description: "" }));
  const doubts: Diagnostic[] = [];
  const nameBeside = (file: string) => nameOf(encodeURI(relative(root, file).split(sep).join("/")));
  const pictures = new Map(
    beside.pictures.map((file) => [
      nameBeside(file),
      readPicture(file, root, (one) => doubts.push(one)),
    ]),
  );
  const shared = publicPictures.ofText();
  const rendered = renderMarkdown(
    source,
    split.body,
    split.bodyOffset,
    {
      renderFigure,
      locale,
      examples: new Map(),
      pictures,
      publicPictures: shared,
      attachments: new Map(
        beside.attachments.map((file) => [nameBeside(file), attachment(file, root)]),
      ),
      releasedIds,
      sourceIds: placed?.data.sources.map(({ id }) => id),
      base: paths.about,
      file: "about.md",
      isPreview: preview !== undefined,
    },
    report,
  );
  const { images, links } = rendered.facts;
  const named = new Set([...images, ...links].map(({ href }) => href.replace(/[?#].*$/, "")));
  const used = new Map(
    [...pictures].filter(([name]) => named.has(paths.about + pathOfFile(name).slice(1))),
  );
  const usedFiles = new Set(Array.from(used.values(), ({ path }) => shown(path)));
  for (const doubt of doubts) if (usedFiles.has(doubt.file)) report(doubt);
  if (!placed) return undefined;
  const { data, locationOf } = placed;
  const sources = citedSources(data.sources, rendered, locale.language, locationOf, report);
  const { facts } = rendered;
  const document = { ...facts, ids: [...facts.ids, ...sourceIds(data.sources)] };
  const quoted = (text: string) => smartQuotes(text, locale.language);
  return {
    ...data,
    description: quoted(data.description),
    stages: data.stages.map((stage) => ({ ...stage, what: quoted(stage.what) })),
    document,
    body: rendered.body,
    sources,
    pictures: publishedFiles(paths.about, source.file, used, shared.found, rendered),
    files: [...used.values(), ...rendered.attached].map(({ path }) => path),
    location: locationOf(),
  };
}
