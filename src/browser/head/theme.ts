/**
 * Shows the theme that the reader chose before anything is drawn. Where storage is refused pages follow the
 * system and show no switch, as they do without scripts. The switch itself is worked by src/browser/page/theme.ts.
 */
export function showChosenTheme(): void {
  try {
    document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "";
  } catch {
    // A `SecurityError`. To check for it would put its name into every page.
  }
}
