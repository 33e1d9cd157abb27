import { resolve } from "node:path";
import { runningProgram } from "../cache/program.ts";
import { useOwnerCode } from "../render/owner-code.ts";
import { openThreads } from "../render/threads.ts";
import { cachedArticles } from "./cached-articles.ts";
import { type LoadedSite, loadSite } from "./load-site.ts";
import type { Options } from "./options.ts";
import { silently } from "./progress.ts";

/** The site as readers get it, for a command that looks at it once and writes nothing. */
export async function loadCachedSite({
  content,
  now,
  url,
}: Pick<Options, "content" | "now" | "url">): Promise<LoadedSite> {
  const code = await useOwnerCode(resolve());
  const threads = openThreads(runningProgram().folder);
  try {
    const source = { content, code, now, url, view: "published", progress: silently } as const;
    return await loadSite(source, cachedArticles(threads, true));
  } finally {
    await threads.close();
  }
}
