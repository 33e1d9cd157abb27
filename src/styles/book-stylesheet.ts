import { readFileSync } from "node:fs";
import { transform } from "lightningcss";
import { packageFile } from "../package/package-files.ts";
import type { Theme } from "../theme/theme.ts";
import { tokens } from "./tokens.ts";

/** Engines of readers' programs: they know sides that depend on the direction, and no nested rules. */
const targets = { chrome: 90 << 16, safari: 14 << 16 };

/**
 * Writes out a look's light values in CSS, or in what paints a drawing, for programs that know no custom
 * properties. Once per look, as a book has thousands of such attributes.
 */
export function lightValues(theme: Theme): (written: string) => string {
  const values = new Map(
    Array.from(tokens(theme).matchAll(/--([\w-]+): (?:light-dark\((.*), .*\)|(.*));/g), (found) => [
      found[1] ?? "",
      found[2] ?? found[3] ?? "",
    ]),
  );
  return (written) =>
    written.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}

/** The stylesheet of books, in a look's light colours and families. */
export function bookStylesheet(theme: Theme): string {
  const source = ["book", "drawing"].map((part) =>
    readFileSync(packageFile(`src/styles/${part}.css`), "utf8"),
  );
  // Programs that are older than `:is()` drop the rule, and epubcheck the book; nested in a list of selectors, one is made.
  const written = source
    .join("\n")
    .replace(/\.drawing svg,\s+/g, "")
    .replace(/:is\(([^()]*)\) \{/g, "$1 {");
  const code = Buffer.from(lightValues(theme)(written));
  const { code: lowered } = transform({ filename: "book.css", code, targets });
  return lowered.toString();
}
