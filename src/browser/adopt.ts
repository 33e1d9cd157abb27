/** Adds a stylesheet for the screen that came with a script. The policy's hashes are for elements, and don't concern it. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet({ media: "screen" });
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
