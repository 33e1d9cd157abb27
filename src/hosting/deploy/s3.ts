import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pLimit from "p-limit";
import type { S3Target } from "../../content/schemas/deploy.ts";
import { fileOfPath } from "../../content/site-path.ts";
import type { Manifest } from "../../output/manifest.ts";
import { contentTypeOf } from "../../output/media-types.ts";
import { hostFiles, pathOfOutputFile } from "../../site/urls.ts";
import { headersFor } from "../headers.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { takeLock } from "./bucket-lock.ts";
import {
  beginRelease,
  finishRelease,
  formatRecord,
  howToGoBack,
  parseRecord,
  recordName,
} from "./record.ts";
import { assetsFolder, DeployError, type DeployStep, type Release, type Target } from "./target.ts";

/**
 * A store that speaks S3. It can't change a whole site at once, but each object changes at once: what
 * pages name is there before them, and goes long after them. Its `rollback` throws, saying which release to deploy again.
 */
export function s3Target(target: S3Target, breakLock: boolean): Target {
  const bucket = openBucket(target);
  return {
    live: () => bucket.read("build.json"),
    deploy: (release, step) => deploy(bucket, release, breakLock, step),
    async rollback() {
      throw new DeployError(howToGoBack(parseRecord(await bucket.read(recordName))));
    },
  };
}

async function deploy(
  bucket: Bucket,
  release: Release,
  breakLock: boolean,
  step: DeployStep,
): Promise<string> {
  const lock = await step("Locking", () => takeLock(bucket, breakLock));
  try {
    const known = parseRecord(await bucket.read(recordName));
    const there = await step("Listing", () => bucket.list());
    const paths = [...Object.keys(release.manifest.files), "build.json"].filter(isServed);
    const begun = beginRelease(known, paths);
    await bucket.write(recordName, formatRecord(begun), { "Cache-Control": "no-store" });
    let sent = 0;
    for (const [name, some] of phases(paths, there)) {
      await lock.confirm();
      await step(name, () =>
        atOnce(some, async (path) => {
          if (await send(bucket, release, path, there.get(path))) sent += 1;
        }),
      );
    }
    await lock.confirm();
    const { record, expired } = finishRelease(begun, release.manifest);
    const gone = goneFiles(release.manifest, there);
    await step("Clearing", () => atOnce([...expired, ...gone], (path) => bucket.delete(path)));
    await bucket.write(recordName, formatRecord(record), { "Cache-Control": "no-store" });
    return `release ${record.number} is live; ${sent} of ${paths.length} files were sent`;
  } finally {
    await lock.release();
  }
}

/** What is sent when: nothing may be there before what it names is. */
function phases(paths: readonly string[], there: ReadonlyMap<string, string>) {
  const ends =
    (...ends: string[]) =>
    (path: string) =>
      ends.some((end) => path.endsWith(end));
  const isPage = ends(".html");
  // Feeds, the sitemap and the search index name pages.
  const isIndex = ends(".xml", ".json", ".txt");
  const rest = paths.filter(
    (path) => path.startsWith(assetsFolder) || !(isPage(path) || isIndex(path)),
  );
  const pages = paths.filter((path) => !rest.includes(path) && isPage(path));
  const indexes = paths.filter((path) => !rest.includes(path) && !isPage(path));
  return [
    ["Sending assets", rest],
    ["Sending new pages", pages.filter((path) => !there.has(path))],
    ["Sending changed pages", pages.filter((path) => there.has(path))],
    ["Sending feeds", indexes.filter((path) => path !== "build.json")],
    ["Sending build.json", ["build.json"]],
  ] as const;
}

/** Sends a file unless the same bytes are there; says whether it did. */
async function send(
  bucket: Bucket,
  { folder, manifest }: Release,
  path: string,
  etag: string | undefined,
): Promise<boolean> {
  const bytes = readFileSync(join(folder, path));
  // For objects put in one piece the ETag is the MD5 sum; where it isn't, the object is sent again.
  if (etag === createHash("md5").update(bytes).digest("hex")) return false;
  const url = pathOfOutputFile(path);
  const redirect = manifest.hosting.redirects.find(({ from }) => from === url);
  await bucket.write(path, bytes, {
    "Content-Type": contentTypeOf(path),
    ...headersFor(manifest.hosting.headers, url),
    ...(redirect && { Location: redirect.to }),
  });
  return true;
}

/** What was taken down on purpose goes at once, with everything below it but the pages that say why. */
function goneFiles({ hosting, files }: Manifest, there: ReadonlyMap<string, string>): string[] {
  const gone = hosting.gone.map((path) => fileOfPath(path).replace(/\/?$/, ""));
  return [...there.keys()].filter(
    (path) =>
      files[path] === undefined && gone.some((one) => path === one || path === `${one}/index.html`),
  );
}

function isServed(path: string): boolean {
  return !hostFiles.includes(`/${path}`);
}

async function atOnce(paths: readonly string[], work: (path: string) => Promise<void>) {
  const limit = pLimit(16);
  await Promise.all(paths.map((path) => limit(() => work(path))));
}
