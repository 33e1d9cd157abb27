import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fault, type Report } from "../content/fault.ts";
import { decodeFragment } from "../site/url-table.ts";
import { listFiles } from "./manifest.ts";

/**
 * Reads the finished output and reports every internal link, fragment, picture or feed link in it
 * that leads nowhere: a last look that trusts no earlier step. All HTML and XML here is our own, with
 * double-quoted attributes and escaped text, so a pattern finds them all.
 */
export function checkOutput(folder: string, origin: string, report: Report): void {
  const files = listFiles(folder);
  const known = new Set(files);
  const idsOf = new Map<string, Set<string>>();
  const pages = files.filter((path) => /\.(?:html|xml)$/.test(path));
  const texts = new Map(pages.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  for (const [path, text] of texts) {
    idsOf.set(path, new Set(Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id]) => id ?? "")));
  }

  for (const [path, text] of texts) {
    const page = `${origin}/${path.replace(/index\.html$/, "")}`;
    const addresses = [
      ...text.matchAll(/ (?:href|src)="([^"]*)"/g),
      ...Array.from(text.matchAll(/ srcset="([^"]*)"/g)).flatMap(([, set = ""]) =>
        Array.from(set.matchAll(/([^\s,]+)(?: \d+w)?/g)),
      ),
      ...text.matchAll(/ property="og:image" content="([^"]*)"/g),
      ...text.matchAll(/<(?:loc|link|guid[^>]*)>([^<]*)</g),
    ];
    for (const [, written = ""] of addresses) {
      const url = parseUrl(written.replaceAll("&amp;", "&"), page);
      if (url && url.origin !== origin) continue;
      const target = url && fileOf(url.pathname);
      const broken =
        target === undefined || !(known.has(target) || target === "build.json")
          ? "leads nowhere"
          : isMissing(url?.hash ?? "", idsOf.get(target)) && "has no such fragment";
      if (!broken) continue;
      const place = { file: path, line: lineOf(text, written), column: 1 };
      report(
        fault(
          place,
          "E410",
          `\`${written}\` ${broken} in the output`,
          "This comes from a layout or a feed.",
        ),
      );
    }
  }
}

function fileOf(pathname: string): string {
  const path = decodeFragment(pathname);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function isMissing(hash: string, ids: ReadonlySet<string> | undefined): boolean {
  const id = decodeFragment(hash);
  // A figure's state is carried behind a question mark: `#figure-timeouts?workers=8`.
  return id !== "" && ids !== undefined && !ids.has(id.replace(/\?.*$/, ""));
}

function parseUrl(written: string, base: string): URL | undefined {
  return URL.canParse(written, base) ? new URL(written, base) : undefined;
}

function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split("\n").length;
}
