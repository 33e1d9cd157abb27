import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { type CachedAsset, cached } from "../cache/generated-asset.ts";
import { sha256 } from "../cache/sha256.ts";
import type { PublishedPicture } from "../content/published-files.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { fileOfPath } from "../content/site-path.ts";
import { encoderVersion } from "../output/encoder-version.ts";
import { licences } from "../output/licences.ts";
import { llmsTxt } from "../output/llms-txt.ts";
import { markdownTwin } from "../output/markdown-twin.ts";
import type { OutputFile } from "../output/output-file.ts";
import { pictureFiles } from "../output/picture-files.ts";
import type { Scripts } from "../output/scripts.ts";
import { searchIndex } from "../output/search-index.ts";
import { securityTxt } from "../output/security-txt.ts";
import { robots, sitemap } from "../output/sitemap-robots.ts";
import { socialImageStyle } from "../output/social-image-style.ts";
import { ruleOnly } from "../site/capitals.ts";
import type { Feed } from "../site/feed-model.ts";
import { allGrants } from "../site/grants.ts";
import type { ArticlePage } from "../site/pages/article.ts";
import type { Site } from "../site/site.ts";
import { urlKey } from "../site/url-table.ts";
import { articlesFolder, feedFiles, outputFileOf, paths, twinPath } from "../site/urls.ts";
import { listPublicFiles } from "./public-files.ts";

/** A file that stands beside the pages, and is made only if it has changed. */
export interface PlannedFile {
  /** Below the output folder. */
  readonly path: string;
  /** Equal when the file would be. */
  readonly cacheKey: string;
  make(): Uint8Array | Promise<Uint8Array>;
  /** Whether links are to be looked for in it. */
  readonly linked: boolean;
  /** Whether other threads are at work on it while this one can go on. */
  readonly slow: boolean;
}

/** What feeds are made with, besides what the site says of them. */
export interface FeedSources {
  /** What makes them, in a word. */
  readonly id: string;
  /** A word for the text of an article: equal when the text is. */
  keyOf(slug: Slug): string;
}

/**
 * Everything in the output that no layout draws. Making a picture's throws {@link BrokenPicture} if it can't be
 * decoded.
 */
export function plannedFiles(
  site: Site,
  scripts: Scripts,
  assets: Iterable<CachedAsset>,
  publicFolder: string,
  feedSources: FeedSources,
): PlannedFile[] {
  const { feeds, feedArchives, info, pages, redirects, security, bodyOf } = site;
  const publicFiles = listPublicFiles(publicFolder, () => undefined);
  const texts = [
    sitemap(pages, info),
    // The site's own says which programs may read what.
    ...(publicFiles.includes(fileOfPath(paths.robots)) ? [] : [robots(info)]),
    ...(publicFiles.includes(fileOfPath(paths.licences)) ? [] : [licences()]),
    ...llmsTxt(pages, info),
    ...(publicFiles.includes(fileOfPath(paths.securityTxt)) ? [] : securityTxt({ info, security })),
    ...searchIndex(pages, info, bodyOf),
  ];
  const planned = texts.map(plannedText);
  for (const feed of feeds) planned.push(...plannedFeed(feed, site, feedSources));
  for (const feed of feedArchives) planned.push(plannedArchive(feed, site, feedSources));
  if (info.hasTwins)
    for (const page of pages.article) planned.push(plannedTwin(page, site, feedSources));
  const isUsed = ({ path }: { path: string }) =>
    path !== scripts.entries.embeds.src || Object.keys(allGrants(site)).length > 0;
  for (const { path, contents } of scripts.files.filter(isUsed))
    planned.push(plannedBytes(path.slice(1), contents));
  for (const path of publicFiles) {
    planned.push(plannedBytes(path, readFileSync(join(publicFolder, path))));
  }
  planned.push(...plannedBooks(site, publicFolder, feedSources));
  // Last, so that what is made here is made while others are still at work on the rest.
  planned.push(...Array.from(assets, plannedAsset));
  // For hosts that can't answer 301: a feed or picture that moved is also where it was.
  const byPath = new Map(planned.map((file) => [file.path, file]));
  const withoutFile = ruleOnly(redirects);
  for (const redirect of redirects) {
    const { from, to } = redirect;
    const moved = byPath.get(outputFileOf(to));
    const isFile = extname(to) !== "" && extname(from) === extname(to);
    if (moved && isFile && !withoutFile.has(redirect))
      planned.push({ ...moved, path: outputFileOf(from) });
  }
  return planned;
}

/** A text of the site as a file; one in XML is looked through for links. */
export function plannedText({ path, text }: OutputFile): PlannedFile {
  const file = plannedBytes(fileOfPath(path), Buffer.from(text));
  return { ...file, linked: isXml(path) };
}

function plannedBytes(path: string, bytes: Uint8Array): PlannedFile {
  return { path, cacheKey: sha256(bytes), make: () => bytes, linked: false, slow: false };
}

/** What writes feeds is loaded for the first that is written. */
const feedWriter = () => import("../output/feed-files.ts");

/** A feed's three files. Its texts are read only when one of them is made. */
function plannedFeed(
  feed: Feed,
  { info, bodyOf }: Site,
  { id, keyOf }: FeedSources,
): PlannedFile[] {
  const keys = feed.entries.map(({ slug }) => slug && keyOf(slug));
  const cacheKey = sha256(JSON.stringify([id, info, feed, keys]));
  let made: Promise<OutputFile[]> | undefined;
  const output = async () => (await feedWriter()).feedOutput(feed, info, bodyOf);
  return Object.values(feedFiles).map((name) => {
    const path = feed.path + name;
    const make = async () => {
      made ??= output();
      return Buffer.from((await made).find((file) => file.path === path)?.text ?? "");
    };
    return { path: fileOfPath(path), cacheKey, make, linked: isXml(path), slow: false };
  });
}

/** Entries that the site's feed held before: one file, for the readers that ask for more (RFC 5005). */
function plannedArchive(
  feed: Feed,
  { info, bodyOf }: Site,
  { id, keyOf }: FeedSources,
): PlannedFile {
  const keys = feed.entries.map(({ slug }) => slug && keyOf(slug));
  const cacheKey = sha256(JSON.stringify([id, info, feed, keys]));
  const make = async () => Buffer.from((await feedWriter()).atomFeed(feed, info, bodyOf));
  return { path: feed.archive?.path?.slice(1) ?? "", cacheKey, make, linked: true, slow: false };
}

/** The site's books. Texts and pictures are read only when one is made. */
function plannedBooks(site: Site, publicFolder: string, { id, keyOf }: FeedSources): PlannedFile[] {
  const { books, info, theme, logo, bodyOf, pictures, urls } = site;
  if (books.length === 0) return [];
  const coverStyle = socialImageStyle(theme, logo);
  const published = new Map<string, PublishedPicture>(pictures.map((one) => [one.path, one]));
  const assetAt = (path: SitePath) => {
    const picture = published.get(path);
    if (picture) return [...pictureFiles([picture])][0];
    if (!urls.get(urlKey(path))?.isFile) return undefined;
    const bytes = readFileSync(join(publicFolder, fileOfPath(path)));
    return { path, cacheKey: `public ${sha256(bytes)}`, make: async () => bytes };
  };
  return books.map((book) => {
    const keys = book.parts.flatMap(({ articles }) =>
      articles.map(({ article }) => keyOf(article.slug)),
    );
    const cacheKey = sha256(JSON.stringify([id, encoderVersion, coverStyle, theme, book, keys]));
    const make = async () => {
      const { makeBook } = await import("../output/book/book.ts");
      return makeBook(book, { info, theme, coverStyle, bodyOf, assetAt });
    };
    return {
      path: outputFileOf(book.path),
      cacheKey,
      make: () => cached({ cacheKey: `book ${cacheKey}`, make }),
      linked: false,
      slow: false,
    };
  });
}

/** An article's Markdown. Its file is read only when this is made. */
function plannedTwin(
  page: ArticlePage,
  { info, examples }: Site,
  { id, keyOf }: FeedSources,
): PlannedFile {
  const { slug, section = articlesFolder, locations } = page.article;
  const { file } = locations.frontMatter;
  const folder = join(
    file.replace(new RegExp(`${section}[\\\\/][^\\\\/]+(?:[\\\\/]index\\.md)?$`), ""),
    examples ?? "",
    slug,
  );
  const example = (name: string) =>
    examples === undefined ? undefined : readFileSync(join(folder, name), "utf8");
  return {
    path: twinPath(page.path).slice(1),
    cacheKey: sha256(JSON.stringify([id, info.baseUrl, page, keyOf(slug)])),
    make: () => Buffer.from(markdownTwin(page, readFileSync(file, "utf8"), info.baseUrl, example)),
    linked: false,
    slow: false,
  };
}

function isXml(path: string): boolean {
  return extname(path) === ".xml";
}

/** A file whatever it is called: one beside a text may have no ending. */
function plannedAsset(file: CachedAsset): PlannedFile {
  return {
    path: fileOfPath(file.path),
    cacheKey: sha256(file.cacheKey),
    make: () => file.bytes(),
    linked: false,
    slow: file.isMadeHere !== true,
  };
}
