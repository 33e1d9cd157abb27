import { compareText, diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { isoPublicationDate, type PublicationDate, parsePublicationDate } from "./calendar-date.ts";
import { isTimeZone } from "./schemas/time-zone.ts";
import type { SitePath } from "./schemas/values.ts";
import { parseSitePath, readablePath, unseenIn } from "./site-path.ts";
import { parseSiteUrl } from "./site-url.ts";
import type { SourceText } from "./source-text.ts";

/** A path on this site, with the id of a heading behind it or without. */
export type Address = SitePath | `${SitePath}#${string}`;

/** What an address was when it was released. */
export interface Released {
  /** Its line in `urls.lock`, counted from 1. */
  readonly line: number;
  /** For an article: the date under which feeds published it. */
  readonly published?: PublicationDate | undefined;
  /** The zone by whose clocks that date is meant in feeds; UTC where none is written. */
  readonly timeZone?: string | undefined;
}

/** `content/urls.lock`: every address that the site has ever had. None may be lost. */
export interface UrlsLock {
  /** On disk. */
  readonly file: string;
  /**
   * The address of the site, without a slash at the end, that the ids of feed entries begin with, wherever it is now.
   */
  readonly feedBaseUrl: string | undefined;
  readonly addresses: ReadonlyMap<Address, Released>;
}

/** The file's name within a content folder. */
export const urlsLockName = "urls.lock";

const head = `# Every address this site has ever released: pages, files, headings; with a date, the id of a feed entry.
# \`npm run release\` and \`npm run deploy\` add to it, every build checks it. Commit it; take nothing out.
`;

/** Reads `urls.lock`. A line that is none of its kinds is reported: it might have been an address. */
export function parseUrlsLock(source: SourceText, report: Report): UrlsLock {
  const addresses = new Map<Address, Released>();
  let feedBaseUrl: string | undefined;
  for (const [index, line] of source.text.split("\n").entries()) {
    if (line === "" || line.startsWith("# ")) continue;
    const [written = "", date, timeZone, ...more] = line.split(" ");
    const address = parseAddress(written);
    const published = date === undefined ? undefined : parsePublicationDate(date);
    const isZone = timeZone === undefined || isTimeZone(timeZone);
    if (address && (date === undefined || published) && isZone && more.length === 0) {
      addresses.set(address, { line: index + 1, published, timeZone });
    } else if (isBaseUrl(line)) {
      feedBaseUrl = line;
    } else {
      const location = { file: source.file, line: index + 1, column: 1 };
      const [, path] = /^(?:https?:\/\/[^/]+)?\/?((?:[^\s/]+\/)+)$/.exec(line) ?? [];
      const hint =
        path === undefined ? restore : `Write \`/${path}\`: addresses begin with a slash.`;
      report(diagnostic(location, "E515", `\`${visible(line)}\` is not a released address`, hint));
    }
  }
  return { file: source.file, feedBaseUrl, addresses };
}

/** Writes `urls.lock`: one address a line, sorted, so that a diff shows what a release added. */
export function formatUrlsLock({
  feedBaseUrl,
  addresses,
}: Pick<UrlsLock, "feedBaseUrl"> & {
  readonly addresses: ReadonlyMap<Address, Pick<Released, "published" | "timeZone">>;
}): string {
  const sorted = [...addresses].sort(([a], [b]) => compareText(a, b));
  const lines = sorted.map(([address, { published, timeZone }]) => {
    const shown = readableAddress(address);
    return [
      shown,
      ...(published ? [isoPublicationDate(published), ...(timeZone ? [timeZone] : [])] : []),
    ].join(" ");
  });
  if (feedBaseUrl !== undefined) lines.unshift(feedBaseUrl);
  return `${head}${lines.join("\n")}\n`;
}

/** The ids of headings that were released, by the path of their page. */
export function releasedIds(lock: UrlsLock | undefined): ReadonlyMap<string, readonly string[]> {
  const byPath = new Map<string, string[]>();
  for (const address of lock?.addresses.keys() ?? []) {
    const [path = "", id] = address.split("#", 2);
    if (id === undefined) continue;
    const ids = byPath.get(path);
    if (ids) ids.push(id);
    else byPath.set(path, [id]);
  }
  return byPath;
}

/** An address with the letters of its path as people read them. The id has its own already. */
function readableAddress(address: Address): string {
  const [path = "", id] = address.split("#", 2);
  return readablePath(path) + (id === undefined ? "" : `#${id}`);
}

/** The start of a line, with what nobody would see in it. */
function visible(line: string): string {
  return JSON.stringify(line.slice(0, 120)).slice(1, -1);
}

function isBaseUrl(text: string): boolean {
  const parsed = /^https?:/.test(text) ? parseSiteUrl(text) : undefined;
  return parsed !== undefined && "baseUrl" in parsed && parsed.baseUrl === text;
}

/** An address as it is written everywhere else, however it was encoded when it was released. */
function parseAddress(text: string): Address | undefined {
  const [written = "", id, ...more] = text.split("#");
  const path = parseSitePath(written);
  if (!path || id === undefined) return path;
  return id !== "" && unseenIn(id) === undefined && more.length === 0 ? `${path}#${id}` : undefined;
}

const restore =
  "Restore the file from version control: each line is an address, as it was written.";
