import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { couldRun, isTooLarge } from "../attachments.ts";
import { fileBeside, nameOf } from "../file-beside.ts";
import { fileOfPath, pathOfFile } from "../site-path.ts";
import { textFilePath } from "../text-file-path.ts";
import { addressOf, decodeAddress } from "./addresses.ts";
import type { RenderEnv } from "./render-env.ts";

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

/** Whether an address leads to a machine that others reach. */
export function isPublic(href: string): boolean {
  return URL.canParse(href) && !ownMachine.test(href);
}

/**
 * Collects where a link leads, and writes it into its token as it is published.
 * @returns whether the link may stand; if not, that is reported
 */
export function linkReference(token: Token, location: SourceLocation, state: RenderEnv): boolean {
  const written = token.attrGet("href") ?? "";
  const scheme = schemeOf(written, state);
  const problem = problemOf(written, scheme, state.base);
  if (problem) {
    state.report(diagnostic(location, "E341", problem.message, problem.hint));
    return false;
  }
  if (scheme === undefined) collectWithin(token, written, location, state);
  else {
    if (/^https?$/.test(scheme)) state.outgoing.push({ href: written, location });
    if (ownMachine.test(written)) reportOwnMachine(written, location, state);
  }
  return true;
}

/** What stands before the colon; undefined for the name of a file beside the text that has a colon in it. */
function schemeOf(written: string, { pictures, attachments }: RenderEnv): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme === undefined || schemes.has(scheme)) return scheme;
  return fileBeside(written, pictures) || fileBeside(written, attachments) ? undefined : scheme;
}

/** What is wrong with an address as it is written; undefined for what a browser can follow. */
function problemOf(
  written: string,
  scheme: string | undefined,
  base: string,
): { readonly message: string; readonly hint: string } | undefined {
  if (scheme !== undefined && !schemes.has(scheme))
    return {
      message: `links with \`${scheme}:\` are not allowed`,
      hint: hintForScheme(scheme, decodeAddress(written)),
    };
  if (written === "")
    return { message: "a link without an address", hint: "Write it between the parentheses." };
  const [, unquoted] = /^["“”„«](.*?)["“”»]?$/.exec(decodeAddress(written)) ?? [];
  if (unquoted !== undefined) {
    const message = `\`${decodeAddress(written)}\` has quotes around the address`;
    return { message, hint: `Write \`${unquoted}\`.` };
  }
  const [, address, title] = /^([^"]+)"([^"]*)"$/.exec(decodeAddress(written)) ?? [];
  if (address !== undefined) {
    const message = `\`${decodeAddress(written)}\` has its title in the address`;
    return { message, hint: `Put a space before the title: \`(${address} "${title}")\`.` };
  }
  // Browsers read `https:/host` as `https://host`, other programs as a path.
  if (/^https?:(?!\/\/)/i.test(written)) {
    const message = `\`${decodeAddress(written)}\` lacks \`//\``;
    return { message, hint: "Write a whole address, `https://…`." };
  }
  if (written.startsWith("//") || !URL.canParse(written, `https://site.invalid${base}`)) {
    const message = `\`${decodeAddress(written)}\` is not a valid address`;
    const hint = "Write a whole address, `https://…`, or a path on this site, `/…/`.";
    return { message, hint };
  }
  return undefined;
}

function hintForScheme(scheme: string, address: string): string {
  // A host with its port.
  if (/^[\w-]+(?:\.[\w-]+)*:\d+(?:\/|$)/.test(address)) return `Write \`https://${address}\`.`;
  if (/^(?:file|[a-z])$/.test(scheme)) {
    return "That is a path on your own machine: put the file beside the text, and write its name alone.";
  }
  if (/^(?:javascript|data|vbscript|blob)$/.test(scheme)) {
    return "It could run something, or lead to the reader's own machine: take the link out.";
  }
  return `No browser opens \`${scheme}:\`. Link to a page that says how to get there, by \`https:\`.`;
}

function reportOwnMachine(written: string, location: SourceLocation, state: RenderEnv): void {
  const address = decodeAddress(written);
  const message = `\`${address}\` is each reader's own machine`;
  const { pathname, hash } = new URL(written);
  const own = pathname === "/" ? "" : ` On this site that is \`${pathname}${hash}\`.`;
  const hint = `Link to where it is published.${own} Where readers start something there themselves, write the address as code: \`\` \`${address}\` \`\`.`;
  state.report(diagnostic(location, "W342", message, hint));
}

function collectWithin(
  token: Token,
  written: string,
  location: SourceLocation,
  state: RenderEnv,
): void {
  const beside = publishedBeside(written, location, state);
  if (beside === "refused") return;
  const href = written.startsWith("#")
    ? composed(written)
    : (beside?.href ?? textFilePath(written, state.file) ?? resolve(written, state.base));
  token.attrSet("href", href);
  // The top of a page is there without an id (https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment).
  if (href !== "#top") state.links.push({ href, location });
}

/** The address of a file beside the text, which is published if it isn't yet; undefined if there is none, and reported if it may not be. */
function publishedBeside(
  written: string,
  location: SourceLocation,
  state: RenderEnv,
): { readonly href: string } | "refused" | undefined {
  if (/^[/#]/.test(written)) return undefined;
  const picture = fileBeside(written, state.pictures);
  if (picture) return { href: addressOf(picture.name, state.base) + picture.rest };
  const found = fileBeside(written, state.attachments);
  if (!found)
    return reportCapitals(written, location, state) || reportFolder(written, location, state)
      ? "refused"
      : undefined;
  if (found.name.endsWith(".md")) return undefined;
  const { name, file, rest } = found;
  if (isTooLarge(file.path, location, state.report)) return "refused";
  const hash = couldRun(name) ? undefined : file.hash();
  if (hash === undefined) {
    const hint = /\.svgz$/i.test(name)
      ? "Unpack it to `.svg`, and show it as a picture: `![what it shows](drawing.svg)`."
      : "A page or program beside a text could run as this site. Show it as code, or pack it: `.zip`.";
    state.report(diagnostic(location, "E395", `\`${name}\` can't be published`, hint));
    return "refused";
  }
  if (!state.attached.some((one) => one.name === name)) {
    state.attached.push({ name, path: file.path, hash });
  }
  return { href: addressOf(name, state.base) + rest };
}

/** Tells of a file beside the text that is called so but for capitals; answers whether there is one. */
function reportCapitals(written: string, location: SourceLocation, state: RenderEnv): boolean {
  const name = nameOf(written.replace(/[#?].*$/, "")).toLowerCase();
  if (!/\.\w+$/.test(name) || name.endsWith(".md")) return false;
  const files = [...state.pictures.keys(), ...state.attachments.keys()];
  const meant = files.find((file) => file.toLowerCase() === name);
  if (meant === undefined) return false;
  const hint = `The file is called \`${meant}\`: capitals count on most hosts.`;
  state.report(diagnostic(location, "E400", `no file \`${decodeAddress(written)}\``, hint));
  return true;
}

/** Tells of a folder beside the text, which is no page; answers whether it is one. */
function reportFolder(written: string, location: SourceLocation, state: RenderEnv): boolean {
  const folder = nameOf(written.replace(/[#?].*$/, ""));
  if (folder === "") return false;
  const within = [...state.pictures.keys(), ...state.attachments.keys()].filter((file) =>
    file.startsWith(`${folder}/`),
  );
  const [first] = within;
  // A text in it may have an address.
  if (first === undefined || within.some((file) => file.endsWith(".md"))) return false;
  const show = within.some((file) => state.pictures.has(file))
    ? ", or show its pictures between the lines `::gallery` and `::`"
    : "";
  const hint = `Link to each of its files, like \`${first}\`${show}.`;
  const message = `\`${decodeAddress(written)}\` is a folder of files, which has no page`;
  state.report(diagnostic(location, "E400", message, hint));
  return true;
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
