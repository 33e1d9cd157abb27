import { basename, dirname } from "node:path/posix";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { nameOf } from "../file-beside.ts";
import { conversionOf } from "../picture-kinds.ts";
import { shownPicture } from "../shown-picture.ts";
import { readablePath } from "../site-path.ts";
import { decodeAddress } from "./addresses.ts";
import { checkSettings, settingsOf } from "./picture-settings.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Finds the file that a picture shows, tells what is wrong with it, and sets its address.
 * @param location where the address stands
 */
export function pictureReference(token: Token, location: SourceLocation, state: RenderEnv): void {
  const written = token.attrGet("src") ?? "";
  if (token.content.trim() === "" && !settingsOf(token).decorative) {
    const hint = token.attrGet("title")
      ? "What stands between quotes is its caption, below it: say in the brackets what it shows."
      : "Say in the brackets what it shows, or that it says nothing: `![](…){decorative}`.";
    state.report(
      diagnostic(location, "E391", `no text alternative for \`${decodeAddress(written)}\``, hint),
    );
  }
  if (saysNothing(token.content, written)) {
    const message = `\`${token.content}\` says nothing of what the picture shows`;
    const hint = "Say in the brackets what it shows, for those who can't see it.";
    state.report(diagnostic(location, "W385", message, hint));
  }
  const [, words, width] = /^(.*)\|\s*(\d+)(?:x\d+)?\s*$/.exec(token.content) ?? [];
  if (words !== undefined) {
    const hint = `Write \`![${words.trim()}](${decodeAddress(written)}){width=${width}}\`.`;
    state.report(
      diagnostic(location, "W381", `\`|${width}\` is a width as Obsidian writes it`, hint),
    );
  }
  const found = shownPicture(written, state.base, state, state.report);
  if (!found) {
    const hint = hintForPicture(written, state);
    state.report(
      diagnostic(location, "E390", `no picture file \`${decodeAddress(written)}\``, hint),
    );
    return;
  }
  // A drawing may have views of its own (https://www.w3.org/TR/SVG2/linking.html#LinksIntoSVG).
  if (/^#\w/.test(found.rest) && found.picture.kind !== "drawing") {
    const hint = "Take it out. What a picture can have stands behind it: `{wide}`, `{width=50%}`.";
    const message = `\`${found.rest}\` behind a picture's name is a setting of another tool`;
    state.report(diagnostic(location, "W381", message, hint));
  }
  token.attrSet("src", found.path);
  checkSettings(token, found.picture, location, state);
  state.images.push({ href: found.path, location });
  token.meta = { ...token.meta, picture: found.picture, number: state.images.length };
}

/** Whether the words of a picture are its file's name, or what a program put there. */
function saysNothing(words: string, written: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const said = plain(words.replace(/\.(?:png|jpe?g|gif|webp|avif|svg)$/i, ""));
  const file = plain(basename(nameOf(written.replace(/[#?].*$/, ""))).replace(/\.\w+$/, ""));
  const isFile = said === file && /\d|[_-]\S/.test(words);
  return (
    isFile ||
    /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(words.trim()) ||
    /^(?:(?:image|img|picture|pic|photo|screenshot|untitled)(?: \d+)?|alt(?: text)?|(?:pasted image|img|dsc[nf]?|screen ?shot|cleanshot) [\dat ]{4,}|enter image description here|image description)$/.test(
      said,
    )
  );
}

/** The page of a video, which some tools show in the place of a picture. */
const videoPage =
  /^https?:\/\/(?:www\.)?(youtube\.com\/watch\?v=|youtu\.be\/|vimeo\.com\/)([\w-]+)/i;

function hintForPicture(
  written: string,
  { pictures, publicPictures, attachments, file }: RenderEnv,
): string {
  const name = nameOf(written.replace(/[#?].*$/, ""));
  const conversion = conversionOf(name);
  const attached = attachments.get(name);
  if (attached) {
    const kind = /\.\w+$/.test(name) ? undefined : attached.kind();
    if (kind !== undefined)
      return (
        conversionOf(`.${kind}`) ?? `It is a picture by its content: call it \`${name}.${kind}\`.`
      );
    return (
      conversion ?? "It is none that a page can show: save it as PNG, JPEG, WebP, AVIF, GIF or SVG."
    );
  }
  if (/^\.[^./]/.test(basename(name)))
    return `Files whose names begin with a dot are not read: call it \`${basename(name).slice(1)}\`.`;
  if (/^data:/i.test(written)) return "Save it as a file of its own, beside the text.";
  const [, host, id] = videoPage.exec(written) ?? [];
  if (id !== undefined) {
    const kind = /vimeo/i.test(host ?? "") ? "vimeo" : "youtube";
    return `Write \`::video{${kind}=${id} title="…"}\` on a line of its own.`;
  }
  if (/^(?:https?:)?\/\//i.test(written)) {
    return "Pictures of other sites might change or go: save it beside the text.";
  }
  const ofMachine = /^(?:file:|[a-z]:[\\/]|\/(?:Users|home)\/|~\/)/i.test(decodeAddress(written));
  const names = [...pictures.keys()];
  const sameLetters = names.find((one) => one.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined)
    return `The file is called \`${sameLetters}\`: capitals count on most hosts.`;
  const elsewhere = names.find((one) => basename(one) === basename(name));
  if (elsewhere !== undefined) return `Did you mean \`${elsewhere}\`?`;
  const known = publicPictures.paths.map(readablePath);
  const inPublic =
    known.find((path) => path.toLowerCase() === `/${name}`.toLowerCase()) ??
    known.find((path) => basename(path).toLowerCase() === basename(name).toLowerCase());
  if (inPublic !== undefined)
    return `Write \`${inPublic}\`: what lies in \`public/\` has its path there as its address.`;
  const hint =
    file === "about.md" ? "Put it beside `about.md`, into the content folder." : placeBeside(file);
  if (ofMachine) return `That is a path on your own machine. ${hint}`;
  const sameStem = names.find((one) => stemOf(one) === stemOf(name));
  const near =
    didYouMean(name, names) || (sameStem && `Did you mean \`${sameStem}\`?`) || conversion;
  if (near || !written.startsWith("/")) return near || hint;
  return didYouMean(`/${name}`, known) || `It would lie in \`public/\`. ${hint}`;
}

/** A file's name without its ending, in small letters. */
function stemOf(name: string): string {
  return name.replace(/\.\w+$/, "").toLowerCase();
}

/** Where the pictures of a text lie, given its file's path below the content folder. */
function placeBeside(file: string): string {
  if (file === "404.md")
    return "Take it out: the page for lost readers has no pictures of its own.";
  if (file.endsWith("/index.md"))
    return `Put it into the folder of this text, \`${dirname(file)}/\`.`;
  const folder = file.replace(/\.md$/, "");
  return `Make this text \`${folder}/index.md\`, and put the picture into that folder.`;
}
