import { readFileSync } from "node:fs";
import { transform } from "lightningcss";

/**
 * The site's two stylesheets: for pages that hold a text, and for those that lead to other pages. Their
 * parts stand in the order in which they apply. Of one for all, a fifth would go unused on every page,
 * and a long article with its headers would need a second round trip.
 */
const sheets = {
  text: ["tokens", "base", "shell", "timeline", "article", "code", "figures"],
  list: ["tokens", "base", "shell", "timeline", "lists", "search"],
} as const;

export type Sheet = keyof typeof sheets;

/** A stylesheet, small. Throws if a part can't be parsed. */
export function stylesheet(sheet: Sheet): string {
  return minified(sheets[sheet]);
}

/** What pages look like on paper: a file of its own, which no browser waits for. Small as well. */
export function printStylesheet(): string {
  return minified(["print"]);
}

function minified(parts: readonly string[]): string {
  const source = parts
    .map((part) => readFileSync(new URL(`${part}.css`, import.meta.url), "utf8"))
    .join("\n");
  const { code } = transform({ filename: "site.css", code: Buffer.from(source), minify: true });
  return code.toString();
}
