import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { canonicalPath, fileOfPath } from "../site-path.ts";
import { destinationPlace } from "./inline-locations.ts";
import { checkSettings, settingsOf } from "./pictures.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";

const schemes = ["https", "http", "mailto"];

/** Collects links and pictures with their places; makes relative addresses start at the site's root. */
export function references(md: MarkdownIt): void {
  // Every address becomes a link here, so that the ones we refuse are diagnostics and don't end up as text.
  md.validateLink = () => true;
  md.core.ruler.push("references", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const [index, token] of block.children.entries()) {
        if (token.type === "image")
          picture(token, destinationPlace(state, md, token, undefined), state);
        if (token.type !== "link_open" || token.meta) continue;
        const close = closeOf(block.children, index);
        const location = destinationPlace(state, md, token, close);
        if (link(token, location, state)) continue;
        // Only the words of a refused link are left.
        for (const one of [token, close]) if (one) one.type = "text";
      }
    }
  });
}

/** Whether the link may stand. */
function link(token: Token, location: SourceLocation, state: RenderEnv): boolean {
  const written = token.attrGet("href") ?? "";
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme !== undefined && !schemes.includes(scheme)) {
    state.report(
      diagnostic(location, "E341", `links with \`${scheme}:\` are not allowed`, "Use https."),
    );
    return false;
  }
  if (written.startsWith("//") || !URL.canParse(written, `https://site.invalid${state.base}`)) {
    const hint = "Write a whole address, `https://…`, or a path on this site, `/…/`.";
    state.report(diagnostic(location, "E341", `\`${decode(written)}\` is no address`, hint));
    return false;
  }
  if (scheme !== undefined) {
    if (scheme !== "mailto") state.outgoing.push({ href: written, location });
    return true;
  }
  const href = written.startsWith("#") ? written : resolve(written, state.base);
  token.attrSet("href", href);
  state.links.push({ href, location });
  return true;
}

function closeOf(tokens: readonly Token[], index: number): Token | undefined {
  return tokens.find((token, i) => i > index && token.type === "link_close");
}

function picture(token: Token, location: SourceLocation, state: RenderEnv): void {
  const written = token.attrGet("src") ?? "";
  if (token.content.trim() === "" && !settingsOf(token).decorative) {
    const hint =
      "Say in the brackets what it shows, or that it says nothing: `![](…){decorative}`.";
    state.report(diagnostic(location, "E391", `no text alternative for \`${written}\``, hint));
  }
  const found = state.pictures.get(fileOfPath(`/${written}`));
  if (!found) {
    const hint =
      "Put it beside the article: `articles/<slug>/index.md` and the picture in that folder.";
    state.report(diagnostic(location, "E390", `there is no picture \`${written}\``, hint));
    return;
  }
  const src = resolve(written, state.base);
  token.attrSet("src", src);
  checkSettings(token, found, location, state);
  state.images.push({ href: src, location });
  token.meta = { ...token.meta, picture: found, number: state.images.length };
}

function resolve(href: string, base: string): string {
  const { pathname, search, hash } = new URL(href, `https://site.invalid${base}`);
  return canonicalPath(pathname) + search + hash;
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
