const key = "theme";
const switches = () => document.querySelectorAll<HTMLSelectElement>("#_theme");

/**
 * Shows the theme that the reader chose, so that it holds before anything is drawn. Where storage is
 * refused pages follow the system and show no switch, as they do without scripts.
 */
export function followTheme(): void {
  try {
    show();
    addEventListener("change", () => {
      for (const { value } of switches()) localStorage.setItem(key, value);
      show();
    });
    // Once the switch is there, when a page comes back from the cache, and when another tab chose.
    for (const event of ["DOMContentLoaded", "pageshow", "storage"]) addEventListener(event, show);
  } catch {}
}

function show(): void {
  const theme = localStorage.getItem(key) ?? "";
  document.documentElement.dataset.theme = theme;
  for (const control of switches()) control.value = theme;
}
