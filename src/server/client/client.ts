import type { PageState } from "../page-state.ts";
import { showBar } from "./bar.ts";
import { keepMarks, markRemarks } from "./marks.ts";
import { morphPage } from "./morph.ts";
import { openOnDoubleClick } from "./open-place.ts";
import { followPen } from "./pen.ts";

/**
 * What `npm start` adds to every page: it shows a saved change in place, with figures and reading place as
 * they are, marks what is wrong where it stands, and lists it in a slim bar. It runs under the production
 * policy, so it evaluates nothing and makes nothing from text.
 */
let state: PageState | undefined;
/** Whether the page has been changed since it was told what is wrong with it. */
let isAhead = false;
let isRenewing = false;
let isStale = false;
/** Whether the browser is on its way to where the page has moved: to load this address again would call it back. */
let isLeaving = false;

const events = new EventSource(`/.dev/events?path=${encodeURIComponent(location.pathname)}`);
// What was saved after this page was sent, and before it listened, it has not heard of.
events.addEventListener("open", renew);
events.addEventListener("changed", () => {
  isAhead = true;
  renew();
});
events.addEventListener("state", ({ data }) => {
  state = JSON.parse(data);
  isAhead = false;
  show();
});
// The file of this page has another name, and so the page another address.
events.addEventListener("moved", ({ data }) => {
  const path: string = JSON.parse(data);
  isLeaving = true;
  events.close();
  location.replace(path + location.hash);
});
// Another program serves from now on: its scripts may be others.
events.addEventListener("program", ({ data }) => {
  if (sessionStorage.getItem("program") !== data && sessionStorage.getItem("program") !== null)
    location.reload();
  sessionStorage.setItem("program", data);
});
openOnDoubleClick(() => state?.file);

function show(): void {
  if (!state || isRenewing) return;
  if (isAhead) {
    keepMarks();
    return;
  }
  showBar(state);
  markRemarks(state, state.isUnreadable);
}

/** Fetches the page anew and changes what differs. An XMLHttpRequest parses without a sink for trusted types. */
function renew(): void {
  isStale = true;
  if (isRenewing) return;
  isRenewing = true;
  isStale = false;
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  request.responseType = "document";
  request.addEventListener("loadend", () => {
    isRenewing = false;
    if (isLeaving) return;
    const next = request.responseXML;
    // `npm run move` has left an alias here, and `merge` too: what answers is another page.
    const answered = request.responseURL === "" ? undefined : new URL(request.responseURL);
    if (answered && answered.pathname !== location.pathname)
      location.replace(answered.pathname + location.hash);
    else if (next) change(next);
    // The server starts anew; what it said last is not seen yet.
    else show();
    // It was saved again while this page was under way.
    if (isStale) renew();
  });
  request.send();
}

function change(next: Document): void {
  // The policy of this page knows the hash of the old styles alone, and a script runs once.
  if (fixedParts(document) !== fixedParts(next) || hasNewFigure(next)) {
    location.reload();
    return;
  }
  document.title = next.title;
  followPen(() => morphPage(next));
  show();
}

/** Scripts may still wait in a `template` (src/browser/head/deferred-scripts.ts). */
function fixedParts(page: Document): string {
  const templates = Array.from(page.querySelectorAll("template"), ({ content }) => content);
  const scripts = [page, ...templates].flatMap((part) =>
    Array.from(part.querySelectorAll("script[src]"), (script) => script.getAttribute("src")),
  );
  const styles = Array.from(page.querySelectorAll("style"), ({ textContent }) => textContent);
  return JSON.stringify([scripts.sort(), styles]);
}

/** A figure's script looks for its figures when the page loads. */
function hasNewFigure(next: Document): boolean {
  const names = (page: Document) =>
    Array.from(
      page.querySelectorAll<HTMLElement>("[data-figure]"),
      ({ dataset }) => dataset.figure,
    );
  const here = new Set(names(document));
  return names(next).some((name) => !here.has(name));
}
