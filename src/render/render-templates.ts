import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { renderToString } from "preact-render-to-string";
import { listFiles } from "../cache/list-files.ts";
import { isoDate } from "../content/calendar-date.ts";
import { shown } from "../content/path.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { pathOfFile } from "../content/site-path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { errorPlace } from "../figures/error-place.ts";
import type { Site } from "../site/site.ts";
import { pathOfOutputFile } from "../site/urls.ts";
import { configFile, templatesFolder } from "./bundle-site-code.ts";
import { errorCauses } from "./error-causes.ts";
import { configureByOwner, importSiteCode, type SiteCodeModule } from "./owner-config.ts";
import { useSiteCode } from "./site-code.ts";

/** A file of the site that the owner's code made: a rendered template, or one that is copied. */
export interface OwnerFile {
  readonly path: SitePath;
  /** Below the output folder. */
  readonly file: string;
  readonly contents: string | Uint8Array;
  /** The template that it was rendered from, as Eleventy names it; undefined for a copied file. */
  readonly template?: string;
  /** Of a template that gives a part of a page: what the page around it is called. */
  readonly page?: { readonly title: string; readonly description: string };
}

/** What templates get as `site`. Paths are without the base path, which pages get as they are written; URLs are whole. */
export function templateData({ info, pages, words }: Site): object {
  const { title, tagline, language, author, baseUrl } = info;
  const whole = (path: string) => baseUrl + path;
  const articles = pages.article.filter(({ unlisted }) => !unlisted);
  return {
    title,
    tagline,
    language,
    author,
    url: `${baseUrl}/`,
    words,
    articles: articles.map(({ summary }) => ({
      ...summary,
      date: isoDate(summary.date),
      url: whole(summary.path),
    })),
    pages: pages.page
      .filter(({ unlisted }) => !unlisted)
      .map(({ path, title, description }) => ({ path, title, description, url: whole(path) })),
    tags: pages.tag.map(({ path, title, description, summaries }) => ({
      path,
      title,
      description,
      count: summaries.length,
      url: whole(path),
    })),
    series: pages.series.map(({ path, title, description, summaries }) => ({
      path,
      title,
      description,
      count: summaries.length,
      url: whole(path),
    })),
  };
}

/**
 * Renders a site's `templates/`, and lists what its configuration copies. What fails is reported.
 * @param root the site's folder
 * @param codePath the module of its code; undefined for a site without any
 */
export async function renderOwnerFiles(
  root: string,
  site: Site,
  codePath: string | undefined,
  report: Report,
): Promise<OwnerFile[]> {
  if (codePath === undefined) return [];
  const { copies } = await useSiteCode(codePath);
  const copied = copies.flatMap((copy) => copiedFiles(root, copy, report));
  return [
    ...(await renderTemplates(root, site, await importSiteCode(codePath), report)),
    ...copied,
  ];
}

async function renderTemplates(
  root: string,
  site: Site,
  code: SiteCodeModule,
  report: Report,
): Promise<OwnerFile[]> {
  const folder = join(root, templatesFolder);
  if (!existsSync(folder)) return [];
  const data = templateData(site);
  // One template that fails is left out, so that all others are rendered and what is wrong with them is told.
  const failed: string[] = [];
  for (;;) {
    try {
      return await renderAll(folder, code, data, failed);
    } catch (error) {
      const template = reportTemplate(error, folder, report);
      if (template === undefined || failed.includes(template)) return [];
      failed.push(template);
    }
  }
}

/** @param without templates to leave out, as Eleventy names them */
async function renderAll(
  folder: string,
  code: SiteCodeModule,
  data: object,
  without: readonly string[],
): Promise<OwnerFile[]> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(relative(process.cwd(), folder), "_output", {
    configPath: "",
    quietMode: true,
    runMode: "build",
    loader: "esm",
    async config(config) {
      // What is wrong with it has been said (site-code.ts).
      await configureByOwner(code, config, () => {});
      config.addGlobalData("site", () => data);
      config.setUseGitIgnore(false);
      // Files change while `npm start` runs, and a build reads each once.
      config.setUseTemplateCache(false);
      for (const key of ["title", "description"]) config.dataFilterSelectors.add(key);
      for (const name of without) config.ignores.add(name);
      for (const [name, module] of code.templates) {
        if (!without.includes(join(relative(process.cwd(), folder), name)))
          addCoded(config, name, module);
      }
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  const rendered = await eleventy.toJSON();
  return rendered.flatMap(({ inputPath, outputPath, content, data }): OwnerFile[] => {
    if (outputPath === false) return [];
    const file = outputPath.replace(/^\.?\/?_output\//, "");
    const isPart = file.endsWith(".html") && !/<html[\s>]/i.test(content);
    const text = (value: unknown) => (typeof value === "string" ? value : "");
    return [
      {
        path: pathOfOutputFile(file),
        file,
        contents: content,
        template: inputPath.replace(/^\.\//, ""),
        ...(isPart && {
          page: { title: text(data?.title), description: text(data?.description) },
        }),
      },
    ];
  });
}

/** A template in TypeScript as one in memory. Eleventy assigns its helpers to it, which a module forbids. */
function addCoded(
  config: EleventyConfig,
  name: string,
  module: Readonly<Record<string, unknown>>,
): void {
  const { default: main, render = main, data } = module;
  if (typeof render !== "function") return;
  config.addTemplate(name, {
    ...(data !== undefined && { data }),
    async render(this: unknown, ...args: readonly unknown[]) {
      const made: unknown = await render.apply(this, args);
      return isVNode(made) ? renderToString(made) : made;
    },
  });
}

function isVNode(made: unknown): made is Parameters<typeof renderToString>[0] {
  return typeof made === "object" && made !== null && "props" in made && "type" in made;
}

function copiedFiles(
  root: string,
  { from, to }: { readonly from: string; readonly to: string },
  report: Report,
): OwnerFile[] {
  const source = resolve(root, from);
  const say = (message: string, hint: string) =>
    report(diagnostic({ file: configFile, line: 1, column: 1 }, "E142", message, hint));
  if (relative(root, source).startsWith("..")) {
    say(`\`${from}\` is outside the site's folder`, "Copy the file into it.");
    return [];
  }
  if (!existsSync(source)) {
    const hint = "Name a file or a folder of the site; patterns are not read.";
    say(`there is no \`${from}\` to copy`, hint);
    return [];
  }
  const target = to.replace(/^\.?\/+|\/+$/g, "");
  const names = statSync(source).isDirectory() ? listFiles(source) : [""];
  return names.map((name) => {
    const file = join(target, name);
    return { path: pathOfFile(file), file, contents: readFileSync(join(source, name)) };
  });
}

/** Reports what went wrong with a template. Answers with its name, as Eleventy has it; undefined if it doesn't say. */
function reportTemplate(error: unknown, folder: string, report: Report): string | undefined {
  const causes = errorCauses(error);
  const cause = causes.at(-1);
  if (!cause) throw error;
  const all = causes.map(({ message }) => message).join("\n");
  const [, named] = /(?:\.\/)?(templates\/[^\s()"'`:,]+)/.exec(all) ?? [];
  const file = named === undefined ? folder : resolve(folder, "..", named);
  const last = cause.message.trim().split("\n").at(-1) ?? "";
  const message = frontMatterReason(cause) ?? last.trim();
  const place = errorPlace(cause) ?? { file: shown(file), ...placeWithin(file, cause, all) };
  report(diagnostic(place, "E143", `the template can't be rendered: ${message}`, "Mend it there."));
  return named;
}

/** What is wrong with a template's front matter, as its YAML is read. */
function frontMatterReason(cause: Error): string | undefined {
  return "reason" in cause && typeof cause.reason === "string" ? cause.reason : undefined;
}

/** Where in a template an engine found something, as far as it says: its lines begin below the front matter. */
function placeWithin(file: string, cause: Error, said: string): { line: number; column: number } {
  const text = readTemplate(file);
  const head = /^---\r?\n[\s\S]*?\n---[^\n]*\n/.exec(text)?.[0] ?? "";
  const above = head.split("\n").length - 1;
  if ("mark" in cause && isMark(cause.mark))
    return { line: cause.mark.line + 2, column: cause.mark.column + 1 };
  const [, line, column] = /line:? ?(\d+),? (?:column|col):? ?(\d+)/i.exec(said) ?? [];
  if (line !== undefined && column !== undefined)
    return { line: above + Number(line), column: Number(column) };
  const [, filter] = /filter(?: not found)?:? (\w+)$/m.exec(cause.message) ?? [];
  const at = filter === undefined ? -1 : text.search(new RegExp(`(?<=\\|\\s*)${filter}\\b`));
  const before = text.slice(0, Math.max(0, at)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function isMark(mark: unknown): mark is { readonly line: number; readonly column: number } {
  return typeof mark === "object" && mark !== null && "line" in mark && "column" in mark;
}

function readTemplate(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : "";
}
