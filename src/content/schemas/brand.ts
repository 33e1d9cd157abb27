import * as z from "zod";
import { line } from "./values.ts";

/** A file of the site: beside `site.yaml`, or in `public/` where it begins with a slash. */
export const OwnFileSchema = line
  .regex(/^(?!\/\/)[^\\]+$/, "must be a file's path")
  .refine((path) => !path.split("/").includes(".."), "must not lead out of the folder")
  .describe("A file beside this one, or in `public/` if it begins with a slash.");

/** `logo:` in `site.yaml`. */
export const LogoSchema = OwnFileSchema.optional().describe(
  "A picture that stands in the place of the site's name at the top of pages. SVG or PNG.",
);

/** `icon:` in `site.yaml`. */
export const IconSchema = OwnFileSchema.optional().describe(
  "A square picture, SVG or PNG, that every icon of the site is made from. `favicon.svg` or `favicon.png` is found by itself.",
);

const fontFile = /\.(?:woff2?|ttf|otf)$/i;

/** `fonts:` in `site.yaml`. */
export const FontsSchema = z
  .array(
    z.strictObject({
      family: line
        .regex(/^[^"'\\;{}<>,]+$/, "must be a family's name")
        .describe("What `theme:` and `theme.css` call it."),
      file: OwnFileSchema.regex(fontFile, "must be a `.woff2`, `.woff`, `.ttf` or `.otf`"),
      weight: z
        .union([z.number().int().min(1).max(1000), z.string().regex(/^\d{1,4} \d{1,4}$/)])
        .default(400)
        .describe('From 1 to 1000, or what a variable font spans: `"100 900"`.'),
      style: z.enum(["normal", "italic"]).default("normal").describe("Upright or italic."),
      preload: z
        .boolean()
        .default(false)
        .describe("Has every page fetch it before it knows whether it needs it."),
    }),
  )
  .default([])
  .describe("Fonts that the site brings itself.");
/** A font in `site.yaml`, and what it is used for. */
export type FontSettings = z.infer<typeof FontsSchema>[number];
