import type * as z from "zod";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import { paths } from "../site/urls.ts";
import type { Preview } from "./article.ts";
import { type CitedSource, citedSources, sourceIds } from "./cited-sources.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { DocumentBody, DocumentMetadata } from "./markdown/document.ts";
import { renderMarkdown } from "./markdown/render.ts";
import type { RenderFigure } from "./markdown/render-options.ts";
import { salvageYaml } from "./salvage-yaml.ts";
import { AboutFrontMatterSchema } from "./schemas/front-matter.ts";
import type { SourceText } from "./source-text.ts";
import { parseLocatedYaml } from "./yaml.ts";

/** The bio. */
export interface About extends Omit<z.infer<typeof AboutFrontMatterSchema>, "sources"> {
  readonly document: DocumentMetadata;
  readonly body: DocumentBody;
  readonly sources: readonly CitedSource[];
}

/** Reads `about.md`. Undefined when its front matter can't be used; diagnostics say why. */
export function parseAbout(
  source: SourceText,
  renderFigure: RenderFigure,
  locale: Locale,
  releasedIds: ReadonlySet<string>,
  report: Report,
  preview?: Preview,
): About | undefined {
  const split = splitFrontMatter(source, report);
  if (!split) return undefined;
  const placed =
    parseLocatedYaml(split.yaml, AboutFrontMatterSchema, report) ??
    (preview && salvageYaml(split.yaml, AboutFrontMatterSchema, { title: "", description: "" }));
  const rendered = renderMarkdown(
    source,
    split.body,
    split.bodyOffset,
    {
      renderFigure,
      locale,
      examples: new Map(),
      pictures: new Map(),
      attachments: new Map(),
      releasedIds,
      sourceIds: placed?.data.sources.map(({ id }) => id),
      base: paths.about,
      file: "about.md",
      isPreview: preview !== undefined,
    },
    report,
  );
  if (!placed) return undefined;
  const { data, locationOf } = placed;
  const sources = citedSources(data.sources, rendered, locationOf, report);
  const { facts } = rendered;
  const document = { ...facts, ids: [...facts.ids, ...sourceIds(data.sources)] };
  return { ...data, document, body: rendered.body, sources };
}
