import { readFileSync } from "node:fs";
import { transform } from "lightningcss";

/** The parts in the order in which they apply. */
const parts = [
  "tokens",
  "base",
  "shell",
  "lists",
  "article",
  "code",
  "figures",
  "search",
  "print",
] as const;

/** The site's one stylesheet, small. Throws if a part can't be parsed. */
export function stylesheet(): string {
  const source = parts
    .map((part) => readFileSync(new URL(`${part}.css`, import.meta.url), "utf8"))
    .join("\n");
  const { code } = transform({ filename: "site.css", code: Buffer.from(source), minify: true });
  return code.toString();
}
