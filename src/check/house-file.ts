import * as z from "zod";
import { SlugSchema } from "../content/schemas/values.ts";

const range = z
  .strictObject({
    least: z.number().int().min(0).describe("No fewer than this."),
    most: z.number().int().min(0).describe("No more than this."),
  })
  .refine(({ least, most }) => least <= most, "`least` must not be above `most`");
/** The least and the most of something, both included. */
export type Range = z.infer<typeof range>;

const PatternSchema = z.strictObject({
  pattern: z
    .string()
    .refine(isPattern, "must be a regular expression")
    .describe(
      "A regular expression, in which a space is any white space; one in small letters alone finds capitals too. Code, addresses and quotations are not searched.",
    ),
  hint: z.string().describe("What to write instead."),
});
/** Words that a text may not have, with what to write instead. */
export type HousePattern = z.infer<typeof PatternSchema>;

/** `house.yaml`: what every published article keeps. Every key may be left out, and the file too. */
export const HouseFileSchema = z.strictObject({
  words: range.optional().describe("How many words an article has."),
  wordsOf: z
    .record(SlugSchema, range)
    .default({})
    .describe("Articles that are to be shorter or longer than the others, by slug."),
  tags: range.optional().describe("How many tags an article has."),
  sources: range.optional().describe("How many sources an article cites."),
  figures: range.optional().describe("How many figures an article shows."),
  pageBytes: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("No article's page weighs more than this, compressed by Brotli."),
  updated: z.boolean().default(false).describe("True if every article says when it was changed."),
  lastHeading: z.string().optional().describe("The heading that every article ends with."),
  repeatedWords: z
    .number()
    .int()
    .min(4)
    .optional()
    .describe("So many words in a row must not stand in two articles."),
  phrases: z.array(PatternSchema).default([]).describe("What the text does not say."),
  headings: z.array(PatternSchema).default([]).describe("What no heading is."),
});
/** `house.yaml`: the rules that a site's owner sets for its articles. What isn't there isn't checked. */
export type HouseFile = z.infer<typeof HouseFileSchema>;

/** The regular expression of a rule's pattern. Throws a `SyntaxError` if the pattern is none. */
export function expressionOf(pattern: string): RegExp {
  // A phrase may go on over the end of a line. In a class, `[ \t]`, a space is a space.
  const spaced = pattern.replace(/ (?![^[]*\])/g, "\\s+");
  return new RegExp(spaced, /\p{Lu}/u.test(pattern.replace(/\\./g, "")) ? "gmu" : "gimu");
}

function isPattern(pattern: string): boolean {
  try {
    return expressionOf(pattern) !== undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
