import { z } from "zod";
import { CalendarDateSchema, isoDate, isSurelyBefore } from "./calendar-date.ts";
import { DeployTargetSchema } from "./deploy-schema.ts";
import { PeriodSchema } from "./period.ts";

/** Lower-case words and digits joined by single hyphens: what may stand in a URL. */
export const SlugSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "must be lower-case words joined by hyphens, like `mac-mini`",
  )
  .brand<"Slug">();
export type Slug = z.infer<typeof SlugSchema>;

/** A path on this site, from the root. */
export type SitePath = `/${string}`;

/** Segments of plain letters, none of them `.` or `..`. */
const sitePath = /^\/(?!(?:.*\/)?\.\.?(?:\/|$))(?:[A-Za-z0-9._~-]+\/)*(?:[A-Za-z0-9._~-]+)?$/;
const SitePathSchema = z
  .custom<SitePath>(
    (value) => typeof value === "string" && sitePath.test(value),
    "must be a path from the root, like `/old-address/`",
  )
  .meta({ type: "string", pattern: sitePath.source });

const WebUrlSchema = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    message: "must be a whole web address, like `https://example.org/page`",
  })
  .meta({ pattern: "^[Hh][Tt][Tt][Pp][Ss]?:" });

const line = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .refine((text) => !text.includes("\n"), "must be one line")
  .meta({ pattern: "^\\s*\\S(?:[^\\n]*\\S)?\\s*$" });

/** A check that no two entries of a list have one name; the fault is at the second. */
function oneOfEach<T>(nameOf: (entry: T) => string, key: readonly string[]) {
  return ({ value, issues }: z.core.ParsePayload<readonly T[]>): void => {
    for (const [i, entry] of value.entries()) {
      const name = nameOf(entry);
      if (value.findIndex((other) => nameOf(other) === name) === i) continue;
      const message = `\`${name}\` is there twice`;
      const params = { fault: "E214", hint: "Take one of them out, or give it another name." };
      issues.push({ code: "custom", input: name, path: [i, ...key], message, params });
    }
  };
}

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
export type Source = z.infer<typeof SourceSchema>;

const SourcesSchema = z
  .array(SourceSchema)
  .check(oneOfEach(({ id }) => id, ["id"]))
  .default([])
  .describe("What the text rests on; each source is cited at least once, by `[@id]`.");

/** What may stand above an article. */
export const ArticleFrontMatterSchema = z
  .strictObject({
    title: line.describe("The article's title, its only top heading."),
    description: line
      .max(160, "must be at most 160 characters")
      .describe("One sentence, shown in lists, search results and link previews."),
    date: CalendarDateSchema.describe(
      "When the story was first told, as precisely as that is known.",
    ),
    updated: CalendarDateSchema.optional().describe(
      "The day the text was last changed in substance.",
    ),
    tags: z
      .array(SlugSchema)
      .check(oneOfEach((slug) => slug, []))
      .default([])
      .meta({ uniqueItems: true, description: "Slugs of tags in `tags.yaml`." }),
    series: SlugSchema.optional().describe("The slug of a series in `site.yaml`."),
    draft: z.boolean().default(false).describe("True keeps it out of every output."),
    aliases: z.array(SitePathSchema).default([]).describe("Older paths that lead here."),
    period: PeriodSchema.optional().describe("When the events took place."),
    original: WebUrlSchema.optional().describe("Where it was first told."),
    sources: SourcesSchema,
  })
  .check(({ value: { date, updated }, issues }) => {
    if (!updated || !isSurelyBefore(updated, date)) return;
    issues.push({
      code: "custom",
      input: updated,
      path: ["updated"],
      message: `\`${isoDate(updated)}\` is before the article's date, \`${isoDate(date)}\``,
      params: {
        fault: "E213",
        hint: "A text can't be changed before it was written: mend one of the two.",
      },
    });
  });
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

/** `site.yaml`. */
export const SiteFileSchema = z.strictObject({
  title: line.describe("The site's name."),
  tagline: line.describe("One line below the title."),
  url: WebUrlSchema.refine(
    (url) => !URL.canParse(url) || new URL(url).pathname === "/",
    "must have no path",
  ).describe("Where the site will be: scheme and host, without a path."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "must be a language tag, like `en`")
    .describe("The language of the texts, as a tag like `en`."),
  timeZone: z
    .string()
    .refine(isTimeZone, "must be a time zone name, like `Europe/Zurich`")
    .describe("An IANA zone name: decides on which day a dated article appears."),
  author: z
    .strictObject({
      name: line.describe("As it stands below titles and in feeds."),
      url: WebUrlSchema.describe("Where else the author is found."),
    })
    .describe("Who writes here."),
  note: line.optional().describe("A line at the foot of every page."),
  examples: z
    .string()
    .optional()
    .describe("A folder of code files that articles may include, relative to this file."),
  series: z
    .array(
      z.strictObject({
        slug: SlugSchema.describe("Its name in front matter and in the address."),
        title: line.describe("Its title."),
        description: line.describe("One sentence about it."),
      }),
    )
    .check(oneOfEach(({ slug }) => slug, ["slug"]))
    .default([])
    .describe("Articles that belong together, in the order of their dates."),
  security: z
    .strictObject({
      contact: z
        .array(
          z
            .string()
            .regex(
              /^(?:https:\/\/|mailto:|tel:)\S+$/,
              "must begin with `https:`, `mailto:` or `tel:`",
            ),
        )
        .min(1, "must name at least one address")
        .describe("Where to report, the best way first."),
      expires: CalendarDateSchema.refine(
        ({ day }) => day !== undefined,
        "must be a day, like `2027-01-31`",
      ).describe("The day from which nobody may rely on this, at most a year away."),
      policy: WebUrlSchema.optional().describe("Where it says how reports are handled."),
    })
    .optional()
    .describe("Who to tell when something is unsafe here, for `/.well-known/security.txt`."),
  search: z
    .boolean()
    .default(true)
    .describe("False leaves out the search page with its index and script."),
  socialImages: z
    .boolean()
    .default(true)
    .describe(
      "Draws a picture for every article, tag and series, shown where a link to it is shared.",
    ),
  chosen: z
    .array(SlugSchema)
    .check(oneOfEach((slug) => slug, []))
    .default([])
    .meta({ uniqueItems: true, description: "Articles that the home page shows first." }),
  moved: z
    .record(SitePathSchema, SitePathSchema)
    .default({})
    .describe(
      "Addresses that lead elsewhere now, each with everything below it. Articles have `aliases` for this.",
    ),
  gone: z
    .record(SitePathSchema, line)
    .default({})
    .describe("Addresses taken down on purpose, each with everything below it, and why."),
  deploy: z
    .record(SlugSchema, DeployTargetSchema)
    .default({})
    .describe("Where `npm run deploy` may put the site, by name."),
});
export type SiteFile = z.infer<typeof SiteFileSchema>;

/** `tags.yaml`. */
export const TagsFileSchema = z
  .array(
    z.strictObject({
      slug: SlugSchema.describe("Its name in front matter and in the address: it stays."),
      label: line.describe("Its name as readers see it."),
      description: line.describe("One line about it."),
      about: z
        .string()
        .trim()
        .optional()
        .describe("Two or three sentences for the tag's own page."),
    }),
  )
  .check(oneOfEach(({ slug }) => slug, ["slug"]));
export type TagFile = z.infer<typeof TagsFileSchema>[number];

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
