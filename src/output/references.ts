/** What a batch of files refers to within the site, and what can be referred to in them. */
export interface References {
  /** The ids in each file. */
  readonly ids: readonly (readonly [file: string, ids: readonly string[]])[];
  /** Each address once, from the root of the site, and where it first stands as written. */
  readonly links: readonly (readonly [target: string, file: string, written: string])[];
}

/** A page or feed as it was written. */
export interface WrittenFile {
  /** Below the output folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Finds every internal link, fragment, picture and feed link. All HTML and XML here is our own, with
 * double-quoted attributes behind a space and escaped text, so looking for quotes finds them all.
 */
export function findReferences(files: readonly WrittenFile[], baseUrl: string): References {
  const links = new Map<string, readonly [string, string, string]>();
  const root = rootOf(baseUrl);
  const seen = new Set<string>();
  const ids = files.map(({ path, text }): [string, string[]] => {
    const page = `${baseUrl}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
    const found: string[] = [];
    const refer = (written: string) => {
      const plain = written.replaceAll("&amp;", "&");
      // Most stand on many pages, and mean the same on all.
      if (plain.startsWith("/")) {
        if (seen.has(plain)) return;
        seen.add(plain);
      }
      const target = targetOf(plain, page, root);
      if (target !== undefined && !links.has(target)) links.set(target, [target, path, written]);
    };
    let isPicture = false;
    const takeAttribute = (name: string, value: string) => {
      if (name === "id" && value !== "") found.push(value);
      else if (name === "href" || name === "src" || (isPicture && name === "content")) refer(value);
      else if (name === "srcset") for (const [, one = ""] of value.matchAll(pictures)) refer(one);
      isPicture = name === "property" && value === "og:image";
    };
    if (path.endsWith(".html")) eachAttribute(text, takeAttribute);
    else {
      for (const part of partsOfXml(text)) {
        eachAttribute(part.text, takeAttribute);
        if (part.isHtml) continue;
        for (const [, address = ""] of part.text.matchAll(elements)) refer(address);
      }
    }
    return [path, found];
  });
  return { ids, links: [...links.values()] };
}

/** The addresses of a `srcset`. */
const pictures = /([^\s,]+)(?: \d+w)?/g;
/** What is an address in feeds and site maps. An entry's name may look like one: where it was once. */
const elements = /<(?:loc|link|guid(?! isPermaLink="false")[^>]*)>([^<]*)</g;
/** An element of feeds that holds only text: in its titles, words may look like an address. */
const texts = /<(title|subtitle|description|summary|category|name)\b[^>]*>[^<]*<\/\1>/g;
/** Where such an element begins with its text in a CDATA section. */
const textBegins = /<(?:title|subtitle|description|summary|category|name)\b[^>]*>\s*$/;

/** The markup of a feed or site map, and the HTML in it; without what is only text. */
function* partsOfXml(xml: string): Generator<{ readonly text: string; readonly isHtml: boolean }> {
  let isHtml = true;
  for (let from = 0; ; ) {
    const begin = xml.indexOf("<![CDATA[", from);
    const markup = xml.slice(from, begin === -1 ? xml.length : begin);
    yield { text: markup.replace(texts, ""), isHtml: false };
    if (begin === -1) return;
    // Nothing stands between two sections that share one text, as `]]>` can't be in either.
    if (markup !== "") isHtml = !textBegins.test(markup);
    const end = xml.indexOf("]]>", begin);
    if (end === -1) return;
    if (isHtml) yield { text: xml.slice(begin, end), isHtml };
    from = end + "]]>".length;
  }
}

/** Calls back with every attribute, in order. A pattern for the same took twice as long. */
function eachAttribute(text: string, call: (name: string, value: string) => void): void {
  for (let at = text.indexOf('="'); at !== -1; ) {
    const end = text.indexOf('"', at + 2);
    if (end === -1) return;
    call(text.slice(text.lastIndexOf(" ", at) + 1, at), text.slice(at + 2, end));
    at = text.indexOf('="', end + 1);
  }
}

/** Puts the references of many batches together. The order in which they come doesn't matter. */
export function collectReferences(): { add(some: References): void; all(): References } {
  const ids: References["ids"][number][] = [];
  const links = new Map<string, References["links"][number]>();
  return {
    add(some) {
      ids.push(...some.ids);
      for (const link of some.links) {
        const [target, file] = link;
        const known = links.get(target);
        if (!known || file < known[1]) links.set(target, link);
      }
    },
    all: () => ({ ids, links: [...links.values()] }),
  };
}

/** Where a site is on its host. */
interface SiteRoot {
  readonly origin: string;
  /** The base path without its last slash: empty for a site that has its host to itself. */
  readonly base: string;
}

function rootOf(baseUrl: string): SiteRoot {
  const [origin = ""] = /^https?:\/\/[^/]+/.exec(baseUrl) ?? [];
  return { origin, base: baseUrl.slice(origin.length) };
}

/** The path and fragment within the site; undefined for what leads out of it. */
function targetOf(address: string, page: string, root: SiteRoot): string | undefined {
  const { origin } = root;
  const whole = address.startsWith("#") ? page + address : address;
  const path = whole.startsWith(`${origin}/`) ? whole.slice(origin.length) : whole;
  if (plainPath.test(path)) return withinSite(path, address, root);
  if (!URL.canParse(address, page)) return address;
  const url = new URL(address, page);
  return url.origin === origin ? withinSite(url.pathname + url.hash, address, root) : undefined;
}

/** A whole address may lead to another site on the same host. One from the root lacks the base path, and leads nowhere. */
function withinSite(path: string, address: string, { origin, base }: SiteRoot): string | undefined {
  if (path.startsWith(`${base}/`)) return path.slice(base.length);
  return address.startsWith("/") ? origin + path : undefined;
}

/** A path that a browser takes as it is. */
const plainPath = /^\/(?:[\w-]+\/)*(?:[\w-]+(?:\.[\w-]+)*)?(?:#[\w-]+)?$/;
