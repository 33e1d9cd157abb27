import { basename, dirname } from "node:path/posix";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { fileBeside, nameOf } from "../file-beside.ts";
import { addressOf, decodeAddress } from "./addresses.ts";
import { checkSettings, settingsOf } from "./pictures.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Finds the file that a picture shows, tells what is wrong with it, and sets its address.
 * @param location where the address stands
 */
export function pictureReference(token: Token, location: SourceLocation, state: RenderEnv): void {
  const written = token.attrGet("src") ?? "";
  if (token.content.trim() === "" && !settingsOf(token).decorative) {
    const hint =
      "Say in the brackets what it shows, or that it says nothing: `![](…){decorative}`.";
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
  const found = fileBeside(written, state.pictures);
  if (!found) {
    const hint = hintForPicture(written, state);
    state.report(
      diagnostic(location, "E390", `no picture file \`${decodeAddress(written)}\``, hint),
    );
    return;
  }
  // A drawing may have views of its own (https://www.w3.org/TR/SVG2/linking.html#LinksIntoSVG).
  if (/^#\w/.test(found.rest) && found.file.kind !== "drawing") {
    const hint = "Take it out. What a picture can have stands behind it: `{wide}`, `{width=50%}`.";
    const message = `\`${found.rest}\` behind a picture's name is a setting of another tool`;
    state.report(diagnostic(location, "W381", message, hint));
  }
  const src = addressOf(found.name, state.base);
  token.attrSet("src", src);
  checkSettings(token, found.file, location, state);
  state.images.push({ href: src, location });
  token.meta = { ...token.meta, picture: found.file, number: state.images.length };
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

/** What a file of another kind has to become, by the end of its name. */
const conversions: readonly (readonly [kinds: RegExp, what: string])[] = [
  [/\.(?:jfif|jpe|pjpeg|pjp)$/i, "It is a JPEG: call it `.jpg`."],
  [
    /\.hei[cf]$/i,
    "No browser but Safari shows HEIC: save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).",
  ],
  [
    /\.(?:tiff?|bmp|ico|cur|tga|ppm|raw|dng|cr[23]|nef|arw|jxl|jp2)$/i,
    "Browsers don't show it: save it as JPEG or PNG.",
  ],
  [
    /\.(?:psd|xcf|ai|eps|afphoto|sketch|fig)$/i,
    "That is a program's own file: export it as PNG, or as SVG if it is a drawing.",
  ],
  [
    /\.(?:mp3|m4a|ogg|opus|wav|flac|mp4|m4v|webm|mov|avi)$/i,
    "Sound and film can be linked, not shown: `[words](file)`.",
  ],
  [/\.pdf$/i, "A PDF can be linked, not shown: `[words](file)`."],
];

/** The page of a video, which some tools show in the place of a picture. */
const videoPage =
  /^https?:\/\/(?:www\.)?(youtube\.com\/watch\?v=|youtu\.be\/|vimeo\.com\/)([\w-]+)/i;

function hintForPicture(written: string, { pictures, attachments, file }: RenderEnv): string {
  const name = nameOf(written.replace(/[#?].*$/, ""));
  const conversion = conversions.find(([kinds]) => kinds.test(name))?.[1];
  if (attachments.has(name))
    return (
      conversion ?? "It is none that a page can show: save it as PNG, JPEG, WebP, AVIF, GIF or SVG."
    );
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
  const hint =
    file === "about.md" ? "Put it beside `about.md`, into the content folder." : placeBeside(file);
  if (ofMachine) return `That is a path on your own machine. ${hint}`;
  const known = didYouMean(name, names) || conversion;
  if (known || !written.startsWith("/")) return known || hint;
  return `What lies in \`public/\` can be linked, not shown: its size isn't known. ${hint}`;
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
