import { face } from "site-face";

/**
 * Fetches the typeface of wordmark and headings, and sets them in it unless something would move. Pages that
 * follow begin with it (src/browser/head/face.ts).
 */
export async function showFace(): Promise<void> {
  if (!face) return;
  const { family } = face;
  const css = face.css.replaceAll('url("', `url("${new URL(".", import.meta.url)}`);
  const letters = Array.from(document.querySelectorAll("h1,h2,h3,h4"), (one) => one.textContent);
  const headings = `@layer theme{h1,h2,h3,h4,.wordmark{font-family:"${family}",var(--font-headings)}}`;
  if (known() === css + headings) return;
  adopted(css.replaceAll("optional", "swap"));
  await document.fonts.load(`600 1em "${family}"`, letters.join(""));
  const before = places();
  const sheet = adopted(headings);
  if (places() !== before) sheet.disabled = true;
  remember(css + headings);
}

function adopted(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** Where everything begins that is not within a line. */
function places(): string {
  const blocks = document.querySelectorAll("h1,h2,h3,h4,p,li,nav,figure");
  return Array.from(blocks, (block) => {
    const { x, y } = block.getBoundingClientRect();
    return [Math.round(x), Math.round(y)];
  }).join();
}

function known(): string | null {
  try {
    return localStorage.getItem("face");
  } catch {
    // A `SecurityError` where storage is refused: every page begins with the system's typeface.
    return null;
  }
}

function remember(css: string): void {
  try {
    localStorage.setItem("face", css);
  } catch {
    // A `SecurityError` as above, or a `QuotaExceededError` where it is full.
  }
}
