/**
 * The reader's theme. Stands inline in every head, so that a remembered choice holds before anything
 * is drawn. Without it, or where storage is refused, pages follow the system and show no switch.
 */
const key = "theme";
const switches = () => document.querySelectorAll<HTMLSelectElement>("#theme");

function show(): void {
  const theme = localStorage.getItem(key) ?? "";
  document.documentElement.dataset.theme = theme;
  for (const control of switches()) control.value = theme;
}

try {
  show();
  addEventListener("change", () => {
    for (const { value } of switches()) localStorage.setItem(key, value);
    show();
  });
  // Once the switch is there, when a page comes back from the cache, and when another tab chose.
  for (const event of ["DOMContentLoaded", "pageshow", "storage"]) addEventListener(event, show);
} catch {}
