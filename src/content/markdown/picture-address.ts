import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { decodeAddress } from "../decode-address.ts";
import { addressBeside, fileBeside } from "../file-beside.ts";
import { hintForMissingPicture } from "./missing-picture.ts";
import { checkSettings, settingsOf } from "./pictures.ts";
import type { RenderEnv } from "./render-env.ts";
import type { Picture } from "./render-options.ts";

/** Finds the file of a picture, and writes into its token where that is published; reports what is wrong with it. */
export function collectPicture(token: Token, location: SourceLocation, state: RenderEnv): void {
  const written = token.attrGet("src") ?? "";
  checkWords(token, written, location, state);
  const found = fileBeside(written, state.pictures);
  if (!found) {
    const hint = hintForMissingPicture(written, state);
    const message = `no picture file \`${decodeAddress(written)}\``;
    state.report(diagnostic(location, "E390", message, hint));
    return;
  }
  checkRest(found, location, state);
  const src = addressBeside(found.name, state.base);
  token.attrSet("src", src);
  checkSettings(token, found.file, location, state);
  state.images.push({ href: src, location });
  token.meta = { ...token.meta, picture: found.file, number: state.images.length };
}

function checkWords(
  token: Token,
  written: string,
  location: SourceLocation,
  state: RenderEnv,
): void {
  const file = decodeAddress(written);
  if (token.content.trim() === "" && !settingsOf(token).decorative) {
    const hint =
      "Say in the brackets what it shows, or that it says nothing: `![](…){decorative}`.";
    state.report(diagnostic(location, "E391", `no text alternative for \`${file}\``, hint));
  }
  const [, words, width] = /^(.*)\|\s*(\d+)(?:x\d+)?\s*$/.exec(token.content) ?? [];
  if (words === undefined) return;
  const hint = `Write \`![${words.trim()}](${file}){width=${width}}\`.`;
  const message = `\`|${width}\` is a width as Obsidian writes it`;
  state.report(diagnostic(location, "W381", message, hint));
}

/** A drawing may have views of its own (https://www.w3.org/TR/SVG2/linking.html#LinksIntoSVG). */
function checkRest(
  { file, rest }: { readonly file: Picture; readonly rest: string },
  location: SourceLocation,
  state: RenderEnv,
): void {
  if (!/^#\w/.test(rest) || file.kind === "drawing") return;
  const hint = "Take it out. What a picture can have stands behind it: `{wide}`, `{width=50%}`.";
  const message = `\`${rest}\` behind a picture's name is a setting of another tool`;
  state.report(diagnostic(location, "W381", message, hint));
}
