/** What a batch of files refers to within the site, and what can be referred to in them. */
export interface References {
  /** The ids in each file. */
  readonly ids: readonly (readonly [file: string, ids: readonly string[]])[];
  /** Each address once, whole but without the origin, and where it first stands as written. */
  readonly links: readonly (readonly [target: string, file: string, written: string])[];
}

export interface WrittenFile {
  /** Below the output folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Finds every internal link, fragment, picture and feed link. All HTML and XML here is our own, with
 * double-quoted attributes and escaped text, so a pattern finds them all.
 */
export function findReferences(files: readonly WrittenFile[], origin: string): References {
  const links = new Map<string, readonly [string, string, string]>();
  const ids = files.map(({ path, text }): [string, string[]] => {
    const base = `${origin}/${path.replace(/index\.html$/, "")}`;
    for (const written of addressesIn(text)) {
      const plain = written.replaceAll("&amp;", "&");
      // Most stand on many pages, and mean the same on all.
      if (plain.startsWith("/") && links.has(plain)) continue;
      const target = targetOf(plain, base, origin);
      if (target !== undefined && !links.has(target)) links.set(target, [target, path, written]);
    }
    return [path, Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id = ""]) => id)];
  });
  return { ids, links: [...links.values()] };
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

function* addressesIn(text: string): Generator<string> {
  // Other attributes, and what is only text in a feed, are passed over whole: words may look like an address.
  const pattern =
    / (?:href|src)="([^"]*)"| srcset="([^"]*)"| property="og:image" content="([^"]*)"|<(?:loc|link|guid[^>]*)>([^<]*)<|="[^"]*"|<(title|subtitle|description|summary|category|name)\b[^>]*>.*?<\/\5>/gs;
  for (const [, address, set, image, element] of text.matchAll(pattern)) {
    const one = address ?? image ?? element;
    if (one !== undefined) yield one;
    for (const [, part = ""] of set?.matchAll(/([^\s,]+)(?: \d+w)?/g) ?? []) yield part;
  }
}

/** The path and fragment within the site; undefined for what leads out of it. */
function targetOf(address: string, base: string, origin: string): string | undefined {
  if (!URL.canParse(address, base)) return address;
  const url = new URL(address, base);
  return url.origin === origin ? url.pathname + url.hash : undefined;
}
