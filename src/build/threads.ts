import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";
import type { ArticleWork } from "./article-work.ts";
import type { PagesDone, PageWork } from "./page-work.ts";
import type { KeptArticle } from "./shelf.ts";
import work from "./worker.ts";

/** Runs work where it is done soonest. The order in which parts are done doesn't matter to any. */
export interface Threads {
  run(work: ArticleWork): Promise<KeptArticle[]>;
  run(work: PageWork): Promise<PagesDone>;
  close(): Promise<void>;
}

/**
 * Below this many articles it isn't worth starting threads: each takes a fifth of a second to load the
 * program, in which this one reads and draws a hundred articles.
 */
export const worthThreads = 250;

/** @param folder where the bundled program is, if it is one */
export function openThreads(articles: number, folder: string): Threads {
  if (articles < worthThreads || folder === "") return { run: work, close: async () => {} };
  // Left to itself V8 lets each thread's heap grow far beyond what is in use before it clears up. That is
  // up to half of all memory here, and saves a twentieth of the processor's time.
  setFlagsFromString("--heap-growing-percent=20");
  const pool = new Tinypool({
    filename: join(folder, "worker.mjs"),
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
    // Young objects are few: pages are drawn and gone.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  return { run: (work) => pool.run(work), close: () => pool.destroy() };
}
