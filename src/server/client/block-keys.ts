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
  let text = block.textContent ?? "";
  for (const button of block.querySelectorAll("button.copy")) {
    text = text.replace(button.textContent ?? "", "");
  }
  const pictures = Array.from(block.querySelectorAll("img"), ({ src }) => src);
  return [text, ...pictures].join(" ");
}
