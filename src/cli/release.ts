import { resolve } from "node:path";
import { articlesInMemory } from "../build/articles-in-memory.ts";
import { loadSite } from "../build/load-site.ts";
import type { Options } from "../build/options.ts";
import { silently } from "../build/progress.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { useOwnerCode } from "../render/owner-code.ts";
import { checkReleasable } from "../site/release.ts";
import { recordRelease } from "./record-release.ts";

/** `npm run release`: records what the site publishes now in `urls.lock`, for those who deploy by their own means. */
export async function release(_: readonly string[], options: Options): Promise<number> {
  const code = await useOwnerCode(resolve());
  const { content: folder, now, url } = options;
  const source = {
    content: folder,
    code,
    now,
    url,
    view: "published",
    progress: silently,
  } as const;
  const loaded = await loadSite(source, articlesInMemory().read);
  const { site, content } = loaded;
  const diagnostics = [...loaded.diagnostics];
  if (site && content) checkReleasable(site, content, (diagnostic) => diagnostics.push(diagnostic));
  printDiagnostics(diagnostics, options.format);
  if (!site) return 1;
  process.stdout.write(`${recordRelease(options.content, site)}\n`);
  return 0;
}
