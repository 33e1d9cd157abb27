import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import type { DrawablePages, Shell } from "../../layouts/parts/props.ts";
import { contentSecurityPolicy, type InlineCode } from "../publish/policy.ts";
import { type Scripts, themeScript } from "../publish/scripts.ts";
import type { Site } from "../site/site.ts";
import { stylesheet } from "../styles/stylesheet.ts";

const configPath = ".eleventy.ts";

/** Gives Eleventy the data that the layouts paginate over. */
export function addSiteData(
  eleventy: EleventyConfig,
  siteNow: () => Site,
  scripts: Scripts["entries"],
): void {
  eleventy.addGlobalData("info", () => siteNow().info);
  eleventy.addGlobalData("pages", (): DrawablePages => {
    const { pages, bodyOf } = siteNow();
    const article = pages.article.map((page) => ({ ...page, body: bodyOf(page.article.slug) }));
    return { ...pages, article };
  });
  eleventy.addGlobalData("shell", (): Shell => {
    const inline = inlineCode();
    const [css = ""] = inline.styles;
    const [theme = ""] = inline.scripts;
    return { css, theme, policy: contentSecurityPolicy(inline), scripts };
  });
}

/** What the document around every page carries inline (layouts/parts/document.tsx). */
export function inlineCode(): InlineCode {
  return { styles: [stylesheet()], scripts: [themeScript()] };
}

/** Draws every page of the site into a folder, and copies `public/` there. */
export async function drawPages(site: Site, scripts: Scripts, folder: string): Promise<void> {
  const eleventy = new Eleventy("layouts", folder, {
    configPath,
    quietMode: true,
    runMode: "build",
    config: (config) => addSiteData(config, () => site, scripts.entries),
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}
