import { layouts } from "../../layouts/layouts.ts";
import type { DrawablePages, Shell } from "../../layouts/parts/props.ts";
import { type FeedSources, type PlannedFile, plannedFiles } from "../build/planned-files.ts";
import { slowFilesOf } from "../build/slow-files-of.ts";
import type { ParsedArticle } from "../content/article.ts";
import type { Slug } from "../content/schema.ts";
import { canonicalPath, pathOfFile } from "../content/site-path.ts";
import { contentTypeOf } from "../publish/content-types.ts";
import { headersFor } from "../publish/headers.ts";
import { type Hosting, hostingOf } from "../publish/hosting.ts";
import type { Scripts } from "../publish/scripts.ts";
import { madeOnce } from "../publish/slow-files.ts";
import type { Site } from "../site/site.ts";

/** What is sent for a path. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Answers for a site that nobody has built: a page is drawn when it is asked for. */
export type Answers = (pathname: string) => Promise<Answer>;

/** Feeds are made whenever they are asked for. */
const nothingKept: FeedSources = { id: "", keyOf: () => "" };

/** The address of the script that follows what changes. */
export const clientPath = "/.dev/client.js";

/**
 * @param policy the content security policy, as a header
 * @param newerText an article's text, if there is a newer one than the site's
 */
export function answersOf(
  site: Site,
  shell: Shell,
  scripts: Scripts,
  policy: string,
  publicFolder: string,
  newerText: (slug: Slug) => ParsedArticle | undefined,
): Answers {
  const hosting: Hosting = hostingOf(site, policy);
  const { info, redirects, bodyOf } = site;
  const pages = new Map<string, () => string>();
  function add<K extends keyof DrawablePages>(kind: K, list: readonly DrawablePages[K][number][]) {
    for (const view of list)
      pages.set(view.path, () => layouts[kind].render({ info, shell, view }));
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
      return layouts.article.render({ info, shell, view });
    });
  }
  add("home", rest.home);
  add("about", rest.about);
  add("articles", rest.articles);
  add("tags", rest.tags);
  add("tag", rest.tag);
  add("tagYear", rest.tagYear);
  add("archive", rest.archive);
  add("series", rest.series);
  add("timeline", rest.timeline);
  add("figures", rest.figures);
  add("search", rest.search);
  add("subscribe", rest.subscribe);
  add("notFound", rest.notFound);
  add("redirect", rest.redirect);

  let planned: Map<string, PlannedFile> | undefined;
  const files = () => {
    planned ??= new Map(
      plannedFiles(site, scripts, [], publicFolder, nothingKept).map((file) => [
        pathOfFile(file.path),
        file,
      ]),
    );
    return planned;
  };

  const html = (status: number, pathname: string, text: string): Answer => ({
    status,
    headers: { ...headersFor(hosting.headers, pathname), "Content-Type": contentTypeOf("/") },
    body: text.replace("</head>", `<script type="module" src="${clientPath}"></script></head>`),
  });

  return async (asked) => {
    const pathname = canonicalPath(asked);
    const moved = redirects.find(({ from }) => from === pathname);
    if (moved) return { status: 301, headers: { Location: moved.to }, body: "" };
    const page = pages.get(pathname);
    if (page) return html(200, pathname, page());
    const only = <T extends { readonly path: string }>(list: readonly T[]) =>
      list.filter(({ path }) => path === pathname);
    const [slow] = slowFilesOf({ pictures: only(site.pictures), cards: only(site.cards) });
    const file = slow ? { make: () => madeOnce(slow) } : files().get(pathname);
    if (file) {
      const type = { "Content-Type": contentTypeOf(pathname) };
      const headers = { ...type, ...headersFor(hosting.headers, pathname) };
      return { status: 200, headers, body: await file.make() };
    }
    if (pages.has(`${pathname}/`))
      return { status: 301, headers: { Location: `${pathname}/` }, body: "" };
    const isGone = site.gone.some(({ path }) => path === pathname);
    return html(isGone ? 410 : 404, pathname, pages.get("/404.html")?.() ?? "");
  };
}
