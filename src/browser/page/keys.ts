import { words } from "site-words/keys";
import { element } from "./element.ts";

/** Where this reader's choice to have no keys is kept. */
const storageKey = "keys";

/** Where the search is; null on a site without. */
const searchLink = document.querySelector<HTMLAnchorElement>('.masthead a[href$="/search/"]');

const keys: Readonly<Record<string, { readonly label: string; run(): void }>> = {
  j: { label: words.next, run: () => step(1) },
  k: { label: words.previous, run: () => step(-1) },
  ...(searchLink && { "/": { label: words.search, run: () => search(searchLink) } }),
  "?": { label: words.these, run: showKeys },
};

let areOn = stored() !== "off";

/** Between these a heading counts as being at the top of the window, where `scroll-padding` puts it. */
const atTopPx = { min: 10, max: 40 };

/** Where a key is somebody else's: fields, and open dialogs. */
const elsewhere = "input, select, textarea, [contenteditable], dialog";

/**
 * Single keys for getting about, with a button at the foot of the page that tells of them. They can be
 * turned off, for people who speak to their computer: https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function listenForKeys(): void {
  const button = element("button", { type: "button", onclick: showKeys }, words.title);
  document.querySelector(".footer ul")?.append(element("li", {}, button));
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || !areOn) return;
    if (target instanceof Element && target.closest(elsewhere)) return;
    if (!Object.hasOwn(keys, key)) return;
    event.preventDefault();
    keys[key]?.run();
  });
}

/** Goes to the next heading below, or above, the one that the reader is at. */
function step(by: 1 | -1): void {
  const headings = [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3)")];
  const tops = headings.map((heading) => heading.getBoundingClientRect().top);
  // At the foot of a page a heading can't come to the top, so focus tells more than the place.
  const focused = headings.findIndex(
    (heading, i) => heading.contains(document.activeElement) && isInView(tops[i]),
  );
  // Who is at the title has read it.
  const below = tops.findIndex((top, i) => i > 0 && top > atTopPx.max);
  const above = tops.findLastIndex((top) => top < atTopPx.min);
  const heading = headings[focused >= 0 ? focused + by : by === 1 ? below : above];
  if (!heading) return;
  const place = heading.querySelector("a") ?? heading;
  if (place === heading) heading.tabIndex = -1;
  place.focus({ preventScroll: true });
  heading.scrollIntoView();
}

function isInView(top = -1): boolean {
  return top >= 0 && top < innerHeight;
}

function search({ href }: HTMLAnchorElement): void {
  const input = document.querySelector<HTMLInputElement>("#q");
  if (input) input.select();
  // The fragment puts the focus into the field.
  else location.assign(`${href}#q`);
}

function showKeys(): void {
  const on = element("input", { type: "checkbox", checked: areOn });
  on.addEventListener("change", () => turn(on.checked));
  const close = element("button", { type: "button", autofocus: true }, words.close);
  const title = element("h2", { id: "_keys" }, words.title);
  const dialog = element(
    "dialog",
    {},
    title,
    element(
      "dl",
      {},
      ...Object.entries(keys).map(([key, { label }]) =>
        element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, label)),
      ),
    ),
    element("label", {}, on, words.use),
    close,
  );
  dialog.setAttribute("aria-labelledby", title.id);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

function turn(on: boolean): void {
  areOn = on;
  try {
    localStorage.setItem(storageKey, on ? "on" : "off");
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // Where a browser keeps nothing for a site, the choice holds for this page.
  }
}
