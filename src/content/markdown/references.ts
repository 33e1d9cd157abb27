import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { couldRun } from "../attachments.ts";
import { fileBeside } from "../file-beside.ts";
import { fileOfPath, pathOfFile } from "../site-path.ts";
import { textFilePath } from "../text-file-path.ts";
import { addressOf, decodeAddress } from "./addresses.ts";
import { bareMarkup } from "./bare-addresses.ts";
import { destinationPlace } from "./inline-locations.ts";
import { pictureReference } from "./picture-references.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";

/**
 * What opens something and runs nothing here: the web, and the schemes that HTML lets any page handle, but those that
 * no browser opens (https://html.spec.whatwg.org/multipage/system-state.html#safelisted-scheme).
 */
const schemes = new Set(
  "https http mailto tel sms smsto geo sip xmpp matrix im irc ircs magnet webcal bitcoin openpgp4fpr news urn".split(
    " ",
  ),
);

/** Addresses that lead to the machine on which they are followed (https://www.rfc-editor.org/rfc/rfc6761#section-6.3). */
const ownMachine =
  /^https?:\/\/(?:[^/@?#]*@)?(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?=[:/?#]|$)/i;

/** Collects links and pictures with their places; makes relative addresses start at the site's root. */
export function references(md: MarkdownIt): void {
  // Every address becomes a link here, so that the ones we refuse are diagnostics and don't end up as text.
  md.validateLink = () => true;
  md.core.ruler.push("references", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const [index, token] of block.children.entries()) {
        if (token.type === "image")
          pictureReference(token, destinationPlace(state, md, token, undefined), state);
        if (token.type !== "link_open" || token.meta) continue;
        const close = closeOf(block.children, index);
        // Nobody meant a link: an example, or half an address.
        if (token.markup === bareMarkup && !isPublic(token.attrGet("href") ?? "")) {
          for (const one of [token, close]) if (one) one.type = "text";
          continue;
        }
        const location = destinationPlace(state, md, token, close);
        if (link(token, location, state)) {
          if (close && block.children[index + 1] === close) reportWordless(location, state);
          continue;
        }
        // Only the words of a refused link are left.
        for (const one of [token, close]) if (one) one.type = "text";
      }
    }
  });
}

/** Whether an address leads to a machine that others reach. */
function isPublic(href: string): boolean {
  return URL.canParse(href) && !ownMachine.test(href);
}

function reportWordless(location: SourceLocation, state: RenderEnv): void {
  const hint = "Write between the brackets what is there: `[words](…)`.";
  state.report(diagnostic(location, "W381", "a link without words, which nobody sees", hint));
}

/** Whether the link may stand. */
function link(token: Token, location: SourceLocation, state: RenderEnv): boolean {
  const written = token.attrGet("href") ?? "";
  const refuse = (message: string, hint: string) => {
    state.report(diagnostic(location, "E341", message, hint));
    return false;
  };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme !== undefined && !schemes.has(scheme)) {
    return refuse(`links with \`${scheme}:\` are not allowed`, hintForScheme(scheme));
  }
  if (written === "")
    return refuse("a link without an address", "Write it between the parentheses.");
  const [, unquoted] = /^["“”„«](.*?)["“”»]?$/.exec(decodeAddress(written)) ?? [];
  if (unquoted !== undefined) {
    return refuse(
      `\`${decodeAddress(written)}\` has quotes around the address`,
      `Write \`${unquoted}\`.`,
    );
  }
  // Browsers read `https:/host` as `https://host`, other programs as a path.
  if (/^https?:(?!\/\/)/i.test(written)) {
    return refuse(
      `\`${decodeAddress(written)}\` lacks \`//\``,
      "Write a whole address, `https://…`.",
    );
  }
  if (written.startsWith("//") || !URL.canParse(written, `https://site.invalid${state.base}`)) {
    const hint = "Write a whole address, `https://…`, or a path on this site, `/…/`.";
    return refuse(`\`${decodeAddress(written)}\` is not a valid address`, hint);
  }
  if (scheme !== undefined) {
    if (/^https?$/.test(scheme)) state.outgoing.push({ href: written, location });
    if (ownMachine.test(written)) {
      const message = `\`${decodeAddress(written)}\` is each reader's own machine`;
      const hint = `Link to where it is published. Where readers start something there themselves, write the address as code: \`\` \`${decodeAddress(written)}\` \`\`.`;
      state.report(diagnostic(location, "W342", message, hint));
    }
    return true;
  }
  const beside = addressBeside(written, location, state);
  if (beside === "refused") return true;
  const href = written.startsWith("#")
    ? composed(written)
    : (beside?.href ?? textFilePath(written, state.file) ?? resolve(written, state.base));
  token.attrSet("href", href);
  // The top of a page is there without an id (https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment).
  if (href !== "#top") state.links.push({ href, location });
  return true;
}

function hintForScheme(scheme: string): string {
  if (/^(?:file|[a-z])$/.test(scheme)) {
    return "That is a path on your own machine: put the file beside the text, and write its name alone.";
  }
  if (/^(?:javascript|data|vbscript|blob)$/.test(scheme)) {
    return "It could run something, or lead to the reader's own machine: take the link out.";
  }
  return `No browser opens \`${scheme}:\`. Link to a page that says how to get there, by \`https:\`.`;
}

/** The address of a file beside the text, which is published if it isn't yet; undefined if there is none, and reported if it may not be. */
function addressBeside(
  written: string,
  location: SourceLocation,
  state: RenderEnv,
): { readonly href: string } | "refused" | undefined {
  if (/^[/#]/.test(written)) return undefined;
  const picture = fileBeside(written, state.pictures);
  if (picture) return { href: addressOf(picture.name, state.base) + picture.rest };
  const found = fileBeside(written, state.attachments);
  if (!found || found.name.endsWith(".md")) return undefined;
  const { name, file, rest } = found;
  const hash = couldRun(name) ? undefined : file.hash();
  if (hash === undefined) {
    const hint =
      "A page or program beside a text could run as this site. Show it as code, or pack it: `.zip`.";
    state.report(diagnostic(location, "E395", `\`${name}\` can't be published`, hint));
    return "refused";
  }
  if (!state.attached.some((one) => one.name === name)) {
    state.attached.push({ name, path: file.path, hash });
  }
  return { href: addressOf(name, state.base) + rest };
}

function closeOf(tokens: readonly Token[], index: number): Token | undefined {
  for (let i = index + 1; i < tokens.length; i++) {
    if (tokens[i]?.type === "link_close") return tokens[i];
  }
  return undefined;
}

function resolve(href: string, base: string): string {
  const { pathname, search, hash } = new URL(href, `https://site.invalid${base}`);
  // Nothing on the site is named by loose accents, and nobody sees whether they wrote one.
  const path = pathOfFile(fileOfPath(pathname).normalize("NFC"));
  return path + search + composed(hash);
}

/** A fragment with its accents on their letters, as ids have them. */
function composed(hash: string): string {
  return encodeURI(decodeAddress(hash).normalize("NFC"));
}
