import type { Page } from "playwright-core";

/** Everything on a page that a keyboard reaches. */
export const reachable =
  "a[href], :is(button, input, select, textarea):not(:disabled), summary, [tabindex='0'], audio, video";

/**
 * What is wrong with a page as it is drawn now, by the rules that axe doesn't hold: nothing scrolls
 * sideways but boxes made for it, every target has 24 px each way unless it stands in a sentence
 * (WCAG 2.2, 2.5.8), focus is to be seen (2.4.7, 2.4.11) and goes down, never up, among things that
 * stand below each other (2.4.3). One line for each diagnostic.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  // Focus by script is drawn as focus by key is, when a key was the last thing used. From the page's first
  // link: past the last one focus leaves the page, and comes back later than the browser says.
  await page.locator(reachable).first().focus();
  await page.keyboard.press("Tab");
  return page.evaluate((selector) => {
    const diagnostics: string[] = [];
    const tooWide = document.documentElement.scrollWidth - innerWidth;
    if (tooWide > 0) diagnostics.push(`is ${tooWide} px too wide`);

    for (const box of document.querySelectorAll("pre, .scroll")) {
      const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX);
      if (box.scrollWidth > box.clientWidth && !scrolls)
        diagnostics.push(`cut off: ${box.className}`);
    }

    let last: DOMRect | undefined;
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const name = element.outerHTML.slice(0, 120);
      const style = getComputedStyle(element);
      const inSentence =
        style.display === "inline" &&
        Array.from(element.parentElement?.childNodes ?? []).some(
          (node) => node.nodeType === Node.TEXT_NODE && /\w/.test(node.textContent ?? ""),
        );
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      const { width, height } = box;
      if (!inSentence && !element.hasAttribute("tabindex") && Math.min(width, height) < 24) {
        diagnostics.push(`target of ${width.toFixed(1)} × ${height.toFixed(1)} px: ${name}`);
      }

      const { left, right, bottom } = box;
      if (last && bottom + scrollY <= last.y && left < last.right && right > last.left) {
        diagnostics.push(`focus goes up to ${name}`);
      }
      if (element.className !== "skip") last = new DOMRect(left, box.y + scrollY, width, height);

      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      if (document.activeElement !== element) {
        diagnostics.push(`takes no focus: ${name}`);
        continue;
      }
      const focused = getComputedStyle(element);
      const isDrawn =
        focused.outlineStyle !== "none" && Number.parseFloat(focused.outlineWidth) >= 2;
      if (!isDrawn) diagnostics.push(`focus is not drawn: ${name}`);
      const [line] = element.getClientRects();
      if (!line) continue;
      const x = (Math.max(line.left, 0) + Math.min(line.right, innerWidth)) / 2;
      const y = (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2;
      const top = document.elementFromPoint(x, y);
      const isSeen =
        top !== null &&
        (element.contains(top) || top.contains(element) || top.closest("label")?.contains(element));
      if (!isSeen) {
        diagnostics.push(
          `focus is hidden by ${top?.outerHTML.slice(0, 60) ?? "the edge"}: ${name}`,
        );
      }
    }
    return diagnostics;
  }, reachable);
}
