import type { Mistyped, Wanted } from "./wanted-value.ts";

/** Keys whose value is a colour. */
const colours = new Set<unknown>(["accent", "paper", "ink", "light", "dark"]);

/** A key without a value, or with one that YAML takes for a comment. */
export function emptyValue(after: string, { key, path, isRequired }: Wanted): Mistyped {
  const name = typeof key === "number" ? path : key;
  const [comment] = /^ *# \S[^\n]*/.exec(after) ?? [];
  if (comment !== undefined) {
    return {
      message: `YAML takes \`${comment.trim()}\` for a comment, so nothing is left of \`${name}\``,
      hint: `Put it between quotes: \`${typeof key === "number" ? "-" : `${key}:`} "${comment.trim().replaceAll('"', "'")}"\`.`,
    };
  }
  const [colour] = /^ *#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w#])/i.exec(after) ?? [];
  if (colour !== undefined && colours.has(key)) {
    return {
      message: `YAML takes \`${colour.trim()}\` for a comment, so nothing is left of \`${name}\``,
      hint: `Put it between quotes: \`${key}: "${colour.trim()}"\`.`,
    };
  }
  const [tags = ""] = /^(?: *#[\p{L}\p{N}][\p{L}\p{N}_/-]*)+[^\n]*/u.exec(after) ?? [];
  const names = tags.match(/(?<=#)[^\s#]+/g) ?? [];
  if (names.length > 0) {
    const entry = typeof key === "number" ? `- ${names[0]}` : `${key}: [${names.join(", ")}]`;
    return {
      message: `YAML takes \`${tags.trim()}\` for a comment, so nothing is left of \`${name}\``,
      hint: `Write \`${entry}\`.`,
    };
  }
  return { message: `\`${name}\` is empty`, hint: hintForEmpty(key, isRequired()) };
}

function hintForEmpty(key: Wanted["key"], isRequired: boolean): string {
  if (typeof key === "number") return "Take the entry out, or write something there.";
  if (isRequired) return `Write something behind \`${key}:\`.`;
  return `Take the line out, or write something behind \`${key}:\`.`;
}
