import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { SourceLocation } from "../../diagnostics/diagnostic.ts";
import { bareMarkup } from "./bare-addresses.ts";
import { locationOf, startOf } from "./inline-locations.ts";
import type { RenderEnv } from "./render-env.ts";

/** What ends an address that stands in a text. */
const addressEnd = /[\s<]/g;

/** Where a link's or picture's destination is written; that of all of it where the destination stands elsewhere. */
export function destinationPlace(
  state: RenderEnv,
  md: MarkdownIt,
  token: Token,
  close: Token | undefined,
): SourceLocation {
  const start = startOf(state, token);
  if (!start) return state.find(null, "");
  const { content } = start.run;
  if (token.markup === "autolink") {
    return locationOf(state, token, content.indexOf(">", start.offset) - start.offset - 1, 1);
  }
  if (token.markup === bareMarkup) {
    // It was found at its colon.
    const colon = start.offset;
    const scheme = /s/i.test(content.charAt(colon - 1)) ? "https" : "http";
    addressEnd.lastIndex = colon;
    const end = addressEnd.exec(content)?.index ?? content.length;
    return locationOf(state, token, scheme.length + end - colon, -scheme.length);
  }
  const isImage = token.type === "image";
  const labelEnd = isImage
    ? start.offset + 2 + token.content.length
    : ((close && startOf(state, close)?.offset) ?? start.offset);
  const [opening] = /^\]\(\s*<?/.exec(content.slice(labelEnd)) ?? [];
  if (opening === undefined) {
    // The brackets belong to it: `![` before a picture's words, `[` before a link's.
    const shift = isImage ? 0 : -1;
    return locationOf(state, token, labelEnd + 1 - start.offset - shift, shift);
  }
  const from = labelEnd + opening.length;
  const bracket = opening.endsWith("<") ? 1 : 0;
  const { pos } = md.helpers.parseLinkDestination(content, from - bracket, content.length);
  return locationOf(state, token, Math.max(0, pos - from - bracket), from - start.offset);
}
