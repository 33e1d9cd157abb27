import { randomUUID } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Article } from "../content/article.ts";
import type { Fault } from "../content/fault.ts";
import type { DocumentBody } from "../content/markdown/render.ts";
import type { Slug } from "../content/schema.ts";
import { sha256 } from "./sha256.ts";

/** What is kept of an article that was read once. */
export interface KeptArticle {
  readonly slug: Slug;
  /** The hash of all that it was made from. */
  readonly key: string;
  /** Undefined if it couldn't be used. */
  readonly article: Article | undefined;
  readonly faults: readonly Fault[];
  /** How long it took to read, check and render it when that was last done. */
  readonly elapsedMs: number;
  readonly body: BodyPlace | undefined;
}

/** Where an article's text is kept. */
export interface BodyPlace {
  readonly offset: number;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** As kept, with the text itself as it is stored. */
export interface UnkeptArticle extends Omit<KeptArticle, "body"> {
  readonly body: Uint8Array | undefined;
}

/**
 * Reads what a shelf keeps of its articles, by slug; their texts stay where they are. A shelf is two
 * files, `name.json` and `name.texts`. One that is missing, broken, cut short or somebody else's file
 * counts as empty.
 */
export function readShelf(shelf: string): Map<Slug, KeptArticle> {
  try {
    const text = readFileSync(`${shelf}.json`, "utf8");
    const facts = text.slice(hashLength + 1);
    if (sha256(facts) !== text.slice(0, hashLength)) return new Map();
    // Its hash is right, so this program wrote it as it is.
    const kept: KeptArticle[] = JSON.parse(facts);
    return new Map(kept.map((article) => [article.slug, article]));
  } catch {
    return new Map();
  }
}

const hashLength = 64;

/** An article's text as it is stored. Undefined if it isn't whole, or another build has replaced it. */
export function readBody(shelf: string, place: BodyPlace): Buffer | undefined {
  try {
    const texts = openSync(`${shelf}.texts`, "r");
    try {
      const bytes = Buffer.allocUnsafe(place.sizeBytes);
      const size = readSync(texts, bytes, 0, place.sizeBytes, place.offset);
      return size === place.sizeBytes && sha256(bytes) === place.sha256 ? bytes : undefined;
    } finally {
      closeSync(texts);
    }
  } catch {
    return undefined;
  }
}

export function packBody({ html, text }: DocumentBody): Buffer {
  return Buffer.from(`${html.length}\n${html}${text}`);
}

export function unpackBody(bytes: Buffer): DocumentBody {
  const packed = bytes.toString("utf8");
  const start = packed.indexOf("\n") + 1;
  const end = start + Number(packed.slice(0, start));
  return { html: packed.slice(start, end), text: packed.slice(end) };
}

/** Writes a shelf anew, each file in one step. Answers with what it keeps. */
export function writeShelf(shelf: string, articles: readonly UnkeptArticle[]): KeptArticle[] {
  let offset = 0;
  const kept = articles.map(({ body, ...rest }): KeptArticle => {
    if (!body) return { ...rest, body };
    const place = { offset, sizeBytes: body.length, sha256: sha256(body) };
    offset += body.length;
    return { ...rest, body: place };
  });
  const facts = JSON.stringify(kept);
  mkdirSync(dirname(shelf), { recursive: true });
  replaceFile(`${shelf}.texts`, Buffer.concat(articles.flatMap(({ body }) => body ?? [])));
  replaceFile(`${shelf}.json`, `${sha256(facts)}\n${facts}`);
  return kept;
}

function replaceFile(file: string, contents: string | Uint8Array): void {
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}
