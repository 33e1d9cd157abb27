/**
 * Shows the theme that the reader chose before anything is drawn. The switch itself is worked by
 * src/browser/page/theme.ts. Throws a `SecurityError` where storage is refused: pages then follow the system and show no
 * switch, as they do without scripts.
 */
export function showChosenTheme(): void {
  document.documentElement.dataset.theme = localStorage.theme ?? "";
}
