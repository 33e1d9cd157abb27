import {
  type DocumentBody,
  type DocumentMetadata,
  type RenderedDocument,
  renderMarkdown,
} from "../../src/content/markdown/render.ts";
import type { RenderOptions } from "../../src/content/markdown/render-env.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { type DiagnosticLog, diagnosticLog } from "./diagnostic-log.ts";

/** All that is known of a rendered text. */
type RenderedBody = DocumentMetadata & DocumentBody & Pick<RenderedDocument, "citations">;

/** Surroundings with nothing in them but one figure, `box`, that has the id of a figure. */
const bare: RenderOptions = {
  renderFigure: (name) =>
    name === "box"
      ? { html: '<figure id="figure-box"></figure>\n', title: "Box", takeaway: "It holds." }
      : { problem: `there is no figure \`${name}\``, known: ["box"], written: name },
  examples: new Map(),
  pictures: new Map(),
  locale: localeOf("en"),
  releasedIds: new Set(),
  sourceIds: [],
  base: "/articles/here/",
};

/** Renders Markdown as the body of a file without front matter, so that its first line is line 1. */
export function renderBody(
  markdown: string,
  options: Partial<RenderOptions> = {},
): RenderedBody & DiagnosticLog {
  const log = diagnosticLog();
  const source = sourceText("here.md", markdown);
  const all = { ...bare, ...options };
  const { facts, body, citations } = renderMarkdown(source, markdown, 0, all, log.report);
  return { ...facts, ...body, citations, ...log };
}
