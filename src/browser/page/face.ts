import { face } from "site-face";
import { adopt } from "../adopt.ts";

/**
 * Fetches the typeface of wordmark and headings, and sets them in it unless something would move. Pages that
 * follow begin with it (src/browser/head/face.ts).
 */
export async function showFace(): Promise<void> {
  if (!face) return;
  const { family } = face;
  const css = face.css.replaceAll('url("', `url("${new URL(".", import.meta.url)}`);
  const letters = Array.from(document.querySelectorAll("h1,h2,h3,h4"), (one) => one.textContent);
  const headings = `h1,h2,h3,h4,.wordmark{font-family:"${family}",var(--font-headings)}`;
  const both = `${css}@layer theme{${headings}}`;
  const storage = known();
  if (storage.face === both) return;
  adopt(css.replaceAll("optional", "swap"), "");
  await document.fonts.load(`600 1em "${family}"`, letters.join(""));
  const before = places();
  const sheet = adopt(headings, "");
  if (places() !== before) sheet.disabled = true;
  // Last, as it throws where storage is full (`QuotaExceededError`).
  storage.face = both;
}

/** Where everything begins that is not within a line. */
function places(): string {
  const blocks = document.querySelectorAll("h1,h2,h3,h4,p,li,nav,figure");
  return Array.from(blocks, (block) => {
    const { x, y } = block.getBoundingClientRect();
    return [Math.round(x), Math.round(y)];
  }).join();
}

/** What earlier pages have kept; nothing where storage is refused, as the head has found out (src/browser/head/theme.ts). */
function known(): { [key: string]: string | undefined } {
  return document.documentElement.dataset.theme === undefined ? {} : localStorage;
}
