import { pathOfFile } from "../site-path.ts";

/** The address of a file beside a text that is at `base`. */
export function addressOf(name: string, base: string): string {
  return base + pathOfFile(name).slice(1);
}

/** An address as people read it, or as it is where its encoding is wrong. */
export function decodeAddress(href: string): string {
  try {
    return decodeURI(href);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return href;
  }
}
