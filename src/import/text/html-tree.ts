import { Parser } from "htmlparser2";

/** An element of HTML, without regard to what is valid. The root has no name. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  /** Offsets of the element in the source; the end is known once it is closed. */
  readonly start: number;
  end: number;
}
/** An element, or a text with its character references resolved. */
export type HtmlNode = HtmlElement | string;

/** Texts nest by tens. What is deeper is read without its elements, so that no input exhausts the stack. */
const deepest = 80;

/** So deep, the parser's own stack takes time that grows with the square. */
const tooDeep = 5000;

/** Reads HTML as browsers do: nothing in it is an error. Comments are left out. */
export function parseHtml(written: string): HtmlElement {
  const html = depthOf(written) > tooDeep ? written.replace(/<[^<>]*>/g, " ") : written;
  const root: HtmlElement = { name: "", attributes: {}, children: [], start: 0, end: html.length };
  const open: HtmlElement[] = [root];
  let ignored = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) {
          ignored += 1;
          return;
        }
        const element = {
          name,
          attributes,
          children: [],
          start: parser.startIndex,
          end: html.length,
        };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = open.at(-1) ?? root;
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag() {
        if (ignored > 0) {
          ignored -= 1;
          return;
        }
        const element = open.pop();
        if (element) element.end = parser.endIndex + 1;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return root;
}

/** Elements that have no end, or need none. */
const endless = new Set(
  "area base br col embed hr img input link meta param source track wbr li p td th tr dd dt option tbody thead tfoot".split(
    " ",
  ),
);

/**
 * How deep elements nest at most. A slash at a tag's end closes only what is in a drawing or a formula
 * (https://html.spec.whatwg.org/multipage/syntax.html#start-tags).
 */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  let foreign = 0;
  for (const { 1: slash, 2: name = "", 3: rest = "" } of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^<>]*)/gi,
  )) {
    const beginsForeign = /^(?:svg|math)$/i.test(name);
    const isClosed = rest.endsWith("/") && (foreign > 0 || beginsForeign);
    if (endless.has(name.toLowerCase()) || isClosed) continue;
    const step = slash === "/" ? -1 : 1;
    depth += step;
    if (beginsForeign) foreign += step;
    if (depth > most) most = depth;
  }
  return most;
}

/** All the text in some nodes, without that of scripts and styles. */
export function textOfNodes(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      if (node.name === "br") return "\n";
      return node.name === "script" || node.name === "style" ? "" : textOfNodes(node.children);
    })
    .join("");
}

/** The first element below some nodes, in document order, for which `is` holds; undefined if it does for none. */
export function findElement(
  nodes: readonly HtmlNode[],
  is: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    const found = is(node) ? node : findElement(node.children, is);
    if (found) return found;
  }
  return undefined;
}

/** All elements within some nodes that are so, in the order of the text, the outer before the inner. */
export function findElements(
  nodes: readonly HtmlNode[],
  is: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    return is(node) ? [node] : findElements(node.children, is);
  });
}

/** Words as they are read: entities are characters, and tags are gone. */
export function plainWords(html: string): string {
  const text = /[<&]/.test(html) ? textOfNodes(parseHtml(html).children) : html;
  return text.replace(/\s+/g, " ").trim();
}
