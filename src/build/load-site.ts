import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Preview } from "../content/article.ts";
import { dayOf, isoDate } from "../content/calendar-date.ts";
import { completeContent } from "../content/complete-content.ts";
import type { Content, LoadedArticle, OpenContent } from "../content/content.ts";
import { openContent } from "../content/open-content.ts";
import { openPublicPictures, type PublicFolder } from "../content/public-pictures.ts";
import { compareDiagnostics, type Diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { canSetTitle, prepareToPrint } from "../output/printable-text.ts";
import { configFile } from "../render/bundle-site-code.ts";
import { withDrawings } from "../render/drawings.ts";
import type { OwnerCode } from "../render/owner-code.ts";
import { findRelated } from "../site/related.ts";
import type { Progress } from "./progress.ts";
import { publicFiles } from "./public-files.ts";
import { type RelatedSite, relate } from "./relate.ts";

/** What a site is loaded from, and for whom. */
export interface SiteSource {
  /** The content folder, as an absolute path. */
  readonly content: string;
  /** The folder whose files are published as they are, which need not be there; `public` if it isn't said. */
  readonly publicFolder?: string;
  readonly code: OwnerCode;
  /** What is dated later is not published. */
  readonly now: Date;
  /** Overrides the address in `site.yaml`. */
  readonly url: string | undefined;
  /**
   * `published`: what readers get. `all`: drafts and articles of the future, too. `preview`: those, and whatever is
   * wrong is read as far as it can be.
   */
  readonly view: "published" | "all" | "preview";
  readonly progress: Progress;
  /** How related articles are found, where that is known from before. */
  readonly findRelated?: typeof findRelated;
}

/** What articles are read with. */
export interface Reading {
  /** The content folder, out of which nothing may lead. */
  readonly root: string;
  readonly code: OwnerCode;
  /** What lies in `public/`, of which texts show pictures. */
  readonly published: PublicFolder;
  /** Given only for the view `preview`. */
  readonly preview: Preview | undefined;
}

/** The articles of a content folder, in the order of their entries. */
export interface Articles {
  readonly loaded: readonly LoadedArticle[];
  readonly bodyOf: Content["bodyOf"];
}

/** Reads all articles, or finds them where it has kept them. What is wrong with one stands beside it. */
export type ReadArticles<A extends Articles> = (
  opened: OpenContent,
  reading: Reading,
) => Promise<A>;

/** A content folder as it was read and related, with everything that is wrong with it. */
export interface LoadedSite<A extends Articles = Articles> {
  /** Undefined when any diagnostic is an error; in a preview, only until `site.yaml` can be read for the first time. */
  readonly site: RelatedSite["site"] | undefined;
  /** What the owner's templates and configuration make. */
  readonly ownerFiles: RelatedSite["ownerFiles"];
  /** What the site is made of; there even when something is wrong with it, unless `site.yaml` can't be read. */
  readonly content: Content | undefined;
  readonly opened: OpenContent;
  readonly articles: A;
  /** In order, none of them twice. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The one way from a content folder to a site, for builds, checks and `npm start`.
 * @param previous the same folder as it was before, in a preview: what can't be read now stays as it was then
 */
export async function loadSite<A extends Articles>(
  source: SiteSource,
  readArticles: ReadArticles<A>,
  previous?: LoadedSite<A>,
): Promise<LoadedSite<A>> {
  const { content: root, publicFolder = "public", code, now, url, view, progress } = source;
  const preview =
    view === "preview"
      ? { today: isoDate(dayOf(now, previous?.site?.timeZone ?? "UTC")) }
      : undefined;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const published = { folder: publicFolder, files: publicFiles(publicFolder, report) };
  const [opened, ofSettings] = await openSite(root, code, published, preview, previous?.opened);
  ofSettings.forEach(report);
  const articles = await progress.run("Reading", () =>
    readArticles(opened, { root, code, published, preview }),
  );
  return progress.run("Relating", async () => {
    const { loaded, bodyOf } = articles;
    const content = completeContent(opened, loaded, bodyOf, report) ?? previous?.content;
    if (content) await prepareToPrint(titlesIn(content));
    const options = {
      now,
      url,
      showUnpublished: view !== "published",
      canSet: canSetTitle,
      findRelated: source.findRelated ?? findRelated,
      publicFiles: published.files,
    };
    const before = previous?.ownerFiles ?? [];
    const related = content && (await relate(content, options, code.siteCode.path, before, report));
    const diagnostics = withoutConsequences(unique(found)).sort(compareDiagnostics);
    const failed = !preview && diagnostics.some(({ severity }) => severity === "error");
    return {
      site: failed ? undefined : related?.site,
      ownerFiles: related?.ownerFiles ?? [],
      content,
      opened,
      articles,
      diagnostics,
    };
  });
}

/**
 * Reads all but the articles: enough for what is only in the settings. With it comes what is wrong with that, and with
 * the owner's code.
 * @param before the same folder as it was before: what can't be read now stays as it was then
 */
export function openSite(
  root: string,
  { renderFigure, diagnostics }: OwnerCode,
  published: PublicFolder,
  preview?: Preview,
  before?: OpenContent,
): Promise<[OpenContent, Diagnostic[]]> {
  return withDrawings(() => {
    const found = [...diagnostics];
    const report: Report = (diagnostic) => found.push(diagnostic);
    const pictures = openPublicPictures(published, () => "");
    const now = openContent(root, renderFigure, pictures, report, preview);
    return [before ? completedBy(before, now, root) : now, found];
  });
}

/** What can't be read now as it was before; what is no longer there is gone. */
function completedBy(before: OpenContent, now: OpenContent, root: string): OpenContent {
  const isThere = (name: string) => existsSync(join(root, name));
  return {
    ...now,
    site: now.site ?? before.site,
    brand: now.brand ?? before.brand,
    locale: now.site ? now.locale : before.locale,
    tags: now.tags ?? before.tags,
    themeCss: now.themeCss && {
      ...now.themeCss,
      text: now.themeCss.text ?? before.themeCss?.text,
    },
    about: now.about ?? (isThere("about.md") ? before.about : undefined),
    // Which folders are sections isn't known while `site.yaml` can't be read.
    entries: now.site
      ? now.entries
      : [...now.entries, ...before.entries.filter((one) => one.section && existsSync(one.path))],
    urlsLock: now.urlsLock ?? (isThere("urls.lock") ? before.urlsLock : undefined),
  };
}

/** What is, or may be, the title of a page. */
function titlesIn({ site, tags, articles }: Content): string {
  return JSON.stringify([site, tags, articles.map(({ title }) => title)]);
}

/** Texts may use shortcodes of a configuration that can't be run: that they are unknown says nothing yet. */
function withoutConsequences(found: readonly Diagnostic[]): Diagnostic[] {
  const isBroken = found.some(
    ({ file, severity }) => file.endsWith(configFile) && severity === "error",
  );
  return found.filter(({ code }) => !(isBroken && code === "E360"));
}

/** A figure that throws, or a picture of `public/` that can't be shown, does so in every text that shows it. */
function unique(found: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = found.map(
    (one) => [`${one.file}:${one.line}:${one.column} ${one.code} ${one.message}`, one] as const,
  );
  return [...new Map(byPlace).values()];
}
