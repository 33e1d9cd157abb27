import type { Data } from "./front-matter-values.ts";

/** Nikola's front matter is in a comment: `.. title: Words` (https://getnikola.com/handbook.html). */
export function nikolaPost(text: string): { readonly data: Data; readonly body: string } {
  const end = text.indexOf("-->");
  const data = nikolaData(text.slice(0, end === -1 ? 0 : end));
  if (data.title === undefined) return { data: {}, body: text };
  return { data, body: text.slice(end + 3).replace(/^\n+/, "") };
}

/** Lines of `.. title: Words`, above a text or in a `.meta` file beside it. */
export function nikolaData(text: string): Data {
  const lines = text.matchAll(/^\.\.[ \t]+(\w+):[ \t]*(.*)$/gm);
  return Object.fromEntries(Array.from(lines, ([, key = "", value = ""]) => [key, value.trim()]));
}
