import type { PageAssets, RenderablePages } from "../../layouts/parts/props.ts";
import { contentSecurityPolicy, type InlineCode } from "../hosting/policy.ts";
import { cssBelowBase } from "../output/base-path.ts";
import { fontFaces, themeWithFonts } from "../output/font-faces.ts";
import { familyRules, themeFor } from "../output/script-families.ts";
import type { Scripts } from "../output/scripts.ts";
import type { Site } from "../site/site.ts";
import { type Sheet, stylesheet } from "../styles/stylesheet.ts";
import { languagesOf, usedParts } from "./used-styles.ts";

/** What the document around every page carries inline (layouts/parts/document.tsx). */
export function inlineCode(assets: PageAssets): InlineCode {
  const { sheets, script, hasFonts } = assets;
  const styles = [sheets.text.css, sheets.list.css];
  return { styles, scripts: [script], hasFonts };
}

/** The stylesheets and scripts of a site's pages, with only the parts that they need. */
export async function pageAssets(
  { head, entries, print, hasFace }: Scripts,
  site: Pick<Site, "theme" | "fonts" | "ownCss" | "info" | "pages">,
): Promise<PageAssets> {
  const { theme, fonts, ownCss, info } = site;
  const used = usedParts(site);
  const hasFonts = hasFace || fonts.length > 0 || /@font-face/i.test(ownCss);
  const own = themeWithFonts(theme, fonts);
  const [language = info.language, ...others] = languagesOf(site);
  const lettered = themeFor(own, [language, ...others]);
  const faces = (await fontFaces(fonts, theme)) + familyRules(own, language, others);
  const styled = (sheet: Sheet) => {
    const source = stylesheet(sheet, lettered, used, faces, ownCss);
    const css = cssBelowBase(source, info.basePath);
    const policy = contentSecurityPolicy({ styles: [css], scripts: [head], hasFonts });
    return { css, policy };
  };
  const preloads = fonts.filter(({ preload }) => preload).map(({ path }) => path);
  const sheets = { text: styled("text"), list: styled("list") };
  return {
    sheets,
    script: head,
    scripts: entries,
    print,
    preloads,
    hasFonts,
  };
}

/** Every page with all that its layout needs. */
export function renderable({ pages, bodyOf }: Site): RenderablePages {
  const article = pages.article.map((page) => ({ ...page, body: bodyOf(page.article.slug) }));
  return { ...pages, article };
}
