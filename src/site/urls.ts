import { type CalendarDate, isoDate } from "../content/calendar-date.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { fileOfPath, pathOfFile } from "../content/site-path.ts";

/**
 * Every path of a site, and how paths and files of the output name each other. No other module writes
 * a path of its own.
 */
export const paths = {
  home: "/",
  about: "/about/",
  articles: "/articles/",
  tags: "/tags/",
  timeline: "/timeline/",
  figures: "/figures/",
  search: "/search/",
  searchIndex: "/search/index.json",
  subscribe: "/subscribe/",
  notFound: "/404.html",
  socialImage: "/card.png",
  iconSvg: "/favicon.svg",
  iconPng: "/favicon.png",
  iconApple: "/apple-touch-icon.png",
  llms: "/llms.txt",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  licences: "/licenses.txt",
  manifest: "/build.json",
  securityTxt: "/.well-known/security.txt",
  headersFile: "/_headers",
  redirectsFile: "/_redirects",
} as const satisfies Record<string, SitePath>;

/** Files that hosts read, and serve to nobody. */
export const hostFiles: readonly SitePath[] = [paths.headersFile, paths.redirectsFile];

/** Whether no alias may stand there: generated assets, and hidden names, which hosts and deploys use for their own. */
export function isReserved(path: string): boolean {
  const isHidden = /\/\./.test(path) && !path.startsWith("/.well-known/");
  return path.startsWith(assetsPath) || isHidden || /^\/CNAME\/?$/i.test(path);
}

/** A part of a large site's search index. @param name below its folder */
export const searchPartPath = (name: string): SitePath => `${paths.search}${name}`;

/** Files below here are named by their content, so hosts may say that they never change. */
export const assetsPath: SitePath = "/assets/";

/** @param name what the file is called, with the hash of its content in it */
export const assetPath = (name: string): SitePath => `${assetsPath}${name}`;

/** Where what is made of a file beside a text stands: named by its content, below the assets. */
export function assetPathOf(path: string): string {
  return path.replace(/^\/(?:articles\/)?/, assetsPath);
}

/**
 * The address of a text in `content/pages/`: its file's path.
 * @param file its path below that folder, with slashes
 */
export function pagePath(file: string): SitePath {
  return pathOfFile(file.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "/"));
}

/** The folder of the articles that are in no section, and its path. */
export const articlesFolder = "articles";

/** @param section undefined for an article in `articles/` */
export const articlePath = (slug: string, section: string = articlesFolder): SitePath =>
  pathOfFile(`${section}/${slug}/`);

/** A section's list, below which its articles are. */
export const sectionPath = (section: string): SitePath => pathOfFile(`${section}/`);

/** Whether a name is the first of a path that every site may have, or of a folder with a meaning of its own. */
export function isTopPath(name: string): boolean {
  const tops = [...Object.values(paths), assetsPath].map((path) => path.split("/")[1]);
  return [...tops, "archive", "page", "pages", "series"].includes(name);
}

/** The page of a tag. */
export const tagPath = (slug: string): SitePath => pathOfFile(`tags/${slug}/`);
/** The page of a series. */
export const seriesPath = (slug: string): SitePath => pathOfFile(`series/${slug}/`);

/** A tag's articles of one year. */
export const tagYearPath = (slug: string, year: CalendarDate): SitePath =>
  `${tagPath(slug)}${isoDate(year)}/`;

/** A page of a list that is too long for one, counted from its oldest. */
export const numberedPath = (list: SitePath, number: number): SitePath => `${list}page/${number}/`;

/** The archive page of a year, month or day, as precise as the date is. */
export const archivePath = (date: CalendarDate): SitePath =>
  `/archive/${isoDate(date).replaceAll("-", "/")}/`;

/** A page's own social image stands beside it, for as long as the page does. */
export const socialImagePath = (page: SitePath): SitePath => `${page}card.png`;

/** The book of what a page leads to stands beside it. */
export const bookPath = (page: SitePath): SitePath => `${page}book.epub`;

/** The feed files beside a page, by format. */
export const feedFiles = { atom: "atom.xml", rss: "rss.xml", json: "feed.json" } as const;

/** An article's text as Markdown, for programs that read text. */
export const twinPath = (page: SitePath): SitePath => `${page}index.md`;

/** Older entries of the site's feed, counted from the oldest. */
export const feedArchivePath = (number: number): SitePath => `/archive/feed-${number}.xml`;

/** Where the feeds of the articles in a language stand, if the site has some in others; no page is there. */
export const languageFeedsPath = (language: string): SitePath =>
  pathOfFile(`subscribe/${language.toLowerCase()}/`);

/** A feed of the page at a path. */
export const feedPath = (page: SitePath, format: keyof typeof feedFiles): SitePath =>
  `${page}${feedFiles[format]}`;

/** The paths at which feeds stand, as patterns of header rules (src/hosting/headers.ts). */
export const feedPages: readonly SitePath[] = [
  paths.home,
  "/:section/",
  "/tags/:tag/",
  "/series/:series/",
  "/subscribe/:language/",
];

/** Whether hosts answer an address with a page: it is no file's. */
export function isPagePath(path: string): boolean {
  return /(?:\/|\/[^/.]+|\.html)$/.test(path);
}

/** The file of the output, below its folder and with slashes, that answers a path. */
export function outputFileOf(path: string): string {
  const whole = /\/$|\.[a-z]\w*$/i.test(path) ? path : `${path}/`;
  return fileOfPath(whole.endsWith("/") ? `${whole}index.html` : whole);
}

/** The path at which a host serves a file of the output. */
export function pathOfOutputFile(file: string): SitePath {
  return pathOfFile(file.replace(/(^|\/)index\.html$/, "$1"));
}
