/**
 * The reader's theme. Stands inline in every head, so that a remembered choice holds before anything
 * is drawn. Without it, or where storage is refused, pages follow the system and show no switch.
 */
const key = "theme";

function show(): void {
  const theme = localStorage.getItem(key) ?? "";
  document.documentElement.dataset.theme = theme;
  const control = document.getElementById(key);
  if (control instanceof HTMLSelectElement) control.value = theme;
}

try {
  show();
  addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || target.id !== key) return;
    localStorage.setItem(key, target.value);
    show();
  });
  // Once the switch is there, when a page comes back from the cache, and when another tab chose.
  for (const event of ["DOMContentLoaded", "pageshow", "storage"]) addEventListener(event, show);
} catch {}
