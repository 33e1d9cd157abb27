/** Where everything of the studio stands: outside of the page's body, and out of reach of its styles. */
const host = document.createElement("div");
host.id = "studio";
const shadow = host.attachShadow({ mode: "open" });

/** Adds a part with its styles, once. */
export function addToStudio(part: HTMLElement, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets.push(sheet);
  shadow.append(part);
  if (!host.isConnected) document.documentElement.append(host);
}

/** An element with a class, and what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...content);
  return made;
}
