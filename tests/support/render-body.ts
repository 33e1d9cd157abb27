import type {
  DocumentBody,
  DocumentMetadata,
  RenderedDocument,
} from "../../src/content/markdown/document.ts";
import { renderMarkdown } from "../../src/content/markdown/render.ts";
import type { RenderOptions } from "../../src/content/markdown/render-options.ts";
import { fillHtml } from "../../src/content/markdown/template.ts";
import { noPublicPictures } from "../../src/content/public-pictures.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { articlePath } from "../../src/site/urls.ts";
import { type DiagnosticLog, diagnosticLog } from "./diagnostic-log.ts";
import { drawnFigure } from "./drawn-figure.ts";

/** All that is known of a rendered text. */
type RenderedBody = DocumentMetadata &
  Omit<DocumentBody, "html" | "feedHtml"> &
  Pick<RenderedDocument, "citations"> & { readonly html: string; readonly feedHtml: string };

/** Render options with nothing in them but one figure, `box`, that has the id of a figure. */
const bare: RenderOptions = {
  renderFigure: (name) =>
    name === "box"
      ? drawnFigure({ html: '<figure id="figure-box"></figure>\n', ids: ["figure-box"] })
      : { problem: `there is no figure \`${name}\``, known: ["box"], written: name },
  examples: new Map(),
  pictures: new Map(),
  attachments: new Map(),
  publicPictures: noPublicPictures.ofText(),
  locale: localeOf("en"),
  releasedIds: new Set(),
  sourceIds: [],
  isPreview: false,
  base: "/articles/here/",
  file: "articles/here.md",
};

/** Renders Markdown as the body of a file without front matter, so that its first line is line 1. */
export function renderBody(
  markdown: string,
  options: Partial<RenderOptions> = {},
  titles: Readonly<Record<string, string>> = {},
): RenderedBody & DiagnosticLog {
  const log = diagnosticLog();
  const source = sourceText("here.md", markdown);
  const all = { ...bare, ...options };
  const { facts, body, citations } = renderMarkdown(source, markdown, 0, all, log.report);
  const linked = Object.fromEntries(
    Object.entries(titles).map(([slug, title]) => [slug, { title, path: articlePath(slug) }]),
  );
  const html = fillHtml(body.html, { linked });
  const feedHtml = fillHtml(body.feedHtml, { linked, baseUrl: "https://small.example" });
  return { ...facts, ...body, html, feedHtml, citations, ...log };
}
