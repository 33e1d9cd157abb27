import { showChosenTheme } from "../head/theme.ts";

const switches = () => document.querySelectorAll<HTMLSelectElement>("#_theme");

/** What browsers draw their own bars in. */
const barColour = Object.assign(document.createElement("meta"), { name: "theme-color" });

/** Lets the reader choose a theme, and follows what another tab chose. */
export function listenForTheme(): void {
  const { dataset } = document.documentElement;
  if (dataset.theme === undefined) return;
  for (const control of switches()) {
    control.addEventListener("change", () => {
      localStorage.setItem("theme", control.value);
      show();
    });
  }
  // When a page comes back from the cache, and when another tab chose.
  for (const event of ["pageshow", "storage"]) addEventListener(event, show);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", colourBars);
  document.head.append(barColour);
  show();
}

function show(): void {
  showChosenTheme();
  const { theme = "" } = document.documentElement.dataset;
  for (const control of switches()) control.value = theme;
  colourBars();
}

function colourBars(): void {
  barColour.content = getComputedStyle(document.documentElement).backgroundColor;
}
