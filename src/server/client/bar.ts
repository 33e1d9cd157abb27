import type { Mend } from "../mends.ts";
import type { PageState, Remark } from "../page-state.ts";
import { revealRemark } from "./marks.ts";
import { undoMend, writeMend } from "./mend.ts";
import { openPlace } from "./open-place.ts";
import { addSheet } from "./sheet.ts";
import { addToStudio, element } from "./studio-root.ts";
import { views, viewsCss } from "./views.ts";

addSheet(
  ":root { padding-block-end: 2.25rem; scroll-padding-block-end: 3rem; } @media print { #studio { display: none; } }",
);

const status = element("span", "status");
status.setAttribute("role", "status");
const facts = element("span", "facts");
const list = element("ul", "remarks");
list.id = "remarks";
list.hidden = true;
const toggle = element("button", "toggle");
toggle.setAttribute("aria-controls", "remarks");
const look = element("button", "look", "View");
look.setAttribute("aria-controls", "views");
look.setAttribute("aria-expanded", "false");
/** What became of a mend, with the way back. */
const outcome = element("span", "outcome");
outcome.setAttribute("role", "status");
const line = element("div", "line", toggle, status, outcome, facts, look);
const bar = element("section", "bar", list, views, line);
bar.setAttribute("aria-label", "Preview");

const numbers = new Intl.NumberFormat("en");

addToStudio(
  bar,
  `
  .bar { position: fixed; inset: auto 0 0; z-index: 2147483645; color-scheme: light dark;
    background: light-dark(#fbfbfcf2, #1d1f24f2); color: light-dark(#26282d, #e8e9ec);
    border-block-start: 1px solid light-dark(#0002, #fff2); font: 13px/1.4 system-ui, sans-serif; backdrop-filter: blur(8px); }
  .line { display: flex; gap: 0.9rem; align-items: center; min-height: 2.1rem; padding: 0 0.9rem; white-space: nowrap; overflow-x: auto; }
  .facts { margin-inline-start: auto; color: light-dark(#5b5f69, #a9adb7); font-variant-numeric: tabular-nums; }
  .status:empty, .outcome:empty { display: none; }
  .look { margin-inline-end: -0.5rem; }
  .look::after { content: " ▴"; }
  button { font: inherit; color: inherit; border: 0; background: none; padding: 0.25rem 0.5rem; border-radius: 6px; cursor: pointer; }
  button:hover { background: light-dark(#0000000d, #ffffff14); }
  button:focus-visible { outline: 2px solid light-dark(#2456c8, #8fb0ff); outline-offset: -1px; }
  .toggle { display: inline-flex; gap: 0.5rem; align-items: center; margin-inline-start: -0.5rem; font-weight: 600; }
  .toggle::before { content: ""; width: 0.6rem; height: 0.6rem; border-radius: 50%; background: #2f9e5b; }
  .bar[data-worst=warning] .toggle::before { background: #d79a17; }
  .bar[data-worst=error] .toggle::before { background: #d5344a; }
  .remarks { margin: 0; padding: 0.4rem; max-height: 45vh; overflow: auto; list-style: none; border-block-end: 1px solid light-dark(#0001, #fff1); }
  .remarks:is([hidden], :empty) { display: none; }
  li { display: flex; gap: 0.9rem; align-items: flex-start; padding: 0.5rem 0.5rem; border-radius: 6px; }
  li + li { border-block-start: 1px solid light-dark(#0000000f, #ffffff12); }
  li > div { flex: 1; min-width: 0; }
  .what { text-align: start; padding: 0; font-weight: 500; overflow-wrap: anywhere; white-space: normal; }
  .what:hover { background: none; text-decoration: underline; }
  .hint, .place { display: block; color: light-dark(#5b5f69, #a9adb7); overflow-wrap: anywhere; }
  .place { font-family: ui-monospace, monospace; font-size: 0.92em; }
  .open { flex: none; border: 1px solid light-dark(#0003, #fff3); padding-block: 0.1rem; }
  .mends { display: flex; flex-wrap: wrap; gap: 0.3rem; margin-block-start: 0.35rem; }
  .mends:empty { display: none; }
  .mends button { border: 1px solid light-dark(#2456c866, #8fb0ff66); color: light-dark(#1d47a6, #a9c2ff); padding-block: 0.1rem; }
  .mark { flex: none; width: 0.5rem; height: 0.5rem; margin-top: 0.4rem; border-radius: 50%; background: #d79a17; }
  .mark.error { background: #d5344a; }
  @media (max-width: 40rem) {
    .line { flex-wrap: wrap; gap: 0 0.6rem; padding-block: 0.15rem; }
    .facts { order: 1; flex-basis: 100%; margin: 0 0 0.15rem; font-size: 12px; white-space: normal; }
    .look { margin-inline-start: auto; }
  }
  ${viewsCss}
`,
);

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
  say(facts, factsOf(state));
  toggle.disabled = all.length === 0;
  list.replaceChildren(...all.map(remarkItem));
}

function say(where: Element, text: string): void {
  if (where.textContent !== text) where.textContent = text;
}

function factsOf({ status, date, words, minutes }: PageState): string {
  const parts = [
    ...(status === "draft" ? ["Draft"] : []),
    ...(status === "scheduled" ? [`Scheduled for ${date}`] : []),
    ...(words === undefined ? [] : [`${numbers.format(words)} words`]),
    ...(minutes === undefined ? [] : [`${minutes} min`]),
  ];
  return parts.join(" · ");
}

function remarkItem(remark: Remark): HTMLElement {
  const { file, line, column, code, severity, message, hint } = remark;
  const what = element("button", "what", message.replaceAll("`", ""));
  what.addEventListener("click", () => revealRemark(remark));
  const open = element("button", "open", "Open");
  open.setAttribute("aria-label", `Open ${file} at line ${line}`);
  open.addEventListener("click", () => openPlace(file, line, column));
  const place = element("span", "place", `${file}:${line}:${column} ${code}`);
  const mends = element("div", "mends", ...remark.mends.map(mendButton));
  const words = element(
    "div",
    "",
    what,
    element("span", "hint", hint.replaceAll("`", "")),
    place,
    mends,
  );
  return element("li", "", element("span", `mark ${severity}`), words, open);
}

function mendButton(mend: Mend): HTMLElement {
  const button = element("button", "", mend.label);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const refusal = await writeMend(mend);
    tellOutcome(refusal ?? `${mend.label}: done.`, refusal === undefined);
  });
  return button;
}

/** As long as it takes to read, and to be read aloud (milliseconds). */
const told = 5_000;
let fading: ReturnType<typeof setTimeout> | undefined;

/** @param canUndo whether there is something to take back */
function tellOutcome(said: string, canUndo: boolean): void {
  const undo = element("button", "", "Undo");
  undo.addEventListener("click", async () => {
    const refusal = await undoMend();
    tellOutcome(refusal ?? "Taken back.", false);
    // Nothing is left to do, and the bar is about the text again.
    if (refusal === undefined) fading = setTimeout(() => outcome.replaceChildren(), told);
  });
  clearTimeout(fading);
  outcome.replaceChildren(said.replaceAll("`", ""), ...(canUndo ? [" ", undo] : []));
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}
