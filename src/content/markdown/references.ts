import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { fault } from "../fault.ts";
import type { DocumentState } from "./document.ts";

/** Collects links and pictures with their places; makes relative addresses start at the site's root. */
export function references(md: MarkdownIt): void {
  md.core.ruler.push("references", (core) => {
    const state: DocumentState = core.env;
    for (const block of core.tokens) {
      for (const token of block.children ?? []) {
        if (token.type === "link_open" && !token.meta) link(token, block, state);
        if (token.type === "image") picture(token, block, state);
      }
    }
  });
}

function link(token: Token, block: Token, state: DocumentState): void {
  const written = token.attrGet("href") ?? "";
  const place = state.find(block.map, decode(written));
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme !== undefined && !["https", "http", "mailto"].includes(scheme)) {
    state.report(fault(place, "E341", `links with \`${scheme}:\` are not allowed`, "Use https."));
    return;
  }
  if (scheme !== undefined) return;
  const href = written.startsWith("#") ? written : resolve(written, state.base);
  token.attrSet("href", href);
  state.links.push({ href, place });
}

function picture(token: Token, block: Token, state: DocumentState): void {
  const written = token.attrGet("src") ?? "";
  const place = state.find(block.map, decode(written));
  if (token.content.trim() === "") {
    state.report(
      fault(
        place,
        "E391",
        `no text alternative for \`${written}\``,
        "Say in the brackets what it shows: `![…](…)`.",
      ),
    );
  }
  const found = state.pictures.get(decode(written));
  if (!found) {
    const hint =
      "Put it beside the article: `articles/<slug>/index.md` and the picture in that folder.";
    state.report(fault(place, "E390", `there is no picture \`${written}\``, hint));
    return;
  }
  const src = resolve(written, state.base);
  token.attrSet("src", src);
  token.attrSet("width", String(found.width));
  token.attrSet("height", String(found.height));
  token.attrSet("loading", "lazy");
  token.attrSet("decoding", "async");
  state.images.push({ href: src, place });
}

function resolve(href: string, base: string): string {
  const { pathname, search, hash } = new URL(href, `https://site.invalid${base}`);
  return pathname + search + hash;
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
