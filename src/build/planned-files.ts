import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { CachedAsset } from "../cache/generated-asset.ts";
import { sha256 } from "../cache/sha256.ts";
import { fileOfPath } from "../content/site-path.ts";
import { licences } from "../output/licences.ts";
import { llmsTxt } from "../output/llms-txt.ts";
import { markdownTwin } from "../output/markdown-twin.ts";
import type { Scripts } from "../output/scripts.ts";
import { searchIndex } from "../output/search-index.ts";
import { securityTxt } from "../output/security-txt.ts";
import { robots, sitemap } from "../output/sitemap-robots.ts";
import { ruleOnly } from "../site/capitals.ts";
import { allGrants } from "../site/grants.ts";
import type { ArticlePage } from "../site/pages/article.ts";
import type { Site } from "../site/site.ts";
import { articlesFolder, outputFileOf, paths, twinPath } from "../site/urls.ts";
import { plannedBooks } from "./planned-books.ts";
import { plannedArchive, plannedFeed } from "./planned-feeds.ts";
import { type PlannedFile, plannedBytes, plannedText, type TextSources } from "./planned-file.ts";
import { listPublicFiles } from "./public-files.ts";

/**
 * Everything in the output that no layout draws. Making a picture's throws {@link BrokenPicture} if it can't be
 * decoded.
 */
export function plannedFiles(
  site: Site,
  scripts: Scripts,
  assets: Iterable<CachedAsset>,
  publicFolder: string,
  textSources: TextSources,
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
  for (const feed of feeds) planned.push(...plannedFeed(feed, site, textSources));
  for (const feed of feedArchives) planned.push(plannedArchive(feed, site, textSources));
  if (info.hasTwins)
    for (const page of pages.article) planned.push(plannedTwin(page, site, textSources));
  const isUsed = ({ path }: { path: string }) =>
    path !== scripts.entries.embeds.src || Object.keys(allGrants(site)).length > 0;
  for (const { path, contents } of scripts.files.filter(isUsed))
    planned.push(plannedBytes(path.slice(1), contents));
  for (const path of publicFiles) {
    planned.push(plannedBytes(path, readFileSync(join(publicFolder, path))));
  }
  planned.push(...plannedBooks(site, publicFolder, textSources));
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

/** An article's Markdown. Its file is read only when this is made. */
function plannedTwin(
  page: ArticlePage,
  { info, examples }: Site,
  { id, keyOf }: TextSources,
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
