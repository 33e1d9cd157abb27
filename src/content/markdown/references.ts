import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { bareMarkup } from "./bare-addresses.ts";
import { destinationPlace } from "./destination-place.ts";
import { isPublic, linkReference } from "./link-references.ts";
import { pictureReference } from "./picture-references.ts";
import { type InlineBlock, inlineBlocks, type RenderEnv } from "./render-env.ts";

/** Collects links and pictures with their places; makes relative addresses start at the site's root. */
export function references(md: MarkdownIt): void {
  // Every address becomes a link here, so that the ones we refuse are diagnostics and don't end up as text.
  md.validateLink = () => true;
  md.core.ruler.push("references", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      block.children.forEach((token, index) => {
        if (token.type === "image")
          pictureReference(token, destinationPlace(state, md, token, undefined), state);
        if (token.type === "link_open" && !token.meta) readLink(md, block, index, token, state);
      });
    }
  });
}

/** Of a link that may not stand, only its words are left. */
function readLink(
  md: MarkdownIt,
  { children }: InlineBlock,
  index: number,
  open: Token,
  state: RenderEnv,
): void {
  const close = closeOf(children, index);
  const service = videoService(children, index);
  if (service !== undefined) {
    const location = destinationPlace(state, md, open, close);
    const hint = videoHint(service, open.attrGet("href") ?? "");
    const message = `\`@[${service}](…)\` is a video as another tool writes it`;
    state.report(diagnostic(location, "W381", message, hint));
    for (const one of [open, close]) if (one) one.type = "text";
    return;
  }
  // Nobody meant a link: an example, or half an address.
  const isMeant = open.markup !== bareMarkup || isPublic(open.attrGet("href") ?? "");
  if (isMeant) {
    const location = destinationPlace(state, md, open, close);
    if (linkReference(open, location, state)) {
      if (close && children[index + 1] === close) reportWordless(location, state);
      return;
    }
  }
  for (const one of [open, close]) if (one) one.type = "text";
}

/** The service that markdown-it-video would show, `@[youtube](id)`; undefined for any other link. */
function videoService(children: readonly Token[], index: number): string | undefined {
  if (!children[index - 1]?.content.endsWith("@")) return undefined;
  const words = children[index + 1]?.content ?? "";
  return /^(?:youtube|vimeo|vine|prezi|osf)$/i.test(words) ? words : undefined;
}

function videoHint(service: string, href: string): string {
  const name = service.toLowerCase();
  const [id = ""] = /[\w-]+(?=\/?(?:[?&]t=\w+)?$)/.exec(href) ?? [];
  return id !== "" && /^(?:youtube|vimeo)$/.test(name)
    ? `Write \`::video{${name}=${id} title="…"}\`, on a line of its own.`
    : "Link to where it is: `[words](https://…)`.";
}

function closeOf(tokens: readonly Token[], index: number): Token | undefined {
  for (let i = index + 1; i < tokens.length; i++) {
    if (tokens[i]?.type === "link_close") return tokens[i];
  }
  return undefined;
}

function reportWordless(location: SourceLocation, state: RenderEnv): void {
  const hint = "Write between the brackets what is there: `[words](…)`.";
  state.report(diagnostic(location, "W381", "a link without words, which nobody sees", hint));
}
