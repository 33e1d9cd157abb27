import { layouts } from "../../layouts/layouts.ts";
import { withoutOverrides } from "../../layouts/parts/overrides.ts";
import type { PageAssets, RenderablePages } from "../../layouts/parts/props.ts";
import { generatedAssets } from "../build/generated-assets.ts";
import type { LoadedSite } from "../build/load-site.ts";
import { type FeedSources, type PlannedFile, plannedFiles } from "../build/planned-files.ts";
import type { ParsedArticle } from "../content/article.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { canonicalPath } from "../content/site-path.ts";
import { headerRules, headersFor } from "../hosting/headers.ts";
import { belowBase, htmlBelowBase } from "../output/base-path.ts";
import { contentTypeOf } from "../output/media-types.ts";
import type { Scripts } from "../output/scripts.ts";
import { ownerBytes } from "../render/owner-bytes.ts";
import type { SiteSetup } from "../render/site-code.ts";
import { kindsOf } from "../site/pages/registry.ts";
import type { Site } from "../site/site.ts";
import { outputFileOf, pathOfOutputFile, paths } from "../site/urls.ts";

/** What is sent for a path. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * Answers for a site that nobody has built: a page is drawn when it is asked for.
 * @param asked a path of the site, without the base path
 */
export type RequestHandler = (asked: SitePath) => Promise<PageResponse>;

/** Feeds are made whenever they are asked for. */
const withoutCache: FeedSources = { id: "", keyOf: () => "" };

/** The address of the script that follows what changes: the server's, not the site's, so not below its base path. */
export const clientPath = "/.dev/client.js";
/** What pages have in `npm start` beside what a build makes of them. */
export const clientTag = `<script type="module" src="${clientPath}"></script>`;

/**
 * @param policy the content security policy, as a header
 * @param code what the owner's code makes of the site and its pages
 * @param onFault hears what the owner's code threw when a page was asked for, which is then drawn without it
 * @param newerText an article's text, if there is a newer one than the site's
 */
export function requestHandler(
  site: Site,
  assets: PageAssets,
  scripts: Scripts,
  policy: string,
  publicFolder: string,
  newerText: (slug: Slug) => ParsedArticle | undefined,
  code: Pick<LoadedSite, "ownerFiles"> & Pick<SiteSetup, "transform">,
  onFault: (error: unknown) => void,
): RequestHandler {
  const { info, redirects, bodyOf } = site;
  const { basePath } = info;
  const pages = new Map<string, () => string>();
  function add<K extends keyof RenderablePages>(
    kind: K,
    list: readonly RenderablePages[K][number][],
  ) {
    for (const view of list)
      pages.set(view.path, () => layouts[kind].render({ info, assets, view }));
  }
  const { article, ...rest } = site.pages;
  for (const page of article) {
    pages.set(page.path, () => {
      const newer = newerText(page.article.slug);
      const view = {
        ...page,
        ...(newer && { article: newer.article }),
        body: newer?.body ?? bodyOf(page.article.slug),
      };
      return layouts.article.render({ info, assets, view });
    });
  }
  for (const kind of kindsOf(rest)) add(kind, rest[kind]);

  let planned: Map<string, PlannedFile> | undefined;
  const files = () => {
    planned ??= new Map(
      plannedFiles(site, scripts, [], publicFolder, withoutCache).map((file) => [
        pathOfOutputFile(file.path),
        file,
      ]),
    );
    return planned;
  };

  const headersOf = (pathname: string) => headersFor(headerRules(policy, [pathname]), pathname);
  /** Draws with the site's own layouts, or with the theme's if those throw. */
  const drawn = <T>(draw: () => T): T => {
    try {
      return draw();
    } catch (error) {
      onFault(error);
      return withoutOverrides(draw);
    }
  };
  const transformed = (text: string, pathname: SitePath) =>
    code.transform(text, outputFileOf(pathname)).catch((error: unknown) => {
      onFault(error);
      return text;
    });
  const html = async (
    status: number,
    pathname: SitePath,
    page: () => string,
  ): Promise<PageResponse> => ({
    status,
    headers: { ...headersOf(pathname), "Content-Type": contentTypeOf("/") },
    body: htmlBelowBase(await transformed(drawn(page), pathname), basePath).replace(
      "</head>",
      `${clientTag}</head>`,
    ),
  });
  const leadsTo = (path: SitePath): PageResponse => ({
    status: 301,
    headers: { Location: belowBase(path, basePath) },
    body: "",
  });

  return async (asked) => {
    const pathname = canonicalPath(asked);
    const moved = redirects.find(({ from }) => from === pathname);
    if (moved) return leadsTo(moved.to);
    const page = pages.get(pathname);
    const isGone = site.gone.some(({ path }) => path === pathname);
    if (page) return html(isGone ? 410 : 200, pathname, page);
    const own = code.ownerFiles.find(({ path }) => path === pathname);
    if (own) {
      const body = drawn(() => ownerBytes(own, { info, assets }));
      if (!own.file.endsWith(".html")) {
        const type = { "Content-Type": contentTypeOf(pathname) };
        return { status: 200, headers: { ...type, ...headersOf(pathname) }, body };
      }
      const headers = { ...headersOf(pathname), "Content-Type": contentTypeOf("/") };
      const shown = Buffer.from(body).toString("utf8").replace("</head>", `${clientTag}</head>`);
      return { status: 200, headers, body: shown };
    }
    const only = <T extends { readonly path: string }>(list: readonly T[]) =>
      list.filter(({ path }) => path === pathname);
    const ofPath = {
      pictures: only(site.pictures),
      socialImages: only(site.socialImages),
      brandFiles: only(site.brandFiles),
    };
    const slow = [...generatedAssets({ ...site, ...ofPath })].find(({ path }) => path === pathname);
    const file = slow ? { make: slow.bytes } : files().get(pathname);
    if (file) {
      const type = { "Content-Type": contentTypeOf(pathname) };
      const headers = { ...type, ...headersOf(pathname) };
      return { status: 200, headers, body: await file.make() };
    }
    if (pages.has(`${pathname}/`)) return leadsTo(`${pathname}/`);
    return html(isGone ? 410 : 404, pathname, pages.get(paths.notFound) ?? (() => ""));
  };
}
