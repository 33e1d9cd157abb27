import { mkdirSync } from "node:fs";
import { caches } from "../cache/caches.ts";
import { type Shortcode, setShortcodes } from "../content/markdown/owner-rules.ts";
import { amendMarkdown } from "../content/markdown/render.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { errorPlace } from "../figures/error-place.ts";
import { configFile } from "./bundle-site-code.ts";
import { errorCauses } from "./error-causes.ts";
import { configureByOwner, importSiteCode } from "./owner-config.ts";

/** What a site's `.eleventy.ts` and its plugins have set up. */
export interface SiteSetup {
  /** Changes a page that was drawn. */
  transform(html: string, file: string): Promise<string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Files and folders of the site to publish, and where. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
}

const nothing: SiteSetup = { transform: async (html) => html, diagnostics: [], copies: [] };

type Transform = (this: object, html: string, file: string) => unknown;

const known = new Map<string, Promise<SiteSetup>>();

/**
 * Sets up the owner's Markdown plugins and shortcodes in this thread, once, and says what else there is.
 * @param path the module of the site's code; undefined for a site without any
 */
export function useSiteCode(path: string | undefined): Promise<SiteSetup> {
  if (path === undefined) return Promise.resolve(nothing);
  const setup = known.get(path) ?? setUp(path);
  known.set(path, setup);
  return setup;
}

async function setUp(path: string): Promise<SiteSetup> {
  const module = await importSiteCode(path);
  // A fifth of a second, which a site without code, or a build that finds nothing changed, has no need of.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const diagnostics: Diagnostic[] = [];
  const input = caches.eleventy;
  mkdirSync(input, { recursive: true });
  const eleventy = new Eleventy(input, "_output", {
    configPath: "",
    quietMode: true,
    runMode: "build",
    config: (config) => configureByOwner(module, config, (found) => diagnostics.push(found)),
  });
  eleventy.disableLogger();
  try {
    await eleventy.init();
  } catch (error) {
    // Plugins are run last, and later than what adds them.
    const cause = errorCauses(error).at(-1) ?? error;
    const said = cause instanceof Error ? cause.message : String(cause);
    const place = errorPlace(cause) ?? { file: configFile, line: 1, column: 1 };
    const message = `throws: ${said.split("\n", 1)[0]}`;
    return { ...nothing, diagnostics: [diagnostic(place, "E142", message, "Mend it there.")] };
  }
  const { transforms, libraryAmendments, universal, passthroughCopies } =
    eleventy.eleventyConfig.userConfig;
  amendMarkdown(libraryAmendments.md ?? []);
  // Those of Eleventy's own bundles give something in templates alone.
  const own = Object.entries(universal.shortcodes).filter(
    ([name, made]) => isFunction(made) && !name.startsWith("getBundle"),
  );
  setShortcodes(new Map(own.map(([name, made]) => [name, toShortcode(made)])));
  // Eleventy's own work on bundles and links of its templates.
  const applied = Object.entries(transforms).flatMap(([name, made]) =>
    !name.startsWith("@11ty/") && isFunction(made) ? [toTransform(made)] : [],
  );
  return {
    diagnostics,
    copies: Object.entries(passthroughCopies).map(([from, { outputPath }]) => ({
      from,
      to: outputPath === true ? from : outputPath,
    })),
    async transform(html, file) {
      let text = html;
      const page = {
        outputPath: file,
        inputPath: file,
        url: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
      };
      for (const transform of applied) {
        text = String(await transform.call({ page, ...page }, text, file));
      }
      return text;
    },
  };
}

function isFunction(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === "function";
}

function toShortcode(made: unknown): Shortcode {
  return isFunction(made) ? made : () => "";
}

function toTransform(made: (...args: readonly unknown[]) => unknown): Transform {
  return function (html, file) {
    return made.call(this, html, file);
  };
}
