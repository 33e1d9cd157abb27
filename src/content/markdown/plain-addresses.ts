import type MarkdownIt from "markdown-it";

/**
 * An address in which there is nothing to write otherwise: no host in another script (`xn--` is one), no name or
 * password before it, nothing that would be escaped. As long as the name of one machine may be (RFC 1035, 2.3.4).
 */
const plain = /^https?:\/\/(?!\S*xn--)[a-z\d.-]{1,63}(?:\/[\w./?&=#~+-]*)?$/i;

/**
 * Takes plain addresses as they are. markdown-it takes each apart and puts it together again, once for the link and,
 * where it is its own words, once for those: a third of what a text full of addresses takes.
 */
export function plainAddresses(md: MarkdownIt): void {
  const { normalizeLink, normalizeLinkText } = md;
  md.normalizeLink = (address) => (plain.test(address) ? address : normalizeLink(address));
  md.normalizeLinkText = (address) => (plain.test(address) ? address : normalizeLinkText(address));
}
