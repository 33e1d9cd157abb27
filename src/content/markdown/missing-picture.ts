import { basename, dirname } from "node:path/posix";
import { didYouMean } from "../did-you-mean.ts";
import { nameOf } from "../file-beside.ts";
import type { RenderEnv } from "./render-env.ts";

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

/** What to do about a picture of which no file is found beside the text. */
export function hintForMissingPicture(
  written: string,
  { pictures, attachments, file }: Pick<RenderEnv, "pictures" | "attachments" | "file">,
): string {
  const name = nameOf(written.replace(/[#?].*$/, ""));
  const conversion = conversions.find(([kinds]) => kinds.test(name))?.[1];
  if (attachments.has(name))
    return (
      conversion ?? "It is none that a page can show: save it as PNG, JPEG, WebP, AVIF, GIF or SVG."
    );
  if (/^data:/i.test(written)) return "Save it as a file of its own, beside the text.";
  if (/^(?:https?:)?\/\//i.test(written)) {
    return "Pictures of other sites might change or go: save it beside the text.";
  }
  const names = [...pictures.keys()];
  const sameLetters = names.find((one) => one.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined)
    return `The file is called \`${sameLetters}\`: capitals count on most hosts.`;
  const elsewhere = names.find((one) => basename(one) === basename(name));
  if (elsewhere !== undefined) return `Did you mean \`${elsewhere}\`?`;
  const known = didYouMean(name, names) || conversion;
  if (known) return known;
  const hint = placeBeside(file);
  if (!written.startsWith("/")) return hint;
  return `What lies in \`public/\` can be linked, not shown: its size isn't known. ${hint}`;
}

/** Where the pictures of a text lie, given its file's path below the content folder. */
function placeBeside(file: string): string {
  if (file === "about.md") return "Put it beside `about.md`, into the content folder.";
  if (file === "404.md")
    return "Take it out: the page for lost readers has no pictures of its own.";
  if (file.endsWith("/index.md"))
    return `Put it into the folder of this text, \`${dirname(file)}/\`.`;
  const folder = file.replace(/\.md$/, "");
  return `Make this text \`${folder}/index.md\`, and put the picture into that folder.`;
}
