import morphdom from "morphdom/dist/morphdom-esm.js";
import { blockKeys, isOfCopyButton } from "./block-keys.ts";
import { clearMarks } from "./marks.ts";

/** Makes the page what `next` is, and leaves alone what is the same. Answers with the blocks that are new in it. */
export function morphPage(next: Document): Element[] {
  clearMarks();
  const old = blockKeys(document);
  const fresh = blockKeys(next);
  const known = new Set(old.values());
  const lines = Array.from(fresh).flatMap(([block, key]) =>
    known.has(key) ? [] : [block.getAttribute("data-line")],
  );
  morphdom(document.body, next.body, {
    getNodeKey: (node) => {
      if (!(node instanceof Element)) return undefined;
      return old.get(node) ?? fresh.get(node) ?? (node.id === "" ? undefined : node.id);
    },
    onBeforeElUpdated: isToBeUpdated,
    onBeforeNodeDiscarded: isToGo,
  });
  return lines.flatMap((line) => {
    const blocks = document.querySelectorAll(`[data-line="${line}"]`);
    return Array.from(blocks).slice(-1);
  });
}

/** A figure that is being played stays as it is, unless the author changed it. */
function isToBeUpdated(from: Element, to: Element): boolean {
  if (from.isEqualNode(to)) return false;
  const isFigure =
    from.matches(".explorable[data-ready]") &&
    from instanceof HTMLElement &&
    to instanceof HTMLElement;
  if (!isFigure || from.dataset.settings !== to.dataset.settings) return true;
  from.dataset.line = to.dataset.line;
  return false;
}

/** What the page's own scripts have added is not in the page as it is sent. */
function isToGo(node: Node): boolean {
  const isAdded =
    node instanceof Element && node.matches(".notice, dialog, .footer li:has(> button)");
  return !isAdded && !isOfCopyButton(node);
}
