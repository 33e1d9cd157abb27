/**
 * Adds a stylesheet that came with a script, in the theme's layer, so that the site's own wins. The policy's hashes are for
 * elements, and don't concern it.
 * @param media what it is for, as in a media query; empty for everything
 */
export function adopt(css: string, media = "screen"): CSSStyleSheet {
  const sheet = new CSSStyleSheet({ media });
  sheet.replaceSync(`@layer theme{${css}}`);
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}
