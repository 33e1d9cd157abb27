import { element } from "./studio-root.ts";

/** What a message says, with what stands between backticks as code. */
export function codeWords(text: string): (Node | string)[] {
  const parts = text.split("`");
  // One backtick that is left over is a backtick.
  if (parts.length % 2 === 0) return [text];
  return parts.map((part, i) => (i % 2 === 1 ? element("code", "", part) : part));
}

/** A message as a sentence of its own: in the terminal it stands behind a place. */
export function asSentence(message: string): (Node | string)[] {
  return codeWords(
    /^[a-z]/.test(message) ? message.charAt(0).toUpperCase() + message.slice(1) : message,
  );
}
