import type { PageState } from "../page-state.ts";
import { barCss } from "./bar-styles.ts";
import { outcome } from "./outcome.ts";
import { remarkGroups } from "./remark-list.ts";
import { addSheet } from "./sheet.ts";
import { addToStudio, element } from "./studio-root.ts";
import { showFirstView, views, viewsCss } from "./views.ts";

addSheet(
  ":root { padding-block-end: 2.5rem; scroll-padding-block-end: 3rem; } @media print { #studio { display: none; } }",
);

const status = element("span", "status");
status.setAttribute("role", "status");
/** Whether it is out, and when it will be. */
const standing = element("span", "standing");
const facts = element("span", "facts");
const minutes = element("span", "minutes");
const list = element("div", "sheet remarks");
list.id = "remarks";
list.hidden = true;
const toggle = element("button", "toggle");
toggle.setAttribute("aria-controls", "remarks");
toggle.disabled = true;
const look = element("button", "look", "View");
look.setAttribute("aria-controls", "views");
look.setAttribute("aria-expanded", "false");
// The desk is no page of the site.
look.hidden = document.querySelector("meta[property='og:url']") === null;
const about = element("span", "about", standing, facts, minutes);
const line = element("div", "line", toggle, status, outcome, about, look);
const bar = element("section", "bar", list, views, line);
bar.setAttribute("aria-label", "Preview");

const numbers = new Intl.NumberFormat("en");
const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

addToStudio(bar, `${barCss}${viewsCss}`);

toggle.addEventListener("click", () => {
  setLook(false);
  setOpen(list.hidden !== false);
});
look.addEventListener("click", () => {
  setOpen(false);
  setLook(views.hidden !== false);
});
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  setOpen(false);
  setLook(false);
});

function setLook(isOpen: boolean): void {
  views.hidden = !isOpen;
  look.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) showFirstView();
}

function setOpen(isOpen: boolean): void {
  list.hidden = !isOpen;
  toggle.setAttribute("aria-expanded", String(isOpen));
}

/** Shows how the open page stands. */
export function showBar(state: PageState): void {
  const { own, others } = state;
  const all = [...own, ...others];
  const errors = all.filter(({ severity }) => severity === "error").length;
  bar.dataset.worst = errors > 0 ? "error" : all.length > 0 ? "warning" : "none";
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(all.length > errors ? [count(all.length - errors, "warning")] : []),
  ].join(", ");
  say(toggle, found || "All fine");
  say(status, own.length < all.length ? `${all.length - own.length} in other files` : "");
  showFacts(state);
  toggle.disabled = all.length === 0;
  if (all.length === 0) setOpen(false);
  list.replaceChildren(...remarkGroups(own, others));
}

function say(where: Element, text: string): void {
  if (where.textContent !== text) where.textContent = text;
}

function showFacts(state: PageState): void {
  const { status, words, minutes: read, isUnreadable } = state;
  standing.dataset.status = isUnreadable ? "unreadable" : (status ?? "");
  say(standing, standingOf(state));
  say(facts, words === undefined ? "" : count(words, "word"));
  say(minutes, words && read !== undefined ? `${read} min` : "");
}

function standingOf({ status, date, words, isUnreadable }: PageState): string {
  if (isUnreadable) return words === undefined ? "Can’t be read yet" : "Last good text";
  if (status === "draft") return "Draft";
  return status && date ? `Scheduled for ${dayOf(date)}` : "";
}

/** A month or a year says no day, and stays as it is. */
function dayOf(date: string): string {
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/.exec(date) ?? [];
  return day === undefined ? date : `${days.format(new Date(day))}${hour ? `, ${hour}` : ""}`;
}

function count(n: number, word: string): string {
  return `${numbers.format(n)} ${word}${n === 1 ? "" : "s"}`;
}
