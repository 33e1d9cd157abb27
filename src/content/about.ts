import type { z } from "zod";
import { type CitedSource, citedSources } from "./article.ts";
import type { Report } from "./fault.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { DrawFigure } from "./markdown/document.ts";
import { type RenderedDocument, renderMarkdown } from "./markdown/render.ts";
import { AboutFrontMatterSchema } from "./schema.ts";
import type { SourceText } from "./source-text.ts";
import { parseYaml, valuePlace } from "./yaml.ts";

/** The bio. */
export interface About extends Omit<z.infer<typeof AboutFrontMatterSchema>, "sources"> {
  readonly document: RenderedDocument;
  readonly sources: readonly CitedSource[];
}

/** Reads `about.md`. Undefined when its front matter can't be used; faults say why. */
export function parseAbout(
  source: SourceText,
  drawFigure: DrawFigure,
  report: Report,
): About | undefined {
  const split = splitFrontMatter(source, report);
  if (!split) return undefined;
  const frontMatter = parseYaml(split.yaml, AboutFrontMatterSchema, report);
  const document = renderMarkdown(
    source,
    split.body,
    split.bodyOffset,
    {
      drawFigure,
      examples: new Map(),
      pictures: new Map(),
      sourceIds: frontMatter?.sources.map(({ id }) => id),
      base: "/about/",
    },
    report,
  );
  if (!frontMatter) return undefined;
  const placeOf = (...keys: readonly (string | number)[]) => valuePlace(split.yaml, keys);
  const sources = citedSources(frontMatter.sources, document, placeOf, report);
  return { ...frontMatter, document, sources };
}
