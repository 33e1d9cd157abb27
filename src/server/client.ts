import morphdom from "morphdom/dist/morphdom-esm.js";

/**
 * What `npm start` adds to every page: it shows a saved change in place, with scroll and figures as
 * they are, and lays the author's diagnostics over the page until they are mended. It runs under the
 * production policy, so it evaluates nothing and makes nothing from text.
 */
const overlay = document.createElement("div");
const shown = document.createElement("pre");

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { position: fixed; inset: 0; z-index: 9; overflow: auto; background: #1b1b1fee; }
  pre { margin: 4vh auto; max-width: 100ch; padding: 1rem; color: #fff; font: 0.9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
`);
const shadow = overlay.attachShadow({ mode: "open" });
shadow.adoptedStyleSheets = [style];
shadow.append(shown);
overlay.setAttribute("role", "alertdialog");
overlay.setAttribute("aria-label", "Diagnostics of the content. Escape hides them.");
overlay.tabIndex = -1;
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") overlay.remove();
});

const events = new EventSource(new URL("events", import.meta.url));
events.addEventListener("changed", () => void renew());
events.addEventListener("diagnostics", ({ data }) => {
  const text: string = JSON.parse(data);
  shown.textContent = text;
  if (text === "") overlay.remove();
  else if (!overlay.isConnected) {
    document.documentElement.append(overlay);
    overlay.focus({ preventScroll: true });
  }
});
// Another program serves from now on: its scripts may be others.
events.addEventListener("program", ({ data }) => {
  if (sessionStorage.getItem("program") !== data && sessionStorage.getItem("program") !== null)
    location.reload();
  sessionStorage.setItem("program", data);
});

/** Fetches the page anew and changes what differs. An XMLHttpRequest parses without a sink for trusted types. */
function renew(): void {
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  request.responseType = "document";
  request.addEventListener("load", () => {
    const next = request.responseXML;
    if (!next) return;
    document.title = next.title;
    const [now, then] = [styleOf(document), styleOf(next)];
    // The policy of this page knows the hash of the old styles alone.
    if (now !== then) location.reload();
    else
      morphdom(document.body, next.body, {
        onBeforeElUpdated: isToBeUpdated,
        onBeforeNodeDiscarded: isToGo,
      });
  });
  request.send();
}

const styleOf = (page: Document) => page.querySelector("style")?.textContent;

/** A figure that is being played stays as it is, unless the author changed it. */
function isToBeUpdated(from: Element, to: Element): boolean {
  const isFigure =
    from.matches(".explorable[data-ready]") &&
    from instanceof HTMLElement &&
    to instanceof HTMLElement;
  return !(isFigure && from.dataset.settings === to.dataset.settings) && !from.isEqualNode(to);
}

/** What the page's own scripts have added is not in the page as it is sent. */
function isToGo(node: Node): boolean {
  return !(
    node instanceof Element &&
    node.matches("button.copy, .notice, dialog, .footer li:has(> button)")
  );
}
