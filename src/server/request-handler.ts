import { withoutOverrides } from "../../layouts/parts/overrides.ts";
import type { PageAssets } from "../../layouts/parts/props.ts";
import type { LoadedSite } from "../build/load-site.ts";
import type { ParsedArticle } from "../content/article.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { canonicalPath } from "../content/site-path.ts";
import { headerRules, headersFor } from "../hosting/headers.ts";
import { belowBase, htmlBelowBase } from "../output/base-path.ts";
import { contentTypeOf } from "../output/media-types.ts";
import type { Scripts } from "../output/scripts.ts";
import { ownerBytes } from "../render/owner-bytes.ts";
import type { SiteSetup } from "../render/site-code.ts";
import type { Site } from "../site/site.ts";
import { outputFileOf, paths } from "../site/urls.ts";
import { clientTag } from "./client-tag.ts";
import { drawablePages } from "./drawable-pages.ts";
import { madeFiles } from "./made-files.ts";

/** What is sent for a path. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * Answers for a site that nobody has built: a page is drawn when it is asked for. Rejects for one that not even the
 * theme's layouts can draw.
 * @param asked a path of the site, without the base path
 */
export type RequestHandler = (asked: SitePath) => Promise<PageResponse>;

/** What a site's pages and files are made with. */
export interface HandlerSources {
  readonly site: Site;
  readonly assets: PageAssets;
  readonly scripts: Scripts;
  /** The content security policy, as a header. */
  readonly policy: string;
  readonly publicFolder: string;
  /** An article's text, if there is a newer one than the site's. */
  readonly newerText: (slug: Slug) => ParsedArticle | undefined;
  /** What the owner's code makes of the site and its pages. */
  readonly code: Pick<LoadedSite, "ownerFiles"> & Pick<SiteSetup, "transform">;
  /** Hears what the owner's code threw when a page was asked for, which is then drawn without it. */
  readonly onError: (error: unknown) => void;
}

/** Makes what answers for a site as it is now. */
export function requestHandler(sources: HandlerSources): RequestHandler {
  const { site, code } = sources;
  const pages = drawablePages(site, sources.assets, sources.newerText);
  const makerOf = madeFiles(site, sources.scripts, sources.publicFolder);
  const { html, ownerFile, file, leadsTo } = responses(sources);

  return async (asked) => {
    const pathname = canonicalPath(asked);
    const moved = site.redirects.find(({ from }) => from === pathname);
    if (moved) return leadsTo(moved.to);
    const page = pages.get(pathname);
    const isGone = site.gone.some(({ path }) => path === pathname);
    if (page) return html(isGone ? 410 : 200, pathname, page);
    const own = code.ownerFiles.find(({ path }) => path === pathname);
    if (own) return ownerFile(pathname, own);
    const make = makerOf(pathname);
    if (make) return file(pathname, await make());
    if (pages.has(`${pathname}/`)) return leadsTo(`${pathname}/`);
    return html(isGone ? 410 : 404, pathname, pages.get(paths.notFound) ?? (() => ""));
  };
}

/** How each kind of thing is answered. */
function responses({ site: { info }, assets, policy, code, onError }: HandlerSources) {
  const { basePath } = info;
  const headersOf = (pathname: string) => headersFor(headerRules(policy, [pathname]), pathname);

  /** Draws with the site's own layouts, or with the theme's if those throw. */
  function drawn<T>(draw: () => T): T {
    try {
      return draw();
    } catch (error) {
      onError(error);
      return withoutOverrides(draw);
    }
  }

  async function transformed(text: string, pathname: SitePath): Promise<string> {
    try {
      return await code.transform(text, outputFileOf(pathname));
    } catch (error) {
      onError(error);
      return text;
    }
  }

  function page(status: number, pathname: SitePath, html: string): PageResponse {
    const headers = { ...headersOf(pathname), "Content-Type": contentTypeOf("/") };
    return { status, headers, body: html.replace("</head>", `${clientTag}</head>`) };
  }

  function file(pathname: SitePath, body: string | Uint8Array): PageResponse {
    const headers = { "Content-Type": contentTypeOf(pathname), ...headersOf(pathname) };
    return { status: 200, headers, body };
  }

  return {
    file,
    async html(status: number, pathname: SitePath, draw: () => string): Promise<PageResponse> {
      const text = await transformed(drawn(draw), pathname);
      return page(status, pathname, htmlBelowBase(text, basePath));
    },
    ownerFile(pathname: SitePath, own: LoadedSite["ownerFiles"][number]): PageResponse {
      const body = drawn(() => ownerBytes(own, { info, assets }));
      const isPage = own.file.endsWith(".html");
      return isPage
        ? page(200, pathname, Buffer.from(body).toString("utf8"))
        : file(pathname, body);
    },
    leadsTo: (path: SitePath): PageResponse => ({
      status: 301,
      headers: { Location: belowBase(path, basePath) },
      body: "",
    }),
  };
}
