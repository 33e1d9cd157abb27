import type { Browser, Page } from "playwright-core";

/** What a page of `npm start` shows, as it was painted. */
export interface PaintedState {
  /** When it had been painted, by `Date.now()`. */
  readonly atMs: number;
  /** The words of the page itself. */
  readonly text: string;
  /** How the bar sums up what it lists: "2 errors". */
  readonly verdict: string;
  /** Where each remark of the bar's list is, and its code: `articles/one.md:3:1 E400`. */
  readonly remarks: readonly string[];
  /** What is marked in the text. */
  readonly marks: readonly string[];
}

/** A page that tells of everything that it shows. */
export interface WatchedPage {
  readonly page: Page;
  /** What was painted since it was last told to forget that, in order; a state that stays is there once. */
  readonly states: readonly PaintedState[];
  /** How often the page was loaded. */
  loads(): number;
  /** Whether its words are those that are served. */
  isUpToDate(): Promise<boolean>;
  forget(): void;
}

// As text: what `tsx` adds to functions is not there in the page.
const served = `new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  request.responseType = "document";
  request.addEventListener("loadend", () =>
    resolve(request.responseXML !== null && wordsOf(request.responseXML) === wordsOf(document)));
  request.send();
})`;
const watch = `addEventListener("DOMContentLoaded", () => {
  let last = "";
  let isAsked = false;
  globalThis.wordsOf = (page) => textsOf(page, "h1, article").join("\\n").replaceAll(/\\s+/g, " ");
  const textsOf = (from, selector) => Array.from(from?.querySelectorAll(selector) ?? [], ({ textContent }) => textContent);
  function look() {
    isAsked = false;
    const bar = document.querySelector("#studio")?.shadowRoot;
    const state = JSON.stringify({
      text: wordsOf(document),
      verdict: textsOf(bar, ".toggle").join(),
      remarks: textsOf(bar, ".remarks .place"),
      marks: textsOf(document, "[data-remark]"),
    });
    if (state !== last) tellPainted(state, Date.now());
    last = state;
  }
  function ask() {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => setTimeout(look));
  }
  const observer = new MutationObserver(ask);
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document, all);
  new MutationObserver((_, own) => {
    const bar = document.querySelector("#studio")?.shadowRoot;
    if (!bar) return;
    own.disconnect();
    observer.observe(bar, all);
  }).observe(document, { subtree: true, childList: true });
  tellLoaded();
  ask();
});`;

/** Opens a page, and watches it from its first moment on. */
export async function watchPage(browser: Browser, url: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  let states: PaintedState[] = [];
  let loads = 0;
  await page.exposeFunction("tellPainted", (state: string, atMs: number) => {
    states.push({ ...JSON.parse(state), atMs });
  });
  await page.exposeFunction("tellLoaded", () => {
    loads += 1;
  });
  await page.addInitScript(watch);
  await page.goto(url);
  return {
    page,
    get states() {
      return states;
    },
    loads: () => loads,
    isUpToDate: async () => {
      try {
        return await page.evaluate<boolean>(served);
      } catch (error) {
        // It is being loaded again.
        if (error instanceof Error && /context was destroyed/.test(error.message)) return false;
        throw error;
      }
    },
    forget() {
      states = states.slice(-1);
    },
  };
}
