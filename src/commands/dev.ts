import { existsSync, mkdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import configure from "../../.eleventy.ts";
import { plannedFiles } from "../build/planned-files.ts";
import { listFiles } from "../publish/manifest.ts";
import { bundleScripts } from "../publish/scripts.ts";
import type { Site } from "../site/site.ts";
import { urlKey } from "../site/url-table.ts";
import { drawable, shellOf } from "./draw-pages.ts";
import { lateFiles } from "./late-files.ts";
import { loadSite } from "./load-site.ts";
import type { Options } from "./options.ts";
import { printFaults } from "./print-faults.ts";
import { runCommand } from "./run-command.ts";

/** Apart from `_site`, so that drafts shown here can never be deployed. */
const folder = ".cache/dev-site";

/**
 * `npm start`: serves the site, drafts and all, and draws it again when the content changes. A change
 * to the program itself restarts the process (`tsx watch`), because Eleventy does not reload modules.
 */
async function dev(options: Options): Promise<number> {
  let site = load(options);
  if (!site) return 1;
  let current: Site = site;
  rmSync(folder, { recursive: true, force: true });

  const scripts = await bundleScripts();
  const eleventy = new Eleventy("layouts", folder, {
    quietMode: true,
    runMode: "serve",
    config(config) {
      configure(config);
      config.addPassthroughCopy({ public: "/" });
      config.addGlobalData("info", () => current.info);
      config.addGlobalData("pages", () => drawable(current));
      config.addGlobalData("shell", () => shellOf(scripts.entries));
      config.addWatchTarget(options.content);
      config.setServerOptions({
        showAllHosts: false,
        domDiff: true,
        middleware: [lateFiles(() => current, folder)],
      });
      config.on("eleventy.before", () => {
        site = load(options);
        // With a fault in the content the last good site stays, and the terminal says what is wrong.
        if (site) current = site;
      });
      config.on("eleventy.after", async () => {
        for (const { path, make } of plannedFiles(current, scripts, [], "public")) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), await make());
        }
        removeStalePages(current);
      });
    },
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy notices no deletion: https://github.com/11ty/eleventy/issues/19
  watch(options.content, { recursive: true }, (_, name) => {
    const path = join(options.content, name ?? "");
    if (!existsSync(path)) void rebuild(path);
  });
  await eleventy.serve(options.port);
  process.stdout.write(`The site is on http://localhost:${options.port}\n`);
  return 0;
}

/** Takes away the pages of articles that are gone. */
function removeStalePages({ urls }: Site): void {
  for (const file of listFiles(folder).filter((path) => path.endsWith(".html"))) {
    if (!urls.has(urlKey(`/${file}`))) rmSync(join(folder, file));
  }
}

function load(options: Options): Site | undefined {
  const { site, faults } = loadSite(options, true);
  printFaults(faults, "text");
  return site;
}

await runCommand(dev);
