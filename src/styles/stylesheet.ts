import { readFileSync } from "node:fs";
import { transform } from "lightningcss";
import { packageFile } from "../package/package-files.ts";
import type { Theme } from "../theme/theme.ts";
import { tokens } from "./tokens.ts";

/**
 * The site's two stylesheets: for pages that hold a text, and for those that lead to other pages. Their
 * parts stand in the order in which they apply. Of one for all, a fifth would go unused on every page,
 * and a long article with its headers would need a second round trip.
 */
const sheets = {
  text: [
    "tokens",
    "base",
    "shell",
    "brand",
    "article",
    "languages",
    "pictures",
    "embeds",
    "lost",
    "code",
    "code-marks",
    "drawing",
    "figures",
    "from-the-right",
    "uncased",
  ],
  list: [
    "tokens",
    "base",
    "shell",
    "brand",
    "timeline",
    "lists",
    "drawing",
    "search",
    "from-the-right",
    "uncased",
  ],
} as const;

/** A stylesheet that pages link to or have inline. */
export type Sheet = keyof typeof sheets;

/** Parts that a site has only if it uses them. */
const optionalParts = [
  "brand",
  "languages",
  "pictures",
  "embeds",
  "lost",
  "code-marks",
  "from-the-right",
  "uncased",
] as const;
/** A part by its name. */
export type OptionalPart = (typeof optionalParts)[number];

/**
 * A stylesheet, small: the theme in one cascade layer (https://www.w3.org/TR/css-cascade-5/#layering),
 * and the site's own rules in one that wins over it. Throws if a part can't be parsed.
 * @param used the optional parts that the site uses
 * @param faces the `@font-face` rules of the site's fonts
 * @param own the site's `theme.css`
 */
export function stylesheet(
  sheet: Sheet,
  theme: Theme,
  used: Readonly<Record<OptionalPart, boolean>>,
  faces: string,
  own: string,
): string {
  const names = sheets[sheet].filter((part) => {
    const optional = optionalParts.find((one) => one === part);
    return optional === undefined || used[optional];
  });
  const parts = [...names, `looks/${theme.look}`].map(read);
  const site = own === "" ? "" : `@layer site {\n${own}\n}\n`;
  return minified(`@layer theme {\n${faces}${tokens(theme)}${parts.join("\n")}\n}\n${site}`);
}

/** What pages look like on paper: a file of its own, which no browser waits for. Small as well. */
export function printStylesheet(): string {
  return minified(read("print"));
}

function read(part: string): string {
  return readFileSync(packageFile(`src/styles/${part}.css`), "utf8");
}

function minified(source: string): string {
  const { code } = transform({ filename: "site.css", code: Buffer.from(source), minify: true });
  // No text in it can end the element that it stands in.
  return code.toString().replaceAll("</", "<\\/");
}
