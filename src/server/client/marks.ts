import { decodeAddress } from "../../content/markdown/addresses.ts";
import type { PageState } from "../page-state.ts";
import type { Remark } from "../remark.ts";
import { wholeWords } from "../whole-words.ts";
import { blockAt, figuresOf, titleBlock } from "./remark-blocks.ts";
import { addSheet } from "./sheet.ts";
import { hideTip, showTip } from "./tip.ts";

addSheet(`
  [data-remark] { text-decoration: underline wavy 1.5px #d5344a; text-underline-offset: 0.2em; cursor: help; border-radius: 2px; }
  [data-remark=warning] { text-decoration-color: #b97800; }
  [data-remark]:focus-visible { outline: 2px solid #d5344a; outline-offset: 3px; }
  p[data-remark], li[data-remark], h1[data-remark], h2[data-remark], h3[data-remark], pre[data-remark], figure[data-remark], blockquote[data-remark], div[data-remark], table[data-remark] {
    text-decoration: none; box-shadow: -0.5rem 0 var(--paper), -0.7rem 0 #d5344a; }
  [data-remark=warning]:is(p, li, h1, h2, h3, pre, figure, blockquote, div, table) { box-shadow: -0.5rem 0 var(--paper), -0.7rem 0 #b97800; }
  .undrawn { display: flow-root; margin-block: 0.7em; padding: 0.9em 1em; text-indent: 0; text-align: start; border: 1px dashed #d5344a99; border-radius: 6px;
    font-family: ui-monospace, monospace; font-size: 0.85em; background: #d5344a0f; text-decoration: none; overflow-wrap: anywhere; }
`);

/** What a mark says, by its element. */
const said = new Map<Element, Remark[]>();
/** What was put around words, to be taken away again. */
const wrapped = new Set<HTMLElement>();
const dressed = new Map<Element, string | null>();

/** Where each remark was last marked: its block, the line of that, and whether it is about all of it. */
let places: { remark: Remark; block: Element; line: string | null; isWhole: boolean }[] = [];

/**
 * Marks every remark where it stands in the page.
 * @param own on the page's text
 * @param others on other files: of a figure's code it is said at the figure
 * @param isOld whether the page is of an earlier text, whose lines are others
 */
export function markRemarks(
  { own, others }: Pick<PageState, "own" | "others">,
  isOld: boolean,
): void {
  clearMarks();
  places = [];
  for (const remark of own) {
    const block = (isOld ? undefined : blockAt(remark.line)) ?? titleBlock();
    if (block) place(remark, block, isOld ? undefined : spotIn(block, remark));
  }
  for (const remark of others) {
    for (const block of figuresOf(remark)) place(remark, block, undefined);
  }
}

function place(remark: Remark, block: Element, spot: Element | undefined): void {
  const isWhole = spot === undefined;
  places.push({ remark, block, line: block.getAttribute("data-line"), isWhole });
  mark(remark, spot ?? block);
}

/** Marks again what was marked, as far as it is still there: it is not known yet what is wrong now. */
export function keepMarks(): void {
  clearMarks();
  for (const { remark, block: old, line, isWhole } of places) {
    const here = line === null ? null : document.querySelector(`[data-line="${line}"]`);
    // A paragraph that is being written is another element each time.
    const block = old.isConnected ? old : (here ?? old);
    const target = spotIn(block, remark) ?? (isWhole ? block : undefined);
    if (target?.isConnected) mark(remark, target);
  }
}

function mark(remark: Remark, target: Element): void {
  const others = said.get(target) ?? [];
  said.set(target, [...others, remark]);
  const isWarning = remark.severity === "warning" && others.every(isWarningToo);
  target.setAttribute("data-remark", isWarning ? "warning" : "error");
  if (!dressed.has(target)) dressed.set(target, target.getAttribute("tabindex"));
  if (!target.matches("a[href], button")) target.setAttribute("tabindex", "0");
}

const isWarningToo = ({ severity }: Remark) => severity === "warning";

/** Takes every mark off the page, and leaves it as it was. */
export function clearMarks(): void {
  hideTip();
  for (const [element, tabindex] of dressed) {
    element.removeAttribute("data-remark");
    if (tabindex === null) element.removeAttribute("tabindex");
  }
  for (const element of wrapped) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent?.normalize();
  }
  dressed.clear();
  wrapped.clear();
  said.clear();
}

/** Goes to where a remark is marked. */
export function revealRemark({ line, column, code }: Remark): void {
  for (const [element, remarks] of said) {
    if (!remarks.some((one) => one.line === line && one.column === column && one.code === code))
      continue;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    return;
  }
}

/** The part of a block that a remark is about: a link or picture by its address, or words; undefined if it isn't there. */
function spotIn(block: Element, { spot, before }: Remark): Element | undefined {
  if (block.matches(".undrawn, h1:not([data-line])")) return undefined;
  const [, slug] = /^\[\[([^\]|]*)/.exec(spot) ?? [];
  const address = slug?.trim() ?? spot;
  if (address !== "") {
    for (const element of block.querySelectorAll<HTMLElement>("a[href], [data-src]")) {
      const written = element.dataset.src ?? element.getAttribute("href") ?? "";
      const isIt =
        written === address ||
        decodeAddress(written).includes(decodeAddress(address).replace(/^\.?\//, ""));
      if (isIt && !said.has(element)) return element;
    }
  }
  return wordsIn(block, spot, before);
}

/**
 * Words of a block, in an element of their own.
 * @param before how often they are written before; what is code or an address is written, and not shown
 */
function wordsIn(block: Element, words: string, before: number): HTMLElement | undefined {
  if (words.trim() === "") return undefined;
  const places: { node: Text; at: number }[] = [];
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && places.length <= before; node = texts.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (const { index } of node.data.matchAll(wholeWords(words))) places.push({ node, at: index });
  }
  const place = places[before] ?? places.at(-1);
  if (!place || place.node.parentElement?.closest("[data-remark]")) return undefined;
  const own = document.createElement("span");
  const rest = place.node.splitText(place.at);
  rest.splitText(words.length);
  rest.replaceWith(own);
  own.append(rest);
  wrapped.add(own);
  return own;
}

function markAt(target: EventTarget | null): Element | undefined {
  return target instanceof Element ? (target.closest("[data-remark]") ?? undefined) : undefined;
}

for (const kind of ["pointerover", "focusin", "click"] as const) {
  document.addEventListener(kind, ({ target }) => {
    const mark = markAt(target);
    const remarks = mark && said.get(mark);
    if (mark && remarks) showTip(mark, remarks);
    else if (kind === "click") hideTip();
  });
}
document.addEventListener("pointerout", ({ target }) => {
  if (markAt(target) && !markAt(document.activeElement)) hideTip();
});
document.addEventListener("focusout", hideTip);
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") hideTip();
});
