import type { Remark } from "../remark.ts";

/** The last block that begins at a line or before it. */
export function blockAt(line: number): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  let best = 0;
  for (const block of document.querySelectorAll<HTMLElement>("[data-line]")) {
    const own = Number(block.dataset.line);
    if (own <= line && own >= best) [found, best] = [block, own];
  }
  return found;
}

/** Where it is said what has no place in the text. */
export function titleBlock(): Element | null {
  return document.querySelector(".article-header h1, h1");
}

/** Where a figure is missing because of what is wrong with its code. */
export function figuresOf({ file }: Remark): Element[] {
  const [, name] = /^figures\/([^/]+)\//.exec(file) ?? [];
  if (name === undefined) return [];
  return Array.from(document.querySelectorAll("p.undrawn")).filter(
    ({ textContent }) => /\bname="?([\w-]+)/.exec(textContent ?? "")?.[1] === name,
  );
}
