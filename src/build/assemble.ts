import { existsSync, linkSync, mkdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { listFiles } from "../cache/list-files.ts";
import {
  fileState,
  isUnmodified,
  type RecordedFile,
  type RecordedFiles,
} from "../cache/output-record.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { collectReferences, findReferences, type References } from "../output/references.ts";
import { place, placeFile } from "../output/write-file.ts";
import type { LoadedArticles } from "../render/load-articles.ts";
import type { RenderContext } from "../render/page-task.ts";
import type { Threads } from "../render/threads.ts";
import type { Site } from "../site/site.ts";
import type { PlannedFile } from "./planned-file.ts";
import { type PlannedPage, pageBatches } from "./planned-pages.ts";

/** An output as it is to be. */
export interface OutputPlan {
  readonly site: Site;
  readonly articles: LoadedArticles;
  readonly context: RenderContext;
  readonly pages: readonly PlannedPage[];
  readonly files: readonly PlannedFile[];
}

/** An output folder, and what is known of it. */
export interface PreviousOutput {
  readonly folder: string;
  readonly record: RecordedFiles;
}

/** What came of it. */
export interface AssembledOutput {
  readonly record: RecordedFiles;
  readonly references: References;
  /** What the site's own code threw as pages were drawn, each once: those pages are missing. */
  readonly thrown: readonly Diagnostic[];
  /** How many files were taken over as they were. */
  readonly cached: number;
  /** Whether something that links may lead to is gone, so that all have to be looked at. */
  readonly lost: boolean;
}

/** Measured: more at once holds more memory, fewer pay Eleventy's start too often. */
const pagesAtOnce = 80;
/** Each of two threads has one to draw, and one waiting. */
const batchesAtOnce = 4;
/** Those that make them also read files, and Node has four (UV_THREADPOOL_SIZE): one must stay for that. */
const slowAtOnce = 3;

/**
 * Puts an output together: what would be the same stays or is taken over from the former one, the rest
 * is made.
 * @param base what the folder holds already: an older output, or nothing
 */
export async function assemble(
  plan: OutputPlan,
  { folder, record: base }: PreviousOutput,
  previous: PreviousOutput,
  threads: Threads,
): Promise<AssembledOutput> {
  const record: Record<string, RecordedFile> = {};
  const made: { path: string; sha256: string; sizeBytes: number; cacheKey: string }[] = [];
  const references = collectReferences();
  const present = new Set(listFiles(folder));
  const thrown = new Map<string, Diagnostic>();

  const isCached = ({ path, cacheKey }: { path: string; cacheKey: string }): boolean => {
    const to = join(folder, path);
    const [there, old] = [base[path], previous.record[path]];
    if (there?.cacheKey === cacheKey && isUnmodified(to, there)) {
      record[path] = there;
      present.delete(path);
      return true;
    }
    const from = join(previous.folder, path);
    if (old?.cacheKey !== cacheKey || !isUnmodified(from, old)) return false;
    // Never written through: it may be one file with the output's.
    if (present.delete(path)) rmSync(to);
    place(to, () => linkSync(from, to));
    record[path] = old;
    return true;
  };

  const rendered = new Map(
    plan.pages.filter((page) => !isCached(page)).map((page) => [page.path, page.cacheKey]),
  );
  const changed = plan.files.filter((file) => !isCached(file));
  for (const path of present) removeFile(folder, path);

  threads.start(rendered.size);
  const batches = pageBatches(plan.site, new Set(rendered.keys()), plan.articles, pagesAtOnce);
  const drawing = inTurn(batches, batchesAtOnce, async (pages) => {
    const done = await threads.run({ kind: "pages", pages, folder, context: plan.context });
    references.add(done.references);
    if (done.thrown) thrown.set(JSON.stringify(done.thrown), done.thrown);
    for (const file of done.files) made.push({ ...file, cacheKey: rendered.get(file.path) ?? "" });
  });

  // By one thread, while the others still load: two that make folders in one wait for each other.
  for (const path of rendered.keys()) mkdirSync(join(folder, dirname(path)), { recursive: true });

  const write = async ({ path, cacheKey, make, linked }: PlannedFile) => {
    // Threads that are done with a batch wait for this one to hand them the next.
    await setImmediate();
    const bytes = await make();
    placeFile(join(folder, path), bytes);
    made.push({ path, cacheKey, sha256: sha256(bytes), sizeBytes: bytes.length });
    if (linked) {
      const text = Buffer.from(bytes).toString("utf8");
      references.add(findReferences([{ path, text }], plan.context.info.baseUrl));
    }
  };
  const slow = changed.filter((file) => file.slow);
  const quick = changed.filter((file) => !file.slow);
  await settled([drawing, inTurn(slow, slowAtOnce, write), inTurn(quick, 1, write)]);

  for (const file of made) record[file.path] = { ...file, ...fileState(join(folder, file.path)) };
  const cached = Object.keys(record).length - made.length;
  const all = references.all();
  const lost = cached > 0 && hasLost(previous, record, all);
  return { record, references: all, thrown: [...thrown.values()], cached, lost };
}

/** Whether a file of the former output is no more, or an id in one that was drawn anew; or nothing is known of it. */
function hasLost(
  { folder, record }: PreviousOutput,
  now: RecordedFiles,
  { ids }: References,
): boolean {
  const paths = Object.keys(record).filter((path) => path !== "build.json");
  if (paths.length === 0 || paths.some((path) => !now[path])) return true;
  return ids.some(([path, own]) => {
    const file = join(folder, path);
    if (!record[path] || !existsSync(file)) return false;
    const [previous] = findReferences([{ path, text: readFileSync(file, "utf8") }], "").ids;
    const present = new Set(own);
    return previous?.[1].some((id) => !present.has(id)) ?? false;
  });
}

/** Removes a file, and the folders that hold nothing then. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch (error) {
      // It holds something else.
      if (!isSystemError(error)) throw error;
      return;
    }
  }
}

/** Does some work on each item, a few at a time. */
async function inTurn<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await settled(Array.from({ length: atOnce }, worker));
}

/** Waits for all, even when one fails: nothing may be written once the folder is thrown away. */
async function settled(promises: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(promises);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
