import { sha256 } from "../cache/sha256.ts";
import { fileOfPath } from "../content/site-path.ts";
import type { OutputFile } from "../output/output-file.ts";
import type { Feed } from "../site/feed-model.ts";
import type { Site } from "../site/site.ts";
import { feedFiles } from "../site/urls.ts";
import { isXml, type PlannedFile, type TextSources } from "./planned-file.ts";

/** What writes feeds is loaded for the first that is written. */
const feedWriter = () => import("../output/feed-files.ts");

/** A feed's three files. Its texts are read only when one of them is made. */
export function plannedFeed(
  feed: Feed,
  { info, bodyOf }: Site,
  { id, keyOf }: TextSources,
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
export function plannedArchive(
  feed: Feed,
  { info, bodyOf }: Site,
  { id, keyOf }: TextSources,
): PlannedFile {
  const keys = feed.entries.map(({ slug }) => slug && keyOf(slug));
  const cacheKey = sha256(JSON.stringify([id, info, feed, keys]));
  const make = async () => Buffer.from((await feedWriter()).atomFeed(feed, info, bodyOf));
  return { path: feed.archive?.path?.slice(1) ?? "", cacheKey, make, linked: true, slow: false };
}
