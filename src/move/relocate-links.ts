import type { SitePath } from "../content/schemas/values.ts";
import { definitionsIn } from "./definitions.ts";
import { linksOf, type MoveDraft } from "./plan.ts";
import type { TextEdit, TextFile } from "./text-file.ts";

/** A text that goes from one page to another. */
export interface MovingText {
  readonly file: TextFile;
  readonly from: SitePath;
  readonly to: SitePath;
  /** Whether what stands at an offset of the file goes, and whether it also stays. */
  goes(offset: number): boolean;
  stays(offset: number): boolean;
}

const siteBase = "https://site.invalid";

/**
 * Follows links whose target moves, and keeps those in the moving text leading where they did. Edits whatever stays
 * where it is; answers with the edits of what goes.
 * @param target where a path and id will be; undefined for what stays
 */
export function relocateLinks(
  draft: MoveDraft,
  moving: MovingText,
  target: (pathname: string, id: string) => string | undefined,
): TextEdit[] {
  const going: TextEdit[] = [];
  const slugs = new Map<string, string>(
    draft.content.articles.map(({ path, slug }) => [path, slug]),
  );
  const write = (file: TextFile, offset: number, length: number, text: string) => {
    if (file.text.slice(offset, offset + length) === text) return;
    const isMoving = file === moving.file;
    if (isMoving && moving.goes(offset)) {
      if (!going.some((one) => one.offset === offset)) going.push({ offset, length, text });
    }
    if (!isMoving || moving.stays(offset)) file.replace(offset, length, text);
  };
  for (const { href, location, from } of linksOf(draft.content)) {
    const url = new URL(href, siteBase + from);
    const moved = target(url.pathname, idOf(url));
    const file = draft.open(location.file);
    const offset = file.offsetOf(location);
    const goes = file === moving.file && moving.goes(offset);
    if (moved === undefined && !goes) continue;
    const spot = file.text.slice(offset, offset + (location.length ?? 0));
    // What lies beside the text goes with it, or is there twice.
    if (goes && isBeside(url, moving.from) && !spot.startsWith("/")) continue;
    const page = goes ? moving.to : from;
    const meant = moved ?? url.pathname + url.hash;
    if (spot.startsWith("[[")) {
      const [, path = "", id = ""] = /^([^#]*)(#.*)?$/.exec(meant) ?? [];
      const [opening = ""] = /^\[\[[^|\]]*/.exec(spot) ?? [];
      const slug = slugs.get(path);
      if (moved !== undefined && slug !== undefined)
        write(file, offset, opening.length, `[[${slug}${decodeURI(id)}`);
    } else if (/^[^\s#?]*\.md(?:#|$)/.test(spot) || leadsTo(spot, from, url)) {
      const isFile = !leadsTo(spot, page, new URL(meant, siteBase));
      if (moved !== undefined || isFile)
        write(file, offset, spot.length, shortest(meant, page, spot));
    } else {
      // Its address stands apart from it: `[words]: /address/`.
      for (const { kind, said, to } of definitionsIn(file.text)) {
        const [address = ""] = /^<?[^\s>]*/.exec(said) ?? [];
        const bare = address.replace(/^</, "");
        if (kind !== "link" || !leadsTo(bare, from, url)) continue;
        const at = file.text.lastIndexOf(said, to) + address.length - bare.length;
        if (moved !== undefined || !bare.startsWith("/")) write(file, at, bare.length, meant);
      }
    }
  }
  return going;
}

function isBeside({ pathname }: URL, path: SitePath): boolean {
  return pathname.startsWith(path) && pathname !== path;
}

function idOf({ hash }: URL): string {
  return decodeURIComponent(hash.slice(1));
}

/** Whether an address means a place of the site, when it is written on a page. */
function leadsTo(written: string, page: string, place: URL): boolean {
  if (!URL.canParse(written, siteBase + page)) return false;
  const url = new URL(written, siteBase + page);
  return (
    url.origin === siteBase &&
    url.pathname === place.pathname &&
    url.search === place.search &&
    idOf(url) === idOf(place)
  );
}

/** A link within its own page stays as short as it was. */
function shortest(meant: string, page: string, spot: string): string {
  return spot.startsWith("#") && meant.startsWith(`${page}#`) ? meant.slice(page.length) : meant;
}
