import { fill, formatNumber } from "../../i18n/format.ts";
import type { Words } from "../../i18n/words.ts";
import type { Found, Hit } from "./engine.ts";
import type { Piece } from "./excerpt.ts";

/** The results as list items. They are built as nodes, so that no text can become markup. */
export function resultItems(
  { hits }: Found,
  { language, words }: { readonly language: string; readonly words: Words["results"] },
): HTMLElement[] {
  return hits.map(({ article, title, opening, sections }) =>
    element("li", {}, [
      element("h2", {}, [link(article.path, title)]),
      element("p", {}, pieces(opening)),
      ...sectionList(article.path, sections),
      element("p", { class: "meta" }, [
        element("span", {}, [article.date]),
        element("span", {}, [
          fill(words.minutes, { count: formatNumber(article.minutes, language) }),
        ]),
        ...article.tags.map(({ label }) => element("span", {}, [label])),
      ]),
    ]),
  );
}

function sectionList(path: string, sections: Hit["sections"]): HTMLElement[] {
  if (sections.length === 0) return [];
  const items = sections.map(({ id, heading, excerpt }) =>
    element("li", {}, [
      link(`${path}#${encodeURIComponent(id)}`, heading),
      element("p", {}, pieces(excerpt)),
    ]),
  );
  return [element("ul", {}, items)];
}

function link(href: string, text: readonly Piece[]): HTMLElement {
  return element("a", { href }, pieces(text));
}

function pieces(text: readonly Piece[]): (Node | string)[] {
  return text.map((piece) => (piece.marked ? element("mark", {}, [piece.text]) : piece.text));
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
