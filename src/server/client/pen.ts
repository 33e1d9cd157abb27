import { addSheet } from "./sheet.ts";

const marked = "data-just-changed";

addSheet(`
  @keyframes just-changed { from { background-color: #f6c34466; } to { background-color: transparent; } }
  @media (prefers-reduced-motion: no-preference) {
    [${marked}] { animation: just-changed 1.2s ease-out; }
  }
  :root.holding { overflow-anchor: none; }
`);

/** More at once is another page, not a pen at work. */
const mostBlocks = 12;

/**
 * Changes the page and goes to where it was changed, if that is out of sight. Else what is being read stays where it
 * is on the screen, whatever grew or shrank above it.
 * @param change answers with the blocks that are new
 */
export function followPen(change: () => Element[]): void {
  const { documentElement: root } = document;
  const before = readingPlace();
  // The browser would hold on to the element, which may say something else by now.
  root.classList.add("holding");
  const changed = change();
  const [first] = changed;
  const isHere = first !== undefined && changed.length <= mostBlocks;
  const held = before.find(({ block }) => block.isConnected);
  if (held)
    scrollBy({ top: held.block.getBoundingClientRect().top - held.top, behavior: "instant" });
  if (isHere) {
    if (!isInSight(first)) first.scrollIntoView({ block: "center", behavior: "instant" });
    mark(first);
  }
  requestAnimationFrame(() => root.classList.remove("holding"));
}

/** The blocks in sight, the topmost first, and where they are. */
function readingPlace(): { block: Element; top: number }[] {
  const places: { block: Element; top: number }[] = [];
  for (const block of document.querySelectorAll("[data-line]")) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) places.push({ block, top });
    if (top >= innerHeight) break;
  }
  return places.sort((a, b) => Number(a.top < 0) - Number(b.top < 0));
}

function isInSight(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - 40;
}

function mark(block: Element): void {
  block.removeAttribute(marked);
  // Begins anew if it has just been marked.
  requestAnimationFrame(() => block.setAttribute(marked, ""));
  block.addEventListener("animationend", () => block.removeAttribute(marked), { once: true });
}
