import { readSync } from "node:fs";
import type { Article } from "../content/article.ts";
import type { DocumentBody } from "../content/markdown/document.ts";
import type { AskedPicture } from "../content/public-pictures.ts";
import type { Slug } from "../content/schemas/values.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readHashedJson, writeHashedJson } from "./hashed-json.ts";
import { withKept } from "./read-kept.ts";
import { replaceFile } from "./replace-file.ts";
import { sha256 } from "./sha256.ts";

/** What is kept of an article that was read once. */
export interface CachedArticle {
  readonly slug: Slug;
  /** The hash of all that it was made from in its own folders. */
  readonly key: string;
  /** How its files looked on disk then (`statesOf`); undefined if they could have changed again unseen. */
  readonly state: string | undefined;
  /** Undefined if it couldn't be used. */
  readonly article: Article | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The pictures of `public/` that it was made from, which `key` knows nothing of. */
  readonly asked: readonly AskedPicture[];
  /** How long it took to read, check and render it when that was last done. */
  readonly elapsedMs: number;
  /** Undefined where there is no `article`. */
  readonly body: BodyLocation | undefined;
}

/** Where an article's text is kept. */
export interface BodyLocation {
  readonly offset: number;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** As kept, with the text itself as it is stored. */
export interface UncachedArticle extends Omit<CachedArticle, "body"> {
  /** Undefined where there is no `article`. */
  readonly body: Uint8Array | undefined;
}

/**
 * Reads what a shard caches of its articles, by slug; their texts stay where they are. A shard is two
 * files, `name.json` and `name.texts`. One that is missing, broken, cut short or somebody else's file
 * counts as empty.
 */
export function readShard(shard: string): Map<Slug, CachedArticle> {
  const cached = readHashedJson<CachedArticle[]>(`${shard}.json`) ?? [];
  return new Map(cached.map((article) => [article.slug, article]));
}

/** An article's text as it is stored. Undefined if it isn't whole, or another build has replaced it. */
export function readBody(shard: string, place: BodyLocation): Buffer | undefined {
  return withKept(`${shard}.texts`, (texts) => {
    const bytes = Buffer.allocUnsafe(place.sizeBytes);
    const size = readSync(texts, bytes, 0, place.sizeBytes, place.offset);
    return size === place.sizeBytes && sha256(bytes) === place.sha256 ? bytes : undefined;
  });
}

/** Long texts stand as they are behind a line of JSON: to escape and read them again would take longer than to render. */
export function packBody({ html, feedHtml, text, ...rest }: DocumentBody): Buffer {
  const texts = [html.template, feedHtml.template, text];
  const header = JSON.stringify([texts.map(({ length }) => length), rest]);
  return Buffer.from(`${header}\n${texts.join("")}`);
}

/** The text that `packBody` stored. Throws on any other bytes: whoever reads them compares their hash first. */
export function unpackBody(bytes: Buffer): DocumentBody {
  const packed = bytes.toString("utf8");
  const start = packed.indexOf("\n") + 1;
  // Its hash is right, so this program wrote it as it is.
  const header: [[number, number, number], Pick<DocumentBody, "sections" | "outgoing">] =
    JSON.parse(packed.slice(0, start));
  const [[htmlLength, feedLength], rest] = header;
  const [htmlEnd, feedEnd] = [start + htmlLength, start + htmlLength + feedLength];
  return {
    html: { template: packed.slice(start, htmlEnd) },
    feedHtml: { template: packed.slice(htmlEnd, feedEnd) },
    text: packed.slice(feedEnd),
    ...rest,
  };
}

/** Writes a shard anew, each file in one step. Answers with what it caches. */
export function writeShard(shard: string, articles: readonly UncachedArticle[]): CachedArticle[] {
  let offset = 0;
  const cached = articles.map(({ body, ...rest }): CachedArticle => {
    if (!body) return { ...rest, body };
    const place = { offset, sizeBytes: body.length, sha256: sha256(body) };
    offset += body.length;
    return { ...rest, body: place };
  });
  replaceFile(`${shard}.texts`, Buffer.concat(articles.flatMap(({ body }) => body ?? [])));
  writeHashedJson(`${shard}.json`, cached);
  return cached;
}
