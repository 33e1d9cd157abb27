import { feedSvg } from "./feed-svg.ts";

/**
 * Makes an article's HTML fit to be read elsewhere: addresses are absolute, and what only works on
 * the page is left out. The HTML is our own renderer's, so its shape is known.
 * @param base the page's whole address
 */
export function absoluteHtml(html: string, base: string): string {
  return feedSvg(html)
    .replace(/<\/?picture>|<source [^>]*>/g, "")
    .replace(/ (href|src)="([^"]*)"/g, (_, name: string, value: string) => {
      const address = new URL(value.replaceAll("&amp;", "&"), base).href;
      return ` ${name}="${address.replaceAll("&", "&amp;")}"`;
    })
    .replace(/ (?:tabindex|role|aria-[a-z]+|class|loading|decoding|data-[a-z]+)="[^"]*"/g, "");
}
