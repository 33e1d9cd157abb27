import { join } from "node:path";
import { caches } from "../cache/caches.ts";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import { installedDrawers } from "../content/diagrams/drawn.ts";
import { typedPath } from "../content/path.ts";
import { type LoadedArticles, loadArticles } from "../render/load-articles.ts";
import type { Threads } from "../render/threads.ts";
import type { ReadArticles } from "./load-site.ts";

/**
 * Reads the articles that changed since the last time, by several threads where that is worth it, and finds the others
 * in the cache on disk.
 * @param useCache whether what is cached may be used
 */
export function cachedArticles(threads: Threads, useCache: boolean): ReadArticles<LoadedArticles> {
  return ({ entries, locale }, { root, code, published }) => {
    const { figures, siteCode, renderFigure } = code;
    // What one program made of a folder says nothing to another, nor of another folder; places are shown from where
    // it was started.
    const madeWith = [
      runningProgram().key,
      figures.key,
      siteCode.key,
      installedDrawers(),
      root,
      typedPath(""),
      locale,
    ];
    const shards = join(caches.articles, sha256(JSON.stringify(madeWith)).slice(0, 32));
    const source = {
      root,
      figuresModule: figures.path,
      siteCode: siteCode.path,
      locale,
      published,
    };
    return loadArticles(entries, source, shards, useCache, threads, renderFigure);
  };
}
