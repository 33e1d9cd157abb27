import { performance } from "node:perf_hooks";
import { type BuildResult, buildSite } from "../build/build-site.ts";
import { count } from "../build/count.ts";
import type { Options } from "../build/options.ts";
import { type Progress, seconds, showProgress } from "../build/progress.ts";
import { dueLine } from "../build/waiting.ts";
import { paths } from "../site/urls.ts";

/** `npm run build`: the whole site into a folder, or a list of what is wrong. */
export async function build(_: readonly string[], options: Options): Promise<number> {
  const progress = showProgress(process.stderr);
  const built = await buildSite(options, progress);
  if (built.diagnostics.length > 0) {
    // What measures lines for a terminal takes longer to load than the rest of an unchanged build.
    const { printDiagnostics } = await import("../diagnostics/print.ts");
    printDiagnostics(built.diagnostics, options.format);
  }
  if (!built.summary) return 1;
  if (options.format === "text") process.stdout.write(summary(built, progress, options));
  if (options.profile) process.stderr.write(profile(built, progress));
  return 0;
}

function summary(
  { summary, files }: BuildResult,
  { steps }: Progress,
  { out, now }: Options,
): string {
  if (!summary) return "";
  const sizes = Object.values(files).map(({ sizeBytes }) => sizeBytes);
  const pages = Object.keys(files).filter((path) => path.endsWith(".html")).length;
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  const slowest = steps.toSorted((a, b) => b.elapsedMs - a.elapsedMs)[0];
  const indexSizes = Object.entries(files).flatMap(([path, { sizeBytes }]) =>
    path.startsWith(paths.search.slice(1)) && path.endsWith(".json") ? sizeBytes : [],
  );
  const perArticle = indexSizes.reduce((sum, size) => sum + size, 0) / summary.articles / 1e3;
  const lines = [
    `${summary.title} is in ${out}`,
    `  ${count(pages, "page")} from ${count(summary.articles, "article")}, ${count(summary.words, "word")}`,
    `  ${count(sizes.length, "file")}, ${megabytes.toFixed(1)} MB`,
    ...(indexSizes.length > 0
      ? [`  search: ${perArticle.toFixed(1)} kB an article, before compression`]
      : []),
    slowest
      ? `  ${seconds(performance.now())}, most of it for: ${slowest.name.toLowerCase()} (${seconds(slowest.elapsedMs)})`
      : `  ${seconds(performance.now())}: nothing has changed since the last build`,
    ...summary.waiting.map((line) => `  ${line}`),
    ...(summary.nextDue ? [`  ${dueLine(summary.nextDue, now)}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where the time went, step by step, and which articles took most of it. */
function profile({ slowest }: BuildResult, { steps }: Progress): string {
  const wholeMs = performance.now();
  const stepsMs = steps.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
  const rows = [
    ...steps.map(({ name, elapsedMs }) => [name, elapsedMs] as const),
    ["Starting, and between steps", wholeMs - stepsMs] as const,
    ...slowest.map(({ slug, elapsedMs }) => [`  ${slug}`, elapsedMs] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, ms]) => `${name.padEnd(width)} ${ms.toFixed(1).padStart(10)} ms`).join("\n")}\n`;
}
