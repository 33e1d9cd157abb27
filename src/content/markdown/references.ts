import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { canonicalPath, fileOfPath } from "../site-path.ts";
import { checkSettings, settingsOf } from "./pictures.ts";
import { type InlineBlock, inlineBlocks, type RenderEnv } from "./render-env.ts";

const schemes = ["https", "http", "mailto"];

/** Collects links and pictures with their places; makes relative addresses start at the site's root. */
export function references(md: MarkdownIt): void {
  // Every address becomes a link here, so that the ones we refuse are diagnostics and don't end up as text.
  md.validateLink = () => true;
  md.core.ruler.push("references", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const [index, token] of block.children.entries()) {
        if (token.type === "image") picture(token, block, state);
        if (token.type !== "link_open" || token.meta) continue;
        if (!link(token, block, state)) unlink(block.children, index);
      }
    }
  });
}

/** Whether the link may stand. */
function link(token: Token, { lines }: InlineBlock, state: RenderEnv): boolean {
  const written = token.attrGet("href") ?? "";
  const location = state.find(lines, decode(written));
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
  if (scheme !== undefined) return true;
  const href = written.startsWith("#") ? written : resolve(written, state.base);
  token.attrSet("href", href);
  state.links.push({ href, location });
  return true;
}

/** Leaves only a refused link's words. */
function unlink(tokens: Token[], index: number): void {
  const end = tokens.findIndex((token, i) => i > index && token.type === "link_close");
  for (const token of [tokens[index], tokens[end]]) if (token) token.type = "text";
}

function picture(token: Token, { lines }: InlineBlock, state: RenderEnv): void {
  const written = token.attrGet("src") ?? "";
  const location = state.find(lines, decode(written));
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
