import { join } from "node:path";
import { readHashedJson, writeHashedJson } from "../cache/hashed-json.ts";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Slug } from "../content/schemas/values.ts";
import { findRelated, type Relation } from "../site/related.ts";

/**
 * As `findRelated`, with the answer kept for the next build: most edits leave the words that a text repeats as they were,
 * and one that doesn't may change what is related to any other.
 * @param folder where it is kept
 */
export function cachedRelated(folder: string): typeof findRelated {
  return (articles, common) => {
    const compared = articles.map(({ slug, tags, terms }) => [slug, tags, terms]);
    const key = sha256(JSON.stringify([runningProgram().key, [...common], compared]));
    const file = join(folder, `${key}.json`);
    const kept = readHashedJson<[Slug, Relation[]][]>(file);
    if (kept) return new Map(kept);
    const related = findRelated(articles, common);
    writeHashedJson(file, [...related]);
    return related;
  };
}
