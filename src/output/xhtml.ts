import { Parser } from "htmlparser2";
import { escapeHtml } from "../content/markdown/escape-html.ts";
import { isRightToLeft } from "../i18n/direction.ts";

/** Where what a text names is in the book. */
export interface BookAddresses {
  /** Where a link leads, in the book or out of it. */
  link(href: string): string;
  /** The file of a picture; undefined if the book can't hold it. */
  picture(src: string): string | undefined;
  /** What paints a part of a drawing, for programs that know no custom properties. */
  paint(value: string): string;
}

/** A text as XHTML, and what of other namespaces is in it. */
export interface Xhtml {
  readonly markup: string;
  readonly hasSvg: boolean;
  readonly hasMath: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** An element of the book in the place of one of a page; its name is undefined where only its content stays. */
interface Rewritten {
  readonly name: string | undefined;
  readonly attributes?: Attributes;
  /** Stands in the place of the element and its content. */
  readonly text?: string;
}

/** Says of what a page can do and a book can't, and of what only scripts or readers of screens need there. */
const kept =
  /^(?:id|class|lang|dir|href|src|title|alt|width|height|colspan|rowspan|scope|start|reversed|value|datetime|cite|data-line)$/;

const dropped = /^(?:script|style|source|template|iframe|audio|button|track|link|meta)$/;
const isVoid = (name: string) => /^(?:br|hr|img|wbr|col)$/.test(name);

/**
 * The HTML of a text as the XHTML of a book (https://www.w3.org/TR/epub-33/#sec-xhtml): notes that open where they are
 * referred to, nothing folded away, links that lead within the book where they can.
 * @param html our own, or what an author wrote and the build let through
 */
export function xhtmlOf(html: string, addresses: BookAddresses): Xhtml {
  let markup = "";
  let hasSvg = false;
  let hasMath = false;
  /** How each open element is closed. */
  const open: string[] = [];
  /** The elements of drawings and formulas that we are in. */
  let foreign = 0;
  let skipped = 0;

  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = foreign > 0 ? written : written.toLowerCase();
        if (skipped > 0) {
          skipped += 1;
          return;
        }
        if (foreign > 0 || name === "svg" || name === "math") {
          foreign += 1;
          if (name === "svg") hasSvg = true;
          if (name === "math") hasMath = true;
          markup += tag(name, foreignAttributes(name, attributes, foreign === 1, addresses));
          open.push(`</${name}>`);
          return;
        }
        const now = rewritten(name, attributes, addresses);
        if (!now || now.text !== undefined) {
          markup += now?.text ?? "";
          skipped = 1;
          return;
        }
        const isEmpty = now.name !== undefined && isVoid(now.name);
        if (now.name !== undefined) markup += tag(now.name, now.attributes ?? {}, isEmpty);
        open.push(now.name === undefined || isEmpty ? "" : `</${now.name}>`);
      },
      ontext(text) {
        if (skipped === 0) markup += escapeHtml(text).replaceAll("&quot;", '"');
      },
      onclosetag() {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        markup += open.pop() ?? "";
        if (foreign > 0) foreign -= 1;
      },
    },
    {
      decodeEntities: true,
      lowerCaseTags: false,
      lowerCaseAttributeNames: false,
      recognizeSelfClosing: true,
    },
  );
  parser.end(html);
  return { markup, hasSvg, hasMath };
}

/** @returns undefined for what has no place in a book, content and all */
function rewritten(
  name: string,
  attributes: Attributes,
  { link, picture }: BookAddresses,
): Rewritten | undefined {
  const { class: names = "", role = "" } = attributes;
  const own = keptOf(attributes);
  if (dropped.test(name) || names.split(" ").includes("back")) return undefined;
  if (name === "picture" || name === "label") return { name: undefined };
  if (name === "input")
    return { name, text: attributes.checked === undefined ? "\u2610 " : "\u2611 " };
  if (name === "video") {
    const words = attributes["aria-label"] ?? "";
    const href = escapeHtml(link(attributes.src ?? ""));
    return { name, text: `<a href="${href}">\u25b6 ${escapeHtml(words)}</a>` };
  }
  if (name === "img") {
    const file = picture(attributes.src ?? "");
    const alt = attributes.alt ?? "";
    return file === undefined
      ? { name, text: escapeHtml(alt) }
      : { name, attributes: { ...own, src: file, alt } };
  }
  // A book has no script to unfold it, and few readers do.
  if (name === "details") return { name: "div", attributes: { ...own, class: "unfolded" } };
  if (name === "summary") return { name: "p", attributes: { ...own, class: "summary" } };
  if (name === "pre") return { name, attributes: { ...own, dir: "ltr" } };
  if (role === "doc-footnote")
    return { name: "aside", attributes: { ...own, "epub:type": "footnote", role } };
  // A heading's link to itself is for the address bar, which a book has not.
  if (name === "a" && attributes.id !== undefined && attributes.href === `#${attributes.id}`)
    return { name: "span", attributes: { id: attributes.id } };
  if (name === "a") {
    const href = attributes.href === undefined ? {} : { href: link(attributes.href) };
    const isNote = role === "doc-noteref";
    return {
      name,
      attributes: { ...own, ...href, ...(isNote && { "epub:type": "noteref", role }) },
    };
  }
  return { name, attributes: own };
}

function keptOf(attributes: Attributes): Attributes {
  const { lang } = attributes;
  const own = Object.entries(attributes).filter(
    ([name, value]) => kept.test(name) && !(name === "id" && value === ""),
  );
  return {
    ...Object.fromEntries(own),
    ...(lang !== undefined && { "xml:lang": lang, dir: isRightToLeft(lang) ? "rtl" : "ltr" }),
  };
}

const namespaces: Attributes = {
  svg: "http://www.w3.org/2000/svg",
  math: "http://www.w3.org/1998/Math/MathML",
};

function foreignAttributes(
  name: string,
  attributes: Attributes,
  isRoot: boolean,
  { paint }: BookAddresses,
): Attributes {
  const own = Object.entries(attributes)
    .map(([name, value]) => [name, paint(value)] as const)
    .filter(([name]) => name !== "xmlns" && !/^(?:data-|on|tabindex)|:/i.test(name));
  const xmlns = isRoot ? namespaces[name] : undefined;
  return { ...(xmlns !== undefined && { xmlns }), ...Object.fromEntries(own) };
}

function tag(name: string, attributes: Attributes, isEmpty = false): string {
  const all = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${name}${all.join("")}${isEmpty ? "/" : ""}>`;
}
