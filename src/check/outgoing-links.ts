import type { SourceText } from "../content/source-text.ts";
import { compareText, type SourceLocation } from "../diagnostics/diagnostic.ts";

/** An address on another site, and the first place that links to it. */
export interface OutgoingLink {
  readonly url: string;
  readonly location: SourceLocation;
}

/** A text with what it links to. */
export interface LinkingText {
  readonly source: SourceText;
  /** The rendered text. */
  readonly html: string;
  /** Addresses in its front matter. */
  readonly urls: readonly string[];
}

/** Every outgoing address, once, in order. Without fragments, which never leave the browser. */
export function outgoingLinks(texts: readonly LinkingText[]): OutgoingLink[] {
  const found = new Map<string, SourceLocation>();
  for (const { source, html, urls } of texts) {
    const inText = Array.from(html.matchAll(/ href="(https?:[^"]+)"/g), ([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    for (const written of [...inText, ...urls]) {
      const [url = ""] = written.split("#", 1);
      if (found.has(url)) continue;
      const location = source.at(Math.max(0, source.text.indexOf(url)));
      found.set(url, { ...location, length: url.length });
    }
  }
  return Array.from(found, ([url, location]) => ({ url, location })).sort((a, b) =>
    compareText(a.url, b.url),
  );
}
