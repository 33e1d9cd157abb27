import type { Remark } from "../remark.ts";
import { asSentence, codeWords } from "./code-words.ts";
import { revealRemark } from "./marks.ts";
import { openPlace } from "./open-place.ts";
import { mendButton } from "./outcome.ts";
import { element } from "./studio-root.ts";

/** All remarks: those on the open text first, and below them those on other files. What is said often is said once. */
export function remarkGroups(own: readonly Remark[], others: readonly Remark[]): HTMLElement[] {
  return [...listOf(own, undefined), ...listOf(others, own.length > 0 ? "Elsewhere" : undefined)];
}

function listOf(remarks: readonly Remark[], title: string | undefined): HTMLElement[] {
  if (remarks.length === 0) return [];
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks.toSorted(worstFirst)) {
    const key = sameness(remark);
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  const items = [...groups.values()].map(remarkItem);
  return [...(title ? [element("h2", "", title)] : []), element("ul", "", ...items)];
}

function worstFirst(a: Remark, b: Remark): number {
  return Number(a.severity === "warning") - Number(b.severity === "warning");
}

/** A mend is of one place, so two that differ are never put together. */
function sameness({ file, code, severity, message, hint, mends }: Remark): string {
  return JSON.stringify([file, code, severity, message, hint, mends]);
}

function remarkItem(remarks: readonly Remark[]): HTMLElement {
  const [first] = remarks;
  if (!first) return element("li", "");
  const { message, hint, severity, mends, file, line, column } = first;
  const what = element("button", "what", ...asSentence(message));
  let next = 0;
  // Again and again: to one place after the other.
  what.addEventListener("click", () => {
    const shown = remarks[next++ % remarks.length];
    if (shown) revealRemark(shown);
  });
  const open = element("button", "open", "Open");
  open.setAttribute("aria-label", `Open ${file} at line ${line}`);
  open.addEventListener("click", () => openPlace(file, line, column));
  const words = element(
    "div",
    "",
    what,
    ...(hint === "" ? [] : [element("p", "hint", ...codeWords(hint))]),
    element("p", "places", ...remarks.map(placeButton)),
    element("div", "mends", ...mends.map(mendButton)),
  );
  return element("li", "", element("span", `mark ${severity}`), words, open);
}

/** Of the second place on, the file and the code are not shown again. */
function placeButton({ file, line, column, code }: Remark): HTMLElement {
  const place = element(
    "button",
    "place",
    element("span", "again", `${file}:`),
    `${line}:${column}`,
    element("span", "again", ` ${code}`),
  );
  place.addEventListener("click", () => openPlace(file, line, column));
  return place;
}
