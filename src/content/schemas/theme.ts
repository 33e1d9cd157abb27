import { parse } from "culori";
import * as z from "zod";
import { lookNames } from "./look-names.ts";
import { line } from "./values.ts";

/** An opaque colour as CSS writes it (https://www.w3.org/TR/css-color-4/). */
const ColourSchema = z
  .string()
  .refine((text) => parse(text) !== undefined, "must be a colour, like `#174e8c` or `teal`")
  .refine((text) => (parse(text)?.alpha ?? 1) === 1, "must be an opaque colour")
  .describe("A colour as CSS writes it, like `#174e8c`, `teal` or `oklch(0.5 0.1 250)`.");

/** One colour for both schemes, or one for each. */
const SchemesSchema = z.union([
  ColourSchema,
  z.strictObject({
    light: ColourSchema.optional().describe("For readers whose system is light."),
    dark: ColourSchema.optional().describe("For readers whose system is dark."),
  }),
]);
/** Colours of one's own, by scheme. What isn't given is derived. */
export type SchemeColours = z.infer<typeof SchemesSchema>;

/** Families as CSS lists them, and nothing that could end the declaration. */
const FamiliesSchema = line.regex(
  /^(?:"[^"\\;{}<>]+"|'[^'\\;{}<>]+'|[\p{L}\d _-]+)(?:\s*,\s*(?:"[^"\\;{}<>]+"|'[^'\\;{}<>]+'|[\p{L}\d _-]+))*$/u,
  'must be font families with commas between them, like `"Iowan Old Style", Palatino, serif`',
);

/** `theme:` in `site.yaml`: values that the look's stylesheet is made with. */
export const ThemeSchema = z
  .strictObject({
    look: z
      .enum(lookNames)
      .default("drafting")
      .describe("What the site looks like before anything else here is said."),
    accent: SchemesSchema.optional().describe("Links, and what stands out."),
    paper: SchemesSchema.optional().describe("The ground."),
    ink: SchemesSchema.optional().describe("Text, and all that is drawn."),
    type: z
      .strictObject({
        text: FamiliesSchema.optional().describe("Font families of the text."),
        headings: FamiliesSchema.optional().describe("Font families of headings and of labels."),
        code: FamiliesSchema.optional().describe("Font families of code."),
      })
      .default({})
      .describe("Typefaces, as CSS lists them; the first that a reader has is used."),
    face: z
      .enum(["own", "system"])
      .default("own")
      .describe(
        "What wordmark and headings are set in: the look's own typeface, where it has one, or the system's. `headings` of `type` wins over both.",
      ),
    corner: z.number().min(0).max(24).optional().describe("How round corners are, in pixels."),
    measure: z
      .number()
      .int()
      .min(40)
      .max(90)
      .optional()
      .describe("How many characters a line of text has, about."),
  })
  .prefault({})
  .describe("What the site looks like.");
/** `theme:` in `site.yaml`. */
export type ThemeSettings = z.infer<typeof ThemeSchema>;
