import { element } from "./studio-root.ts";

/** How the open page looks elsewhere: where a link to it is shared, in a reader, in a search, on a phone, on paper. */
const stage = element("div", "stage");
const tabs = element("div", "tabs");
tabs.setAttribute("role", "group");
tabs.setAttribute("aria-label", "Show this page as");
export const views = element("div", "sheet views", tabs, stage);
views.id = "views";
views.hidden = true;

const phone = "popup,width=390,height=844";

const shown: Readonly<Record<string, () => Element | Promise<Element>>> = {
  Card: card,
  Feed: feedEntry,
  Search: searchHit,
};
const done: Readonly<Record<string, () => void>> = {
  Phone: () => window.open(location.href, "phone", phone),
  Print: () => print(),
  Dark: turnTheme,
};

const choices = element("span", "choices");
const actions = element("span", "actions");
tabs.append(choices, actions);
for (const [name, make] of Object.entries(shown)) {
  const tab = element("button", "", name);
  tab.addEventListener("click", async () => {
    for (const other of choices.children) other.setAttribute("aria-pressed", "false");
    tab.setAttribute("aria-pressed", "true");
    stage.replaceChildren(await make());
  });
  tab.setAttribute("aria-pressed", "false");
  choices.append(tab);
}
for (const [name, act] of Object.entries(done)) {
  const button = element("button", "", name);
  button.addEventListener("click", act);
  actions.append(button);
}

/** What is open shows the page as it is now; the first time, as the card. */
export function showFirstView(): void {
  const chosen = choices.querySelector<HTMLElement>("[aria-pressed=true]");
  (chosen ?? choices.querySelector("button"))?.click();
}

export const viewsCss = `
  .views { inset-inline: auto 0.5rem; inline-size: min(36rem, 100% - 1rem); }
  .tabs { display: flex; flex-wrap: wrap; gap: 0.35rem 1rem; justify-content: space-between; padding: 0.6rem 0.6rem 0; }
  .choices { display: flex; gap: 0.15rem; padding: 0.15rem; border-radius: 8px; background: var(--wash); }
  .choices button, .actions button { padding-block: 0.15rem; }
  .choices [aria-pressed=true] { background: var(--ground); font-weight: 600; box-shadow: 0 1px 2px #0003; }
  .actions button { color: var(--accent); font-weight: 600; }
  .stage { padding: 0.8rem; }
  .card { border: 1px solid light-dark(#0002, #fff3); border-radius: 10px; overflow: hidden; background: light-dark(#fff, #26282e); }
  .card img { display: block; width: 100%; aspect-ratio: 1200 / 630; object-fit: cover; background: light-dark(#0001, #fff1); }
  .card > div, .hit { padding: 0.6rem 0.8rem; }
  .hit { max-width: 38rem; padding-inline: 0; font-size: 14px; }
  .card p, .hit p { margin: 0; }
  .soft { color: var(--soft); overflow-wrap: anywhere; }
  .hit .title { color: light-dark(#1a3fb5, #9db8ff); font-size: 18px; line-height: 1.3; }
  .card .title { font-weight: 600; margin-block: 0.1rem; }
  .stage a { color: inherit; }
  .entry { padding: 0.8rem 1rem; border-radius: 8px; color-scheme: light; background: #fff; color: #222; font: 16px/1.55 Georgia, serif; overflow-wrap: anywhere; }
  .entry h1 { font-size: 1.5em; line-height: 1.2; margin: 0; }
  .entry h2 { font-size: 1.2em; } .entry h3 { font-size: 1em; }
  .entry img, .entry svg, .entry video { max-width: 100%; height: auto; }
  .entry pre { overflow: auto; padding: 0.7em; background: light-dark(#0000000a, #ffffff12); font: 13px/1.5 ui-monospace, monospace; }
  .entry li { display: list-item; padding: 0; border: 0; }
  .entry figure { margin-inline: 0; } .entry table { border-collapse: collapse; } .entry :is(td, th) { padding: 0.2em 0.6em; border: 1px solid light-dark(#0002, #fff3); }
`;

function meta(name: string): string {
  const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return found?.getAttribute("content") ?? "";
}

/** As it is when a link to it is put into a message. */
function card(): Element {
  const image = meta("og:image");
  const words = element(
    "div",
    "",
    element("p", "soft", hostOf(meta("og:url"))),
    element("p", "title", meta("og:title") || document.title),
    element("p", "soft", meta("og:description") || meta("description")),
  );
  if (image === "") return element("div", "card", words);
  const picture = element("img", "");
  picture.alt = meta("og:image:alt");
  // Its address is that of the published site; here it is drawn as well.
  picture.src = new URL(image).pathname;
  return element("div", "card", picture, words);
}

/** As the search engines of the web show it, and the way to the site's own. */
function searchHit(): Element {
  const url = meta("og:url") || location.href;
  const own = element("a", "", "In this site's own search");
  const home = document.querySelector('a[href$="/search/"]')?.getAttribute("href");
  own.href = `${home ?? ""}?q=${encodeURIComponent(document.querySelector("h1")?.textContent ?? "")}`;
  return element(
    "div",
    "hit",
    element(
      "p",
      "soft",
      url
        .replace(/^https?:\/\//, "")
        .replaceAll("/", " › ")
        .replace(/ › $/, ""),
    ),
    element("p", "title", cut(document.title, 60)),
    element("p", "", cut(meta("description"), 160)),
    ...(home ? [element("p", "soft", own)] : []),
  );
}

/** As a feed reader shows it: the entry's own HTML, in none of the site's styles. */
async function feedEntry(): Promise<Element> {
  const page = await fetched(`/.dev/feed?path=${encodeURIComponent(location.pathname)}`);
  if (!page) return element("p", "soft", "It is in no feed.");
  const entry = element("article", "entry");
  entry.append(...Array.from(page.body.childNodes, (node) => document.importNode(node, true)));
  return entry;
}

/** An XMLHttpRequest parses without a sink for trusted types. */
function fetched(url: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.addEventListener("loadend", () =>
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined),
    );
    request.send();
  });
}

function turnTheme(): void {
  const { dataset } = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  dataset.theme = (dataset.theme || system) === "dark" ? "light" : "dark";
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "";
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, "")} …`;
}
