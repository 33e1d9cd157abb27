import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { renderToString } from "preact-render-to-string";
import { listFiles } from "../cache/list-files.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { pathOfFile } from "../content/site-path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { pathOfOutputFile } from "../site/urls.ts";
import { configFile, templatesFolder } from "./bundle-site-code.ts";
import { configureByOwner, importSiteCode, type SiteCodeModule } from "./owner-config.ts";
import { useSiteCode } from "./site-code.ts";
import { type TemplateSite, templateData } from "./template-data.ts";
import { reportTemplate } from "./template-diagnostics.ts";

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

/**
 * Renders a site's `templates/`, and lists what its configuration copies. What fails is reported.
 * @param root the site's folder
 * @param codePath the module of its code; undefined for a site without any
 */
export async function renderOwnerFiles(
  root: string,
  site: TemplateSite,
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
  site: TemplateSite,
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
