import { basename, dirname } from "node:path/posix";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Mend } from "./mends.ts";

/** A change, but for its file. */
export type Change = Pick<Mend, "label" | "offset" | "was" | "text">;

/** What a hint has as the whole of a link, of a value, or of a key with its value, in the place of what is written. */
export function rewritingOf(
  { code, message, hint, line, column, length = 0 }: Diagnostic,
  text: string,
): Change | undefined {
  const [, right] =
    /^(?:Write|[^`]*(?:`[^`]`)?:) `([^`]+)`(?:\.|, which shows the title\.)$/.exec(hint) ?? [];
  if (right === undefined || length === 0) return undefined;
  const offset = offsetOf(text, line, column);
  const spot = text.slice(offset, offset + length);
  const change = (was: string, text: string) => ({ label: `Use “${right}”`, offset, was, text });
  if (/^!?\[\[[^\]\n]+\]\]$/.test(spot)) return change(spot, right);
  if (right === `"${spot}"`) return change(spot, right);
  const [key = ""] = /^[\w-]+: /.exec(right) ?? [];
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const rest = text.slice(offset).split("\n", 1)[0] ?? "";
  const isWhole = code === "E201" || (rest.trimEnd() === spot && key === `${quotedIn(message)}: `);
  return key !== "" && before === key && isWhole
    ? change(rest, right.slice(key.length))
    : undefined;
}

/** What a hint names as the one right word, in the place of the wrong one. */
export function replacementOf({ message, hint, line, column, length }: Diagnostic, text: string) {
  const wrong = quotedIn(message);
  const [, near] = /^Did you mean `([^`]+)`\?(?: |$)/.exec(hint) ?? [];
  const [, whole] = /^Write `([^`]+)`\.$/.exec(hint) ?? [];
  const right = near ?? whole;
  if (wrong === undefined || right === undefined) return undefined;
  const start = offsetOf(text, line, column);
  const row = text.slice(start).split("\n", 1)[0] ?? "";
  const spot = length === undefined ? row : row.slice(0, length);
  // An address is told from the site's root, and may be written from the text.
  const isBeside = right.includes("/") && dirname(wrong) === dirname(right);
  const [, slug] = /^\[\[([^\]|#]+)\]\]$/.exec(right) ?? [];
  const pairs = [
    ...(slug === undefined ? [[wrong, right]] : [[basename(wrong), slug]]),
    ...(isBeside ? [[basename(wrong), basename(right)]] : []),
  ];
  for (const [was = "", text = ""] of pairs) {
    const at = spot.indexOf(was);
    if (was === "" || at === -1 || spot.indexOf(was, at + 1) !== -1) continue;
    if (near === undefined && was !== spot) continue;
    return { label: `Use “${text}”`, offset: start + at, was, text } satisfies Change;
  }
  return undefined;
}

/** A key that may be left out, and has nothing behind it. */
export function emptyLineOf(
  { code, message, hint, line }: Diagnostic,
  text: string,
): Change | undefined {
  if (code !== "E204" || !hint.startsWith("Take the line out, or")) return undefined;
  const offset = offsetOf(text, line, 1);
  const [was = ""] = /^[^\n]*\n/.exec(text.slice(offset)) ?? [];
  if (was.trim() !== `${quotedIn(message)}:` || was.startsWith(" ")) return undefined;
  return { label: "Take the line out", offset, was, text: "" };
}

/** A word that stands there twice, or what nobody sees. */
export function deletionOf({ code, message, line, column, length = 0 }: Diagnostic, text: string) {
  if (code !== "W385" || length === 0) return undefined;
  const start = offsetOf(text, line, column);
  if (!message.endsWith("stands here twice")) {
    const was = text.slice(start, start + length);
    const isSeen = /[^\u200b\u2060\ufeff\u00ad]/.test(was);
    return isSeen ? undefined : ({ label: "Delete it", offset: start, was, text: "" } as const);
  }
  const gap = /[ \t]+$/.exec(text.slice(0, start))?.[0] ?? "";
  if (gap === "") return undefined;
  const offset = start - gap.length;
  const was = text.slice(offset, start + length);
  return { label: "Take one out", offset, was, text: "" } satisfies Change;
}

/** The first thing that a message names. */
export function quotedIn(message: string): string | undefined {
  return /`([^`]+)`/.exec(message)?.[1];
}

function offsetOf(text: string, line: number, column: number): number {
  let start = text.startsWith("\ufeff") ? 1 : 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf("\n", start);
    if (end === -1) break;
    start = end + 1;
  }
  return start + column - 1;
}
