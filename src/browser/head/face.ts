/** Sets headings in the typeface that an earlier page has fetched (src/browser/page/face.ts), before anything is drawn. */
export function showKnownFace(): void {
  if (!HAS_FACE) return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(localStorage.getItem("face") ?? "");
    document.adoptedStyleSheets = [sheet];
  } catch {
    // Storage is refused (`SecurityError`), or the browser is one without sheets made by scripts (`TypeError`).
  }
}
