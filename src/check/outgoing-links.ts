import type { Reference } from "../content/markdown/document.ts";
import type { SourceText } from "../content/source-text.ts";
import { compareText, type SourceLocation } from "../diagnostics/diagnostic.ts";

/** An address on another site, and the first place that links to it. */
export interface OutgoingLink {
  /** Whole, without a fragment. */
  readonly url: string;
  readonly location: SourceLocation;
}

/** A text with what it links to. */
export interface LinkingText {
  readonly source: SourceText;
  /** Links in the text itself. */
  readonly outgoing: readonly Reference[];
  /** Addresses in its front matter. */
  readonly urls: readonly string[];
}

/** Every outgoing address, once, in order. Without fragments, which never leave the browser. */
export function outgoingLinks(texts: readonly LinkingText[]): OutgoingLink[] {
  const found = new Map<string, SourceLocation>();
  const add = (href: string, locate: (url: string) => SourceLocation) => {
    const [url = ""] = href.split("#", 1);
    if (!found.has(url)) found.set(url, locate(url));
  };
  for (const { source, outgoing, urls } of texts) {
    for (const { href, location } of outgoing) add(href, () => location);
    for (const written of urls) {
      add(written, (url) => source.at(Math.max(0, source.text.indexOf(url)), url.length));
    }
  }
  return Array.from(found, ([url, location]) => ({ url, location })).sort((a, b) =>
    compareText(a.url, b.url),
  );
}
