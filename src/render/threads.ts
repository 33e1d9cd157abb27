import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";
import type { CachedArticle } from "../cache/article-shard.ts";
import type { Draw } from "../output/draw.ts";
import type { ArticleTask } from "./article-task.ts";
import type { PageTask, RenderedPages } from "./page-task.ts";
import task from "./worker.ts";

/** Runs work where it is done soonest. The order in which parts are done doesn't matter to any. */
export interface Threads {
  /**
   * Starts them if so much is to be done that it is worth it. Until then this thread does all work by itself.
   * @param count how many articles are to be read, or pages to be drawn
   */
  start(count: number): void;
  run(task: ArticleTask): Promise<CachedArticle[]>;
  run(task: PageTask): Promise<RenderedPages>;
  /** Starts one that draws social images and icons, and loads what that needs while this one reads articles. */
  startDrawing(): void;
  /** Done by a thread if one was started, else by this one. */
  readonly draw: Draw;
  /** Lets threads that have nothing else to do load what they draw pages with. */
  warmUp(): void;
  close(): Promise<void>;
}

/**
 * Below this many articles or pages it isn't worth starting threads: each takes a fifth of a second to load the
 * program, in which this one reads and draws a hundred articles.
 */
export const worthThreads = 250;

/** @param folder where the bundled program is, if it is one */
export function openThreads(folder: string): Threads {
  const count = availableParallelism();
  let pool: Tinypool | undefined;
  let drawing: Tinypool | undefined;
  let run: Threads["run"] = task;
  let ready: Promise<unknown> = Promise.resolve();
  // What goes wrong here goes wrong again for the first page or picture, and is told there.
  const prepare = (pool: Tinypool | undefined, what: "pages" | "drawing") => {
    const task = pool?.run({ kind: "ready", for: what }).catch(() => {});
    ready = Promise.all([ready, task]);
  };
  return {
    start(work) {
      if (pool || work < worthThreads || folder === "") return;
      // Left to itself V8 lets each thread's heap grow far beyond what is in use before it clears up. That is
      // up to half of all memory here, and saves a twentieth of the processor's time.
      setFlagsFromString("--heap-growing-percent=20");
      const started = startPool(folder, count, 2);
      pool = started;
      run = (task) => started.run(task);
    },
    get run() {
      return run;
    },
    warmUp() {
      for (let i = 0; i < count; i++) prepare(pool, "pages");
    },
    startDrawing() {
      if (folder === "" || drawing) return;
      drawing = startPool(folder, 1, 3);
      prepare(drawing, "drawing");
    },
    draw: (picture) => (pool ?? drawing)?.run(picture) ?? task(picture),
    close: async () => {
      // V8 ends the whole process where a thread is ended while it evaluates a module that awaits something.
      await ready;
      await Promise.all([pool?.destroy(), drawing?.destroy()]);
    },
  };
}

/** @param tasksAtOnce one to go on with, while this thread is too busy to hand out the next */
function startPool(folder: string, count: number, tasksAtOnce: number): Tinypool {
  return new Tinypool({
    filename: join(folder, "worker.mjs"),
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: tasksAtOnce,
    // Young objects are few: pages are drawn and gone.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}
