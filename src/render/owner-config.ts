import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import { didYouMean } from "../content/did-you-mean.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { errorPlace } from "../figures/error-place.ts";
import { configFile } from "./bundle-site-code.ts";

/** What the module holds that a site's code was bundled into (bundle-site-code.ts). */
export interface SiteCodeModule {
  readonly config: { readonly default?: unknown; readonly config?: unknown };
  readonly templates: readonly (readonly [
    name: string,
    module: Readonly<Record<string, unknown>>,
  ])[];
  /** What it threw as it was loaded; there is nothing else then. */
  readonly thrown?: unknown;
}

/** Loads a site's code. What it throws is kept, to be told once it is asked for. */
export async function importSiteCode(path: string): Promise<SiteCodeModule> {
  const load: Promise<SiteCodeModule> = import(pathToFileURL(path).href);
  return load.catch((thrown: unknown) => ({ config: {}, templates: [], thrown }));
}

const folders = "Folders are where they are: `templates/`, `layouts/`, `content/`, `public/`.";
const texts = 'Texts are rendered by the site itself; to change how, use `amendLibrary("md", …)`.';
const served = "`npm start` watches and serves by itself.";
const outside =
  "A build may draw in several threads, or nothing: do it before or after, by a script of `package.json`.";
const collected = "Templates get all articles, pages and tags as `site`.";

/** The calls of Eleventy's API that have no effect here, and what to use in their place. */
const without: Readonly<Record<string, string>> = {
  setInputDirectory: folders,
  setOutputDirectory: "Give `--out`.",
  setIncludesDirectory: folders,
  setLayoutsDirectory: folders,
  setDataDirectory: folders,
  addLayoutAlias: folders,
  setLibrary: texts,
  addMarkdownHighlighter: texts,
  addPreprocessor: texts,
  addCollection: collected,
  on: outside,
  once: outside,
  addWatchTarget: served,
  setChokidarConfig: served,
  setWatchJavaScriptDependencies: served,
  setWatchThrottleWaitTime: served,
  setServerOptions: served,
  setBrowserSyncConfig: served,
  setServerPassthroughCopyBehavior: served,
  addDateParsing: "Dates of texts are `YYYY-MM-DD`.",
  setDataDeepMerge: "Front matter has a schema of its own.",
  setFrontMatterParsingOptions: "Front matter is YAML between two lines of `---`.",
  setUseGitIgnore: folders,
  setUseTemplateCache: "The build decides what it keeps.",
  setQuietMode: "Take it out: Eleventy says nothing by itself here.",
  setConcurrency: "The build decides how much it does at once.",
};

/**
 * Runs what a site's `.eleventy.ts` exports. A call that has no effect here is reported, and so is what it throws.
 */
export async function configureByOwner(
  { config: module, thrown }: SiteCodeModule,
  config: EleventyConfig,
  report: Report,
): Promise<void> {
  const say = (at: { file: string; line: number; column: number }, message: string, hint: string) =>
    report(diagnostic(at, "E142", message, hint));
  const start = { file: configFile, line: 1, column: 1 };
  const sayThrown = (error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    const [, missing = ""] = /\.(\w+) is not a function/.exec(said) ?? [];
    const hint = didYouMean(missing, callsOf(config)) || "Mend it there.";
    say(errorPlace(error) ?? start, `throws: ${said.split("\n", 1)[0]}`, hint);
  };
  if (thrown !== undefined) sayThrown(thrown);
  if (module.config !== undefined) say(start, "`config` is exported, which has no effect", folders);
  if (module.default === undefined) return;
  if (typeof module.default !== "function") {
    say(start, "exports no function", "Write `export default function (eleventyConfig) { … }`.");
    return;
  }
  const told = new Proxy(config, {
    get(target, name) {
      const hint = typeof name === "string" ? without[name] : undefined;
      if (hint !== undefined) {
        return () => {
          const place = errorPlace(new Error("here")) ?? start;
          say(place, `\`${String(name)}\` has no effect`, hint);
        };
      }
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  try {
    const returned: unknown = await module.default(told);
    if (returned !== undefined) say(start, "returns settings, which have no effect", folders);
  } catch (error) {
    sayThrown(error);
  }
}

/** What can be called of Eleventy's configuration. */
function callsOf(config: EleventyConfig): string[] {
  const prototype: unknown = Object.getPrototypeOf(config);
  return Object.getOwnPropertyNames(prototype).filter((name) => /^[a-z]/.test(name));
}
