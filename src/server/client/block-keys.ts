/**
 * A name for every block of a text, by what it says: a block that is in the old page and in the new one is the same,
 * wherever it stands now. The second of two that say the same has a 1 behind it.
 */
export function blockKeys(page: Document): Map<Element, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Element, string>();
  for (const block of page.querySelectorAll<HTMLElement>("[data-line]")) {
    const figure = block.dataset.figure ?? block.querySelector<HTMLElement>("[data-figure]")?.id;
    const said = figure ?? `${block.tagName} ${wordsOf(block)}`;
    const count = counts.get(said) ?? 0;
    counts.set(said, count + 1);
    keys.set(block, `${said} ${count}`);
  }
  return keys;
}

/** Its text, without what the page's own scripts have put into it. */
function wordsOf(block: Element): string {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) =>
      isOfCopyButton(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  const words: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node instanceof Text) words.push(node.data);
  }
  const pictures = Array.from(block.querySelectorAll("img"), ({ src }) => src);
  return [words.join(""), ...pictures].join(" ");
}

/** The button that a page's script gives to code, and the space between a caption and it. */
export function isOfCopyButton(node: Node | null): boolean {
  if (node instanceof Text) return node.data === " " && isOfCopyButton(node.nextSibling);
  return node instanceof Element && node.matches("button.copy");
}
