/**
 * Adds a stylesheet for the screen that came with a script, in the theme's layer, so that the site's own wins. The policy's hashes are for elements, and don't concern it.
 */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet({ media: "screen" });
  sheet.replaceSync(`@layer theme{${css}}`);
  document.adoptedStyleSheets.push(sheet);
}
