import { words } from "site-words/results";
import { adopt } from "./adopt.ts";
import { type Found, makeEngine } from "./search/engine.ts";
import type { SearchIndex } from "./search/index-file.ts";
import { isEmpty, parseQuery, type Query, writeQuery } from "./search/query.ts";
import resultStyles from "./search/results.css";
import { resultItems } from "./search/results.ts";
import { statusText } from "./search/status-text.ts";

/** How long a reader must have stopped typing before the count is said and the address changes. */
const pauseMs = 300;

adopt(resultStyles);

const form = find(HTMLFormElement, "form.search");
const input = find(HTMLInputElement, "#q");
const choices = [...form.querySelectorAll("select")];
const status = find(HTMLElement, ".found");
const results = find(HTMLElement, ".results");
/** What stands in the place of results while there are none; the page for lost readers has nothing of the kind. */
const index = document.querySelector(".index");
const title = document.title;
const locale = { language: document.documentElement.lang, words };

/** Looks in the index; undefined until it is here. */
let engine: ((query: Query) => Found | Promise<Found>) | undefined;
/** How long a reader must have stopped typing before anything is looked for. */
let waitMs = 0;
/** How often something was looked for: an answer that comes when this has grown is too late. */
let turns = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
/** While true, the address changes within one entry of the history. */
let isTyping = isEmpty(parseQuery(location.search));

// What the reader typed while this script was on its way stays.
if (input.value === "") fill(parseQuery(location.search));
form.addEventListener("input", ({ target }) => {
  if (target === input) show(waitMs);
});
form.addEventListener("change", ({ target }) => {
  if (target !== input) send();
});
form.addEventListener("submit", (event) => {
  // Without an engine the page is loaded anew, which tries once more to get one.
  if (!engine) return;
  event.preventDefault();
  clearTimeout(timer);
  settle();
  isTyping = false;
});
addEventListener("popstate", () => {
  fill(parseQuery(location.search));
  isTyping = false;
  show();
});
results.addEventListener("click", () => settle());
document.addEventListener("keydown", move);
await load();

async function load(): Promise<void> {
  if (!isEmpty(written())) status.textContent = words.loading;
  await orSay(async () => {
    const file = await get<SearchIndex>("");
    if ("articles" in file) engine = await makeEngine(file);
    else {
      const { partedSearch } = await import("./search/parted-search.ts");
      engine = partedSearch(file, { words: get, ends: get, numbers: get, text: get });
      waitMs = pauseMs;
    }
    status.textContent = "";
    show();
  });
}

/** The index, or a file beside it. */
async function get<T>(name: string): Promise<T> {
  const index = new URL(form.dataset.index ?? "", location.href);
  const response = await fetch(name === "" ? index : new URL(name, index));
  return response.json();
}

/** Does what may need the network, and says so where that fails. */
async function orSay(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    status.textContent = words.notLoaded;
    // The network, or a host's page in place of the index; anything else is an error of ours.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  }
}

function show(afterMs = 0): void {
  const turn = ++turns;
  if (afterMs > 0) setTimeout(() => turn === turns && look(turn), afterMs);
  else look(turn);
}

async function look(turn: number): Promise<void> {
  await orSay(async () => {
    if (!engine) return;
    const query = written();
    const found = isEmpty(query) ? { hits: [], complete: true } : await engine(query);
    if (turn === turns) draw(found, query);
  });
}

function draw(found: Found, query: Query): void {
  const hadFocus = results.contains(document.activeElement);
  results.replaceChildren(...resultItems(found, locale));
  results.hidden = found.hits.length === 0;
  index?.toggleAttribute("hidden", found.hits.length > 0);
  if (hadFocus) input.focus();
  clearTimeout(timer);
  timer = setTimeout(() => {
    say(found, query);
    settle();
  }, pauseMs);
}

function send(): void {
  isTyping = false;
  show();
  settle();
  isTyping = false;
}

function say(found: Found, query: Query): void {
  const filters = choices.flatMap(({ value, selectedOptions: [option] }) =>
    value === "" || !option ? [] : option.label,
  );
  status.textContent = statusText(found, query, filters, locale);
}

/** Puts what is asked into the address, unless that is a dead one. */
function settle(): void {
  if (form.matches(".lost")) return;
  const query = written();
  const address = writeQuery(query);
  document.title = query.text.trim() === "" ? title : `${query.text.trim()} · ${title}`;
  if (address === location.search) return;
  const url = location.pathname + address;
  if (isTyping) history.replaceState(undefined, "", url);
  else history.pushState(undefined, "", url);
  isTyping = true;
}

function written(): Query {
  const values = new FormData(form);
  const value = (name: string) => String(values.get(name) ?? "");
  return { text: value("q"), tag: value("tag"), year: value("year") };
}

function fill({ text, tag, year }: Query): void {
  input.value = text;
  for (const choice of choices) choice.value = choice.name === "tag" ? tag : year;
}

/** Arrow keys go through the results and back to the input; Escape goes back at once, and clears it. */
function move(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  const links = [...results.querySelectorAll("a")];
  const at = target instanceof HTMLAnchorElement ? links.indexOf(target) : -1;
  if (target !== input && at === -1) return;
  if (key === "ArrowDown") links[at + 1]?.focus();
  else if (key === "ArrowUp") (at > 0 ? links[at - 1] : input)?.focus();
  else if (key !== "Escape") return;
  else if (at >= 0) input.focus();
  else {
    input.value = "";
    show();
  }
  event.preventDefault();
}

function find<E extends HTMLElement>(type: new () => E, selector: string): E {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`no ${selector}`);
}
