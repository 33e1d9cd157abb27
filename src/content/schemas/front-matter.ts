import * as z from "zod";
import { type CalendarDate, isoDate, isSurelyBefore } from "../calendar-date.ts";
import { CalendarDateSchema, PublicationDateSchema } from "../calendar-date-schema.ts";
import { PeriodSchema } from "../period.ts";
import { LanguageSchema } from "./language.ts";
import { ArticleAuthorSchema } from "./people.ts";
import {
  line,
  oneOfEach,
  SitePathSchema,
  SlugSchema,
  UnlistedSchema,
  WebUrlSchema,
} from "./values.ts";

/** A source of an article: what it is, who published it, and whose word it is. */
export const SourceSchema = z.strictObject({
  id: SlugSchema.describe("The name it is cited by: `[@id]`."),
  title: line.describe("Its title, as it is printed there."),
  publisher: line.describe("Who published it."),
  date: CalendarDateSchema.optional().describe("When it was published, as precisely as known."),
  url: WebUrlSchema.describe("Its whole web address."),
  archive: WebUrlSchema.optional().describe("A recorded copy, for the day the address dies."),
  kind: z
    .enum(["author", "public", "standard"])
    .describe("The author's own memory, another published account, or a standard or paper."),
});
/** A source in `sources:`, before it is known whether the text cites it. */
export type Source = z.infer<typeof SourceSchema>;

/** `sources:` of an article or page. */
export const SourcesSchema = z
  .array(SourceSchema)
  .check(oneOfEach(({ id }) => id, ["id"]))
  .default([])
  .describe("What the text rests on; each source is cited at least once, by `[@id]`.");

/** A change that readers are told of. */
const ChangeSchema = z.strictObject({
  date: CalendarDateSchema.refine(
    ({ day }) => day !== undefined,
    "must be a day, like `2027-01-31`",
  ).describe("The day of the change."),
  text: line.describe("What was changed, in a sentence."),
});

/** What may stand above an article. */
export const ArticleFrontMatterSchema = z
  .strictObject({
    title: line.describe("The article's title, its only top heading."),
    description: line
      .max(160, "must be at most 160 characters")
      .describe("One sentence, shown in lists, search results and link previews."),
    date: PublicationDateSchema.describe(
      "When it first came out, as precisely as that is known; `2026-12-04T09:00` is out at nine, in the site's `timeZone`.",
    ),
    dateInferred: z
      .boolean()
      .default(false)
      .describe(
        "True if nothing records the date and it is concluded: shown as an approximate one.",
      ),
    byline: z
      .enum(["by", "after"])
      .default("by")
      .describe("`after` for a text that follows the author and isn't the author's own."),
    updated: CalendarDateSchema.optional().describe(
      "The day the text was last changed in substance.",
    ),
    changes: z
      .array(ChangeSchema)
      .default([])
      .describe("What was changed since it came out, shown with the article and in feeds."),
    tags: z
      .array(SlugSchema)
      .check(oneOfEach((slug) => slug, []))
      .default([])
      .meta({ uniqueItems: true, description: "Slugs of tags in `tags.yaml`." }),
    series: SlugSchema.optional().describe("The slug of a series in `site.yaml`."),
    order: z
      .number()
      .int()
      .optional()
      .describe("Its place in the series; those without one follow in the order of their dates."),
    language: LanguageSchema.optional().describe(
      "The language of this article, where it is another than the site's.",
    ),
    translations: z
      .array(SlugSchema)
      .default([])
      .describe("Slugs of articles that say the same in other languages."),
    draft: z.boolean().default(false).describe("True keeps it out of every output."),
    unlisted: UnlistedSchema,
    strict: z
      .boolean()
      .default(true)
      .describe("False makes warnings of what is merely untidy, for articles written elsewhere."),
    cover: z
      .strictObject({
        picture: line.describe("A picture beside the text."),
        alt: line.describe("What it shows, for those who can't see it."),
        credit: line.optional().describe("Whose it is."),
      })
      .optional()
      .describe("The picture at the top, in lists, in feeds and where a link is shared."),
    allow: z
      .array(line)
      .default([])
      .describe("Words that would be taken for unfinished work, and are meant: `[TODO]`."),
    aliases: z.array(SitePathSchema).default([]).describe("Older paths that lead here."),
    forwards: z
      .record(
        z.string().regex(/^[\p{L}\p{N}\p{M}_-]+$/u, "must be the id of a heading, without `#`"),
        z
          .string()
          .regex(
            /^\/(?!\/)[^?#\s]*(?:#\S+)?$/,
            "must be an address on this site, like `/articles/slug/#id`",
          ),
      )
      .default({})
      .describe(
        "Headings that were released here and are on other pages now: `id: /articles/slug/#id`.",
      ),
    merged: z
      .array(
        z.strictObject({
          path: SitePathSchema.describe(
            "The address it was released under, also one of `aliases`.",
          ),
          title: line.describe("Its title."),
          description: line.describe("Its description."),
          date: PublicationDateSchema.describe("The date under which feeds published it."),
          heading: line.optional().describe("The id of the heading under which it is now."),
        }),
      )
      .default([])
      .describe("Articles that are parts of this one now; their entries in feeds stay."),
    period: PeriodSchema.optional().describe("When the events took place."),
    author: ArticleAuthorSchema,
    canonical: WebUrlSchema.optional().describe(
      "Where the same text stands first, for search engines: this is a copy of it.",
    ),
    original: WebUrlSchema.optional().describe("Where it was first told."),
    sources: SourcesSchema,
  })
  .check(({ value: { date, updated, changes }, issues }) => {
    const changed: [CalendarDate | undefined, (string | number)[]][] = [
      [updated, ["updated"]],
      ...changes.map(({ date }, i): [CalendarDate, (string | number)[]] => [
        date,
        ["changes", i, "date"],
      ]),
    ];
    for (const [day, path] of changed) {
      if (!day || !isSurelyBefore(day, date)) continue;
      issues.push({
        code: "custom",
        input: day,
        path,
        message: `\`${isoDate(day)}\` is before the article's date, \`${isoDate(date)}\``,
        params: {
          code: "E213",
          hint: "A text can't be changed before it was written: mend one of the two.",
        },
      });
    }
  });
/** An article's front matter, valid, with defaults for what is left out. */
export type ArticleFrontMatter = z.infer<typeof ArticleFrontMatterSchema>;

/** What may stand above the bio. */
export const AboutFrontMatterSchema = z.strictObject({
  title: line.describe("The page's title."),
  description: line
    .max(160, "must be at most 160 characters")
    .describe("One sentence, shown on the front page and in link previews."),
  stages: z
    .array(z.strictObject({ name: line, year: z.number().int().optional(), what: line }))
    .default([])
    .describe("Stages of a life in order; a stage without a year has a place in the order only."),
  sources: SourcesSchema,
});
