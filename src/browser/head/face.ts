/**
 * Sets headings in the typeface that an earlier page has fetched (src/browser/page/face.ts), before anything is drawn.
 * Throws a `SecurityError` where storage is refused, and a `TypeError` in a browser without sheets made by scripts.
 */
export function showKnownFace(): void {
  if (!HAS_FACE) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(localStorage.face ?? "");
  document.adoptedStyleSheets = [sheet];
}
