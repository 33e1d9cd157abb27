import { join } from "node:path";
import type { DrawablePages, Shell } from "../../layouts/parts/props.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import type { ManifestFile } from "../publish/manifest.ts";
import { findReferences, type References } from "../publish/references.ts";
import type { ArticlePage, Pages } from "../site/pages.ts";
import type { SiteInfo } from "../site/site.ts";
import { bodyFrom, type KeptBody } from "./load-articles.ts";
import { placeFile } from "./place.ts";
import { openPress, type Press } from "./press.ts";
import { sha256 } from "./sha256.ts";

/** Pages to be drawn and written. Articles say where their text is kept. */
export interface PageWork {
  readonly kind: "pages";
  readonly pages: Partial<WorkPages>;
  readonly folder: string;
  readonly desk: Desk;
}

export interface WorkPages extends Omit<Pages, "article"> {
  readonly article: readonly (ArticlePage & { readonly kept: KeptBody })[];
}

/** What all pages of a build share. */
export interface Desk {
  readonly id: string;
  readonly info: SiteInfo;
  readonly shell: Shell;
}

export interface PagesDone {
  readonly files: readonly (ManifestFile & { readonly path: string })[];
  readonly references: References;
}

let open: { readonly id: string; readonly press: Promise<Press> } | undefined;

/** Draws pages, writes them, and says what they are and what they refer to. */
export async function drawPages({ pages, folder, desk }: PageWork): Promise<PagesDone> {
  if (open?.id !== desk.id) open = { id: desk.id, press: openPress(desk.info, desk.shell) };
  const press = await open.press;
  const drawn = await press.draw(await withTexts(pages));
  const files = drawn.map(({ path, html }) => {
    const bytes = Buffer.from(html);
    placeFile(join(folder, path), bytes);
    return { path, sha256: sha256(bytes), sizeBytes: bytes.length };
  });
  const texts = drawn.map(({ path, html }) => ({ path, text: html }));
  return { files, references: findReferences(texts, desk.info.origin) };
}

async function withTexts({
  article = [],
  ...rest
}: Partial<WorkPages>): Promise<Partial<DrawablePages>> {
  const withBodies = article.map(async (page) => {
    const drawFigure = await loadFigureRenderer(page.kept.source.figuresModule);
    return { ...page, body: bodyFrom(page.kept, drawFigure) };
  });
  return { ...rest, article: await Promise.all(withBodies) };
}
