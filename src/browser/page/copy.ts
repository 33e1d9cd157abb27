import { words } from "site-words/copy";
import { element } from "./element.ts";

/** How long "Copied" stays. */
const noticeMs = 2_000;

/** Said to everyone, and read out. It must be in the page before there is anything to say. */
const notice = element("p", { className: "notice", role: "status" });

/** Gives every block of code a button that copies it. */
export function addCopyButtons(): void {
  document.body.append(notice);
  for (const pre of document.querySelectorAll("pre")) {
    const button = element("button", { type: "button", className: "copy" }, words.button);
    // Which of many, for those who hear it.
    button.ariaLabel = `${words.button}: ${pre.getAttribute("aria-label")}`;
    button.addEventListener("click", () => void copy(codeOf(pre), words.copied, words.failed));
    const caption = pre.parentElement?.querySelector(":scope > figcaption");
    // A caption is heard before it.
    if (caption) caption.append(" ", button);
    else pre.prepend(button);
  }
}

/** A click on a heading's own link, or on one to a figure's state, goes there, as any link does, and copies its address. */
export function copyPlaceLinks(): void {
  document.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey || altKey) return;
    const link = target.closest<HTMLAnchorElement>(
      ":is(h2, h3, h4) > a[id][href^='#'], .state-link",
    );
    if (link) void copy(link.href, words.linkCopied, "");
  });
}

async function copy(text: string, done: string, failed: string): Promise<void> {
  notice.textContent = await navigator.clipboard.writeText(text).then(
    () => done,
    () => failed,
  );
  setTimeout(() => {
    notice.textContent = "";
  }, noticeMs);
}

/** A block's code as it was written; of a change, what it leads to. */
function codeOf(pre: HTMLElement): string {
  const code = document.importNode(pre.querySelector("code") ?? pre, true);
  const removed = code.querySelectorAll("del");
  const added = code.querySelectorAll("ins");
  for (const line of removed) {
    // Its line break stands behind it.
    if (line.nextSibling)
      line.nextSibling.textContent = line.nextSibling.textContent?.slice(1) ?? "";
    line.remove();
  }
  if (removed.length + added.length === 0) return ended(code);
  // The lines that stay are indented by the width of a sign.
  for (const { firstChild } of added) {
    if (firstChild) firstChild.textContent = firstChild.textContent?.replace("+", " ") ?? "";
  }
  return ended(code).replace(/^ {2}/gm, "");
}

/** Without the last line break: pasted into a shell, it would run the line. */
function ended({ textContent }: Node): string {
  return (textContent ?? "").replace(/\n$/, "");
}
