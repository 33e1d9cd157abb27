import { statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileState, type OutputRecord, readRecord, writeRecord } from "../cache/output-record.ts";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { hostingOf } from "../hosting/hosting.ts";
import { headersFile, redirectsFile } from "../hosting/hosts/netlify.ts";
import { policyHeader } from "../hosting/policy.ts";
import { checkOutput, readOutput } from "../output/check-output.ts";
import { currentCommit } from "../output/commit.ts";
import { headingFace } from "../output/heading-face.ts";
import type { Hosting, Manifest } from "../output/manifest.ts";
import { bundleScripts, type Scripts } from "../output/scripts.ts";
import { openStaging } from "../output/staging.ts";
import { toolVersions } from "../output/tool-versions.ts";
import type { LayoutBundle } from "../render/bundle-layouts.ts";
import type { OwnerBundles } from "../render/bundle-owner-code.ts";
import type { SiteCode } from "../render/bundle-site-code.ts";
import type { LoadedArticles } from "../render/load-articles.ts";
import { inlineCode, pageAssets } from "../render/page-assets.ts";
import type { RenderContext } from "../render/page-task.ts";
import type { OwnerFile } from "../render/render-templates.ts";
import type { Threads } from "../render/threads.ts";
import { allGrants, withGrants } from "../site/grants.ts";
import type { Site } from "../site/site.ts";
import { outputFileOf } from "../site/urls.ts";
import { type AssembledOutput, assemble } from "./assemble.ts";
import { generatedAssets } from "./generated-assets.ts";
import type { Options } from "./options.ts";
import { plannedOwnerFiles } from "./owner-files.ts";
import { plannedText } from "./planned-file.ts";
import { plannedFiles } from "./planned-files.ts";
import { plannedPages } from "./planned-pages.ts";
import type { Progress } from "./progress.ts";

/** A site that is to be published. */
interface Work {
  readonly site: Site;
  readonly ownerFiles: readonly OwnerFile[];
  readonly code: OwnerBundles;
  readonly layouts: LayoutBundle;
  readonly articles: LoadedArticles;
  /** Where it is kept what is known of outputs at this place. */
  readonly records: string;
  /** What is known of the output that is there now. */
  readonly previous: OutputRecord | undefined;
  readonly record: Omit<OutputRecord, "files">;
  readonly threads: Threads;
}

/**
 * Writes the site and puts it in its place. Undefined, and all as it was, if a link in it is dead or its code throws. Throws
 * {@link BrokenPicture} for a picture that can't be decoded, and what the system says of a file that can't be written.
 */
export async function publishSite(
  { site, ownerFiles, code, layouts, articles, records, previous, record, threads }: Work,
  options: Options,
  progress: Progress,
  report: Report,
): Promise<Manifest["files"] | undefined> {
  const staging = openStaging(options.out, join(records, "spare"));
  const { folder } = staging;
  try {
    const scripts = await progress.run("Bundling scripts", () =>
      bundleScripts(resolve("figures"), site.info.words, headingFace(site)),
    );
    const context = await renderContextOf(site, scripts, code.siteCode, layouts);
    const { hosting, ...plan } = await progress.run("Planning", () => {
      const sources = { id: context.id, keyOf: articles.keyOf };
      const assets = generatedAssets(site, threads.draw);
      const files = plannedFiles(site, scripts, assets, resolve("public"), sources);
      files.push(...plannedOwnerFiles(ownerFiles, context));
      const policy = withGrants(policyHeader(inlineCode(context.assets)), allGrants(site));
      const hosting = hostingOf(
        site,
        policy,
        files.map(({ path }) => path),
      );
      files.push(...[headersFile(hosting), redirectsFile(hosting)].map(plannedText));
      return {
        site,
        articles,
        context,
        hosting,
        pages: plannedPages(site, articles, context),
        files,
      };
    });
    const base = options.cache ? readRecord(records, folder) : undefined;
    const assembled = await progress.run("Drawing pages", () =>
      assemble(
        plan,
        { folder, record: base?.files ?? {} },
        { folder: options.out, record: previous?.files ?? {} },
        threads,
      ),
    );
    assembled.thrown.forEach(report);
    if (assembled.thrown.length > 0) return undefined;
    const dead = await progress.run("Checking links", () =>
      deadLinks(assembled, folder, site, report),
    );
    if (dead) return undefined;
    const files = writeManifest(folder, hosting, assembled);
    if (options.compress) {
      const { compressFolder } = await import("../output/compress.ts");
      await progress.run("Compressing", () => compressFolder(folder, files));
    }
    await progress.run("Publishing", () => {
      const manifest = join(folder, "build.json");
      const recorded = { cacheKey: "", sha256: "", sizeBytes: statSync(manifest).size };
      const all = { ...assembled.record, "build.json": { ...recorded, ...fileState(manifest) } };
      writeRecord(records, folder, { ...record, files: all });
      return staging.publish();
    });
    return files;
  } finally {
    staging.discard();
  }
}

/** What all pages share, under a name that says when any of it, or what draws them, is different. */
async function renderContextOf(
  site: Site,
  scripts: Scripts,
  siteCode: SiteCode,
  layouts: LayoutBundle,
): Promise<RenderContext> {
  const { info } = site;
  const assets = await pageAssets(scripts, site);
  const id = sha256(
    JSON.stringify([runningProgram().key, siteCode.key, layouts.key, info, assets]),
  );
  return { id, info, assets, siteCode: siteCode.path, overrides: layouts.path };
}

/** Whether a link in the output leads nowhere. */
function deadLinks(
  { record, references, lost }: AssembledOutput,
  folder: string,
  { info, pages, bodyOf }: Site,
  report: Report,
): boolean {
  const sourceOf = (path: string, written: string) => {
    const page = pages.article.find((one) => outputFileOf(one.path) === path);
    return (
      page && bodyOf(page.article.slug).outgoing.find(({ href }) => href === written)?.location
    );
  };
  const finished = lost
    ? readOutput(folder, info.baseUrl)
    : { folder, files: new Set(Object.keys(record)), references };
  let dead = 0;
  const count: Report = (diagnostic) => {
    dead += 1;
    report(diagnostic);
  };
  checkOutput(finished, count, sourceOf);
  return dead > 0;
}

function writeManifest(
  folder: string,
  hosting: Hosting,
  { record }: AssembledOutput,
): Manifest["files"] {
  const files = Object.fromEntries(
    Object.keys(record)
      .sort()
      .flatMap((path) => {
        const file = record[path];
        return file ? [[path, { sha256: file.sha256, sizeBytes: file.sizeBytes }]] : [];
      }),
  );
  const manifest: Manifest = {
    commit: currentCommit() ?? null,
    tools: toolVersions(),
    hosting,
    files,
  };
  writeFileSync(join(folder, "build.json"), `${JSON.stringify(manifest, undefined, 1)}\n`);
  return files;
}
