/** A tag as it is written. */
export interface HtmlTag {
  readonly name: string;
  readonly closes: boolean;
  readonly isEmpty: boolean;
}

const tag = /^<(\/?)([A-Za-z][\w.:-]*)/;
const empty = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Reads a single tag, as written from `<` to `>`; undefined for anything else. */
export function readTag(written: string): HtmlTag | undefined {
  const [, slash, name] = tag.exec(written) ?? [];
  if (name === undefined) return undefined;
  const isEmpty = empty.has(name.toLowerCase()) || written.endsWith("/>");
  return { name, closes: slash === "/", isEmpty };
}

/** The outermost element that some HTML opens and doesn't close, in lower case; undefined if all are closed. */
export function unclosedElement(html: string): string | undefined {
  const open: string[] = [];
  for (const { 0: written } of html.matchAll(/<\/?[A-Za-z][^<>]*>?/g)) {
    const found = readTag(written);
    if (!found || found.isEmpty) continue;
    const name = found.name.toLowerCase();
    if (!found.closes) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else if (open.length < 200 && open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open[0];
}

/**
 * Behind the tag that ends the first element of a name from an offset on; undefined if none does. `lower` is in lower
 * case.
 */
export function endOfElement(lower: string, name: string, from: number): number | undefined {
  let depth = 0;
  const opening = `<${name}`;
  const closing = `</${name}`;
  let nextOpen = lower.indexOf(opening, from);
  let nextClose = lower.indexOf(closing, from);
  while (nextClose !== -1) {
    if (nextOpen !== -1 && nextOpen < nextClose) {
      depth += /[\s>/]/.test(lower.charAt(nextOpen + opening.length)) ? 1 : 0;
      nextOpen = lower.indexOf(opening, nextOpen + 1);
      continue;
    }
    depth -= 1;
    const end = lower.indexOf(">", nextClose);
    if (end === -1) return undefined;
    if (depth <= 0) return end + 1;
    nextClose = lower.indexOf(closing, end);
  }
  return undefined;
}

/** Every element of HTML: what else looks like a tag may be words, like `List<String>`. */
export const htmlNames: ReadonlySet<string> = new Set(
  "a abbr acronym address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr".split(
    " ",
  ),
);
