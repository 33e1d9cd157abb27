import { join } from "node:path";
import { articlesInMemory } from "../../src/build/articles-in-memory.ts";
import { type LoadedSite, loadSite, type SiteSource } from "../../src/build/load-site.ts";
import { silently } from "../../src/build/progress.ts";
import { figureRenderer, type RenderFigure } from "../../src/figures/draw.tsx";

/** The day on which test sites are built. */
export const now = new Date("2024-06-01T12:00:00Z");

interface LoadOptions extends Partial<Pick<SiteSource, "now" | "view">> {
  readonly renderFigure?: RenderFigure;
}

/** A content folder to load, without any code of its owner's but figures. */
export function sourceOf(content: string, renderFigure = figureRenderer([])): SiteSource {
  const code: SiteSource["code"] = {
    figures: { path: "", key: "", diagnostics: [], broken: [] },
    siteCode: { path: undefined, key: "", inputs: [], diagnostics: [] },
    setup: { transform: async (html) => html, diagnostics: [], copies: [] },
    renderFigure,
    diagnostics: [],
  };
  // A name that content may have, as nothing else is there in tests.
  const publicFolder = join(content, ".public");
  return {
    content,
    publicFolder,
    code,
    now,
    url: undefined,
    view: "published",
    progress: silently,
  };
}

/** Loads such a folder. */
export function loadFolder(
  content: string,
  { renderFigure, ...options }: LoadOptions = {},
): Promise<LoadedSite> {
  return loadSite({ ...sourceOf(content, renderFigure), ...options }, articlesInMemory().read);
}
