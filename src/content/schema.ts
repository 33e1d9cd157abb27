import { z } from "zod";
import { CalendarDateSchema, isoDate, isSurelyBefore } from "./calendar-date.ts";
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

const SitePathSchema = z.custom<SitePath>(
  (value) =>
    typeof value === "string" &&
    /^\/(?:[A-Za-z0-9._~-]+\/)*(?:[A-Za-z0-9._~-]+)?$/.test(value) &&
    !/(?:^|\/)\.\.?(?:\/|$)/.test(value),
  "must be a path from the root, like `/old-address/`",
);

const WebUrlSchema = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  message: "must be a whole web address, like `https://example.org/page`",
});

const line = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .refine((text) => !text.includes("\n"), "must be one line");

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
  /** The name it is cited by: `[@id]`. */
  id: SlugSchema,
  title: line,
  publisher: line,
  date: CalendarDateSchema.optional(),
  url: WebUrlSchema,
  /** A recorded copy, for the day the address dies. */
  archive: WebUrlSchema.optional(),
  /** The author's own memory, another published account, or a standard or paper. */
  kind: z.enum(["author", "public", "standard"]),
});
export type Source = z.infer<typeof SourceSchema>;

const SourcesSchema = z
  .array(SourceSchema)
  .check(oneOfEach(({ id }) => id, ["id"]))
  .default([]);

/** What may stand above an article. */
export const ArticleFrontMatterSchema = z
  .strictObject({
    title: line,
    /** One sentence, shown in lists, search results and link previews. */
    description: line.max(160, "must be at most 160 characters"),
    /** When the story was first told, as precisely as that is known. */
    date: CalendarDateSchema,
    /** The day the text was last changed in substance. */
    updated: CalendarDateSchema.optional(),
    tags: z
      .array(SlugSchema)
      .check(oneOfEach((slug) => slug, []))
      .default([]),
    series: SlugSchema.optional(),
    /** True keeps it out of every output. */
    draft: z.boolean().default(false),
    /** Older paths that lead here. */
    aliases: z.array(SitePathSchema).default([]),
    /** When the events took place. */
    period: PeriodSchema.optional(),
    /** Where it was first told. */
    original: WebUrlSchema.optional(),
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
  title: line,
  description: line.max(160, "must be at most 160 characters"),
  /** Stages of a life in order; a stage without a year has a place in the order only. */
  stages: z
    .array(z.strictObject({ name: line, year: z.number().int().optional(), what: line }))
    .default([]),
  sources: SourcesSchema,
});

/** `site.yaml`. */
export const SiteFileSchema = z.strictObject({
  title: line,
  /** One line below the title. */
  tagline: line,
  /** Where the site will be: scheme and host, without a path. */
  url: WebUrlSchema.refine((url) => new URL(url).pathname === "/", "must have no path"),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "must be a language tag, like `en`"),
  /** An IANA zone name: decides on which day a dated article appears. */
  timeZone: z.string().refine(isTimeZone, "must be a time zone name, like `Europe/Zurich`"),
  author: z.strictObject({ name: line, url: WebUrlSchema }),
  /** A line at the foot of every page. */
  note: line.optional(),
  /** A folder of code files that articles may include, relative to this file. */
  examples: z.string().optional(),
  series: z
    .array(z.strictObject({ slug: SlugSchema, title: line, description: line }))
    .check(oneOfEach(({ slug }) => slug, ["slug"]))
    .default([]),
  /** False leaves out the search page with its index and script. */
  search: z.boolean().default(true),
  /** Draws a picture for every article, tag and series, shown where a link to it is shared. */
  socialImages: z.boolean().default(true),
  /** Articles that the home page shows first. */
  chosen: z
    .array(SlugSchema)
    .check(oneOfEach((slug) => slug, []))
    .default([]),
  /** Addresses that lead elsewhere now, each with everything below it. Articles have `aliases` for this. */
  moved: z.record(SitePathSchema, SitePathSchema).default({}),
  /** Addresses taken down on purpose, each with everything below it, and why. */
  gone: z.record(SitePathSchema, line).default({}),
});
export type SiteFile = z.infer<typeof SiteFileSchema>;

/** `tags.yaml`. */
export const TagsFileSchema = z
  .array(
    z.strictObject({
      slug: SlugSchema,
      label: line,
      description: line,
      /** Two or three sentences for the tag's own page. */
      about: z.string().trim().optional(),
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
