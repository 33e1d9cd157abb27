import { join, resolve } from "node:path";
import { runningProgram } from "../cache/program.ts";
import { type HouseFile, HouseFileSchema } from "../check/house-file.ts";
import { type ArticleText, checkHouseRules } from "../check/house-rules.ts";
import { checkPageWeight } from "../check/page-weight.ts";
import { checkRepeatedWords } from "../check/repeated-words.ts";
import { type TextThread, textThread } from "../check/text-thread.ts";
import type { Content } from "../content/content.ts";
import { typedPath } from "../content/path.ts";
import { readText } from "../content/read-text.ts";
import { type SiteFile, SiteFileSchema } from "../content/schemas/site.ts";
import { parseYaml } from "../content/yaml.ts";
import { compareDiagnostics, type Diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { bundleLayouts } from "../render/bundle-layouts.ts";
import { thrownByOwner } from "../render/overrides.ts";
import type { Site } from "../site/site.ts";
import { present, readAgain, textsOf } from "./article-texts.ts";
import { checkOutgoingLinks } from "./check-outgoing-links.ts";
import { beginTextChecks } from "./check-texts.ts";
import { count } from "./count.ts";
import { loadCachedSite } from "./load-cached-site.ts";
import type { Options } from "./options.ts";
import type { Progress } from "./progress.ts";

/** What one kind of check looked at, and how many diagnostics it found. */
export interface CheckResult {
  readonly name: string;
  readonly looked: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs every check, whatever the ones before it found.
 * @param only the files that are to be checked, as absolute paths; all of the site if there are none
 */
export async function checkSite(
  options: Options,
  progress: Progress,
  only: readonly string[] = [],
): Promise<CheckResult[]> {
  const thread = textThread(runningProgram().folder);
  if (only.length === 0) thread.warmUp();
  try {
    return await runChecks(options, progress, only, thread);
  } finally {
    await thread.close();
  }
}

async function runChecks(
  options: Options,
  progress: Progress,
  only: readonly string[],
  thread: TextThread,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const isWanted = (file: string) => only.length === 0 || only.includes(typedPath(file));
  const check = (name: string, run: (report: Report) => string | Promise<string>) =>
    progress.run(name, async () => {
      const diagnostics: Diagnostic[] = [];
      const looked = await run((diagnostic) => {
        if (isWanted(diagnostic.file)) diagnostics.push(diagnostic);
      });
      results.push({ name, looked, diagnostics: diagnostics.sort(compareDiagnostics) });
    });

  const settings = present(options.content, ["site.yaml", "tags.yaml", "strings.yaml"]);
  // Some texts are known by their names, and looked through while the site around them is read.
  const ahead =
    only.length > 0
      ? beginTextChecks(
          only.filter((file) => file.endsWith(".md")),
          settings.filter(isWanted),
          readSettings(options.content),
          thread,
        )
      : undefined;
  let content: Content | undefined;
  let site: Site | undefined;
  await check("Content", async (report) => {
    const loaded = await loadCachedSite(options);
    ({ content, site } = loaded);
    loaded.diagnostics.forEach(report);
    return count(only.length || (content?.articles.length ?? 0), "article");
  });
  const layouts = only.length === 0 ? await bundleLayouts(resolve("layouts")) : undefined;
  if (layouts && layouts.files > 0) {
    await check("Layouts", (report) => {
      layouts.diagnostics.forEach(report);
      return count(layouts.files, "file");
    });
  }
  const texts = textsOf(content, options.content).filter(({ source }) => isWanted(source.file));
  const markdown = [
    ...texts.map(({ source }) => typedPath(source.file)),
    ...present(options.content, ["about.md"]),
    ...(resolve("content") === options.content ? present(resolve(), ["README.md"]) : []),
  ];
  const { spelling, style } = ahead ?? beginTextChecks(markdown, settings, content?.site, thread);
  let house: HouseFile | undefined;
  await check("House rules", (report) => {
    house = readHouse(options.content, report);
    return checkHouse(house, texts, report);
  });
  if (only.length === 0)
    await check("Page weight", async (report) => {
      const rendered = site ? await renderPages(site, report) : new Map<string, string>();
      const pages = texts.flatMap(({ article: { path, slug, locations } }) => {
        const html = rendered.get(path);
        return html === undefined ? [] : [{ slug, html, title: locations.title }];
      });
      return checkPageWeight(pages, house?.pageBytes, report);
    });

  await check("Spelling", spelling);
  await check("Markdown style", style);
  if (only.length > 0 && !options.external) return results;
  await check("Outgoing links", (report) => checkOutgoingLinks(options, content, texts, report));
  return results;
}

/** What draws pages takes a fifth of a second to load, and some texts alone are not weighed. */
async function renderPages(site: Site, report: Report): Promise<ReadonlyMap<string, string>> {
  const { renderArticles } = await import("../render/render-articles.ts");
  try {
    return await renderArticles(site);
  } catch (error) {
    const thrown = thrownByOwner(error);
    if (!thrown) throw error;
    report(thrown);
    return new Map();
  }
}

/** As far as they can be read: what is wrong with them is told by the check of the content. */
function readSettings(folder: string): SiteFile | undefined {
  const source = readAgain(join(folder, "site.yaml"), folder);
  const yaml = source && { source, text: source.text, offset: 0 };
  return yaml && parseYaml(yaml, SiteFileSchema, () => undefined);
}

/** Reads the house's rules; undefined if there are none, or none that can be read. */
function readHouse(folder: string, report: Report): HouseFile | undefined {
  const [file] = present(folder, ["house.yaml"]);
  if (file === undefined) return undefined;
  const source = readText(file, folder, report);
  return source && parseYaml({ source, text: source.text, offset: 0 }, HouseFileSchema, report);
}

function checkHouse(
  house: HouseFile | undefined,
  texts: readonly ArticleText[],
  report: Report,
): string {
  if (!house) return "no house.yaml";
  for (const text of texts) checkHouseRules(text, house, report);
  if (house.repeatedWords !== undefined) checkRepeatedWords(texts, house.repeatedWords, report);
  return count(texts.length, "article");
}
