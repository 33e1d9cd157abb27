import * as z from "zod";
import { CalendarDateSchema } from "../calendar-date-schema.ts";
import { SourcesSchema } from "./front-matter.ts";
import { LanguageSchema } from "./language.ts";
import { line, SitePathSchema, UnlistedSchema } from "./values.ts";

/** What may stand above a page. */
export const PageFrontMatterSchema = z.strictObject({
  title: line.describe("The page's title, its only top heading."),
  description: line
    .max(160, "must be at most 160 characters")
    .optional()
    .describe("One sentence, shown below the title and in link previews."),
  updated: CalendarDateSchema.optional().describe(
    "The day the text was last changed in substance.",
  ),
  language: LanguageSchema.optional().describe(
    "The language of this page, where it is another than the site's.",
  ),
  draft: z.boolean().default(false).describe("True keeps it out of every output."),
  unlisted: UnlistedSchema,
  strict: z
    .boolean()
    .default(true)
    .describe("False makes warnings of what is merely untidy, for pages written elsewhere."),
  aliases: z.array(SitePathSchema).default([]).describe("Older paths that lead here."),
  sources: SourcesSchema,
});
/** A page's front matter, valid, with defaults for what is left out. */
export type PageFrontMatter = z.infer<typeof PageFrontMatterSchema>;
