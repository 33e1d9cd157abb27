import type * as z from "zod";
import type { Locale } from "../i18n/locale.ts";
import { type CitedSource, citedSources, sourceIds } from "./article.ts";
import type { Report } from "./fault.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { AboutFrontMatterSchema } from "./front-matter-schema.ts";
import type { DrawFigure } from "./markdown/document.ts";
import { type DocumentBody, type DocumentFacts, renderMarkdown } from "./markdown/render.ts";
import type { SourceText } from "./source-text.ts";
import { parsePlacedYaml } from "./yaml.ts";

/** The bio. */
export interface About extends Omit<z.infer<typeof AboutFrontMatterSchema>, "sources"> {
  readonly document: DocumentFacts;
  readonly body: DocumentBody;
  readonly sources: readonly CitedSource[];
}

/** Reads `about.md`. Undefined when its front matter can't be used; faults say why. */
export function parseAbout(
  source: SourceText,
  drawFigure: DrawFigure,
  locale: Locale,
  report: Report,
): About | undefined {
  const split = splitFrontMatter(source, report);
  if (!split) return undefined;
  const placed = parsePlacedYaml(split.yaml, AboutFrontMatterSchema, report);
  const rendered = renderMarkdown(
    source,
    split.body,
    split.bodyOffset,
    {
      drawFigure,
      locale,
      examples: new Map(),
      pictures: new Map(),
      sourceIds: placed?.data.sources.map(({ id }) => id),
      base: "/about/",
    },
    report,
  );
  if (!placed) return undefined;
  const { data, placeOf } = placed;
  const sources = citedSources(data.sources, rendered, placeOf, report);
  const { facts } = rendered;
  const document = { ...facts, ids: [...facts.ids, ...sourceIds(data.sources)] };
  return { ...data, document, body: rendered.body, sources };
}
