import { findElement, findElements, type HtmlElement, type HtmlNode } from "./html-tree.ts";

/** Notes that a generator has set below the text. */
export interface HtmlNotes {
  /** The label of each note, by its id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly notes: readonly { readonly label: string; readonly children: readonly HtmlNode[] }[];
}

/** Takes the notes off a text, so that they can be written as Markdown's. */
export function takeNotes(root: HtmlElement): HtmlNotes {
  const labels = new Map<string, string>();
  const notes: { label: string; children: HtmlNode[] }[] = [];
  const single = singleNotes(root);
  if (single.notes.length > 0) return single;
  const isList = ({ attributes }: HtmlElement) =>
    /(?:^|\s)footnotes(?:\s|$)/.test(attributes.class ?? "") || attributes.role === "doc-endnotes";
  const list = findElement(root.children, isList);
  if (!list) return { labels, notes };
  const links = new Set(
    findElements(root.children, ({ name }) => name === "a").map(
      ({ attributes }) => attributes.href,
    ),
  );
  for (const item of findElements(list.children, ({ name }) => name === "li")) {
    const { id } = item.attributes;
    if (id === undefined || !links.has(`#${id}`)) return { labels: new Map(), notes: [] };
    const label = String(notes.length + 1);
    labels.set(id, label);
    notes.push({ label, children: withoutBackLinks(item.children) });
  }
  if (notes.length > 0) remove(root, list);
  return { labels, notes };
}

/** Notes that each stand in an element of their own, as Substack's do: their number links back, their words come next. */
function singleNotes(root: HtmlElement): HtmlNotes {
  const labels = new Map<string, string>();
  const notes: { label: string; children: HtmlNode[] }[] = [];
  const isNote = ({ attributes }: HtmlElement) => attributes.class === "footnote";
  for (const element of findElements(root.children, isNote)) {
    const number = findElement(
      element.children,
      ({ attributes }) => attributes.class === "footnote-number",
    );
    const words = findElement(
      element.children,
      ({ attributes }) => attributes.class === "footnote-content",
    );
    const id = number?.attributes.id;
    if (id === undefined || !words) continue;
    const label = String(notes.length + 1);
    labels.set(id, label);
    notes.push({ label, children: words.children });
    remove(root, element);
  }
  return { labels, notes };
}

function withoutBackLinks(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes
    .filter((node) => typeof node === "string" || !isBackLink(node))
    .map((node) =>
      typeof node === "string" ? node : { ...node, children: withoutBackLinks(node.children) },
    );
}

function isBackLink({ name, attributes }: HtmlElement): boolean {
  return (
    name === "a" &&
    (/back|reverse/.test(attributes.class ?? "") ||
      attributes.role === "doc-backlink" ||
      /^#fnref/.test(attributes.href ?? ""))
  );
}

function remove(from: HtmlElement, element: HtmlElement): boolean {
  const at = from.children.indexOf(element);
  if (at !== -1) {
    from.children.splice(at, 1);
    return true;
  }
  return from.children.some((node) => typeof node !== "string" && remove(node, element));
}
