import { join } from "node:path";
import type { PageAssets, RenderablePages } from "../../layouts/parts/props.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import type { ManifestFile } from "../output/manifest.ts";
import { findReferences, type References } from "../output/references.ts";
import { placeFile } from "../output/write-file.ts";
import type { SiteInfo } from "../site/model.ts";
import type { ArticlePage } from "../site/pages/article.ts";
import type { Pages } from "../site/pages/registry.ts";
import type { CachedBody } from "./cached-body.ts";
import { bodyFrom } from "./cached-body.ts";
import { loadOverrides, thrownByOwner } from "./overrides.ts";
import { openRenderer, type Renderer } from "./renderer.ts";

/** Pages to be drawn and written. Articles say where their text is kept. */
export interface PageTask {
  readonly kind: "pages";
  readonly pages: Partial<TaskPages>;
  readonly folder: string;
  readonly context: RenderContext;
}

/** Pages by kind. An article says where its text is kept, so that no text goes from thread to thread. */
export interface TaskPages extends Omit<Pages, "article"> {
  readonly article: readonly (ArticlePage & { readonly cached: CachedBody })[];
}

/** What all pages of a build share. */
export interface RenderContext {
  /** A hash of all below and of the program: a thread that has this one open need not open it again. */
  readonly id: string;
  readonly info: SiteInfo;
  readonly assets: PageAssets;
  /** The module of the site's own layouts, if it has any. */
  readonly overrides: string | undefined;
  /** The module of the site's own code, if there is any. */
  readonly siteCode: string | undefined;
}

/** What pages became: their files as written, and what they refer to. */
export interface RenderedPages {
  readonly files: readonly (ManifestFile & { readonly path: string })[];
  readonly references: References;
  /** What the site's own code threw in place of them. */
  readonly thrown?: Diagnostic;
}

const none: RenderedPages = { files: [], references: { ids: [], links: [] } };

let open: { readonly id: string; readonly renderer: Promise<Renderer> } | undefined;

/**
 * Draws pages, writes them, and says what they are and what they refer to. None of them is written where the site's
 * own code throws. Throws if an article's text has changed since it was read, and what can't be written.
 */
export async function renderPages({ pages, folder, context }: PageTask): Promise<RenderedPages> {
  if (open?.id !== context.id) {
    await loadOverrides(context.overrides);
    open = { id: context.id, renderer: openRenderer(context) };
  }
  const renderer = await open.renderer;
  const texted = await withTexts(pages);
  const rendered = await renderer.render(texted).catch((error: unknown) => {
    const thrown = thrownByOwner(error);
    if (!thrown) throw error;
    return thrown;
  });
  if ("code" in rendered) return { ...none, thrown: rendered };
  const files = rendered.map(({ path, html }) => {
    const bytes = Buffer.from(html);
    placeFile(join(folder, path), bytes);
    return { path, sha256: sha256(bytes), sizeBytes: bytes.length };
  });
  const texts = rendered.map(({ path, html }) => ({ path, text: html }));
  return { files, references: findReferences(texts, context.info.baseUrl) };
}

async function withTexts({
  article = [],
  ...rest
}: Partial<TaskPages>): Promise<Partial<RenderablePages>> {
  const withBodies = article.map(async (page) => {
    const renderFigure = await loadFigureRenderer(page.cached.source.figuresModule);
    return { ...page, body: bodyFrom(page.cached, renderFigure) };
  });
  return { ...rest, article: await Promise.all(withBodies) };
}
