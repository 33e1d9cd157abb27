import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import type { Shell } from "../../layouts/parts/props.ts";
import { contentSecurityPolicy } from "../publish/policy.ts";
import type { Site } from "../site/site.ts";
import { stylesheet } from "../styles/stylesheet.ts";

const configPath = ".eleventy.ts";

/** What every layout gets besides its own page. */
export function shellOf(): Shell {
  const css = stylesheet();
  return { css, policy: contentSecurityPolicy(css), figuresScript: "" };
}

/** Gives Eleventy the data that the layouts paginate over. */
export function addSiteData(eleventy: EleventyConfig, siteNow: () => Site): void {
  eleventy.addGlobalData("info", () => siteNow().info);
  eleventy.addGlobalData("pages", () => siteNow().pages);
  eleventy.addGlobalData("shell", shellOf);
}

/** Draws every page of the site into a folder, and copies `public/` there. */
export async function drawPages(site: Site, folder: string): Promise<void> {
  const eleventy = new Eleventy("layouts", folder, {
    configPath,
    quietMode: true,
    runMode: "build",
    config: (config) => addSiteData(config, () => site),
  });
  await eleventy.init();
  await eleventy.write();
}
