import * as z from "zod";
import { CalendarDateSchema } from "../calendar-date-schema.ts";
import { FontsSchema, IconSchema, LogoSchema } from "./brand.ts";
import { DeployTargetSchema } from "./deploy.ts";
import { EmbedsSchema } from "./embeds.ts";
import { LanguageSchema } from "./language.ts";
import { LlmsSchema } from "./llms.ts";
import {
  AuthorSchema,
  AuthorsSchema,
  EditSchema,
  HomeSchema,
  LinksSchema,
  NavigationSchema,
  WebmentionSchema,
} from "./people.ts";
import { SectionsSchema } from "./section.ts";
import { SiteUrlSchema } from "./site-url.ts";
import { ThemeSchema } from "./theme.ts";
import { isTimeZone, timeZonesCalled } from "./time-zone.ts";
import { bySitePath, line, oneOfEach, SitePathSchema, SlugSchema, WebUrlSchema } from "./values.ts";

/** `site.yaml`. */
export const SiteFileSchema = z.strictObject({
  title: line.describe("The site's name."),
  tagline: line.describe("One line below the title."),
  url: SiteUrlSchema,
  language: LanguageSchema.describe("The language of the texts, as a tag like `en`."),
  timeZone: z
    .string()
    .check(({ value, issues }) => {
      if (isTimeZone(value)) return;
      const message = "must be a time zone name, like `Europe/Zurich`";
      const [zone] = timeZonesCalled(value);
      const hint =
        zone === undefined
          ? "Write the continent and a large city of the zone: its clocks may change in summer, as an offset can't."
          : `Write \`${zone}\`.`;
      issues.push({ code: "custom", input: value, message, params: { hint } });
    })
    .describe(
      "An IANA zone name, like `Europe/Zurich`: decides on which day a dated article appears.",
    ),
  author: AuthorSchema.describe("Who writes here: a map with `name:`."),
  authors: AuthorsSchema,
  navigation: NavigationSchema,
  links: LinksSchema,
  home: HomeSchema,
  edit: EditSchema,
  webmention: WebmentionSchema,
  embeds: EmbedsSchema,
  footer: line.optional().describe("A line at the foot of every page, in Markdown."),
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
    .describe("Articles that belong together, in the order of their dates or of their `order`."),
  sections: SectionsSchema,
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
  llms: LlmsSchema,
  socialImages: z
    .boolean()
    .default(true)
    .describe(
      "Draws a picture for every article, tag and series, shown where a link to it is shared.",
    ),
  book: z
    .boolean()
    .default(false)
    .describe(
      "True makes a book (EPUB) of the whole site, and one of each series, to read offline.",
    ),
  featured: z
    .array(SlugSchema)
    .check(oneOfEach((slug) => slug, []))
    .default([])
    .meta({ uniqueItems: true, description: "Articles that the home page shows first." }),
  redirects: bySitePath(SitePathSchema).describe(
    "Addresses that lead elsewhere now, each with everything below it. Articles have `aliases` for this.",
  ),
  gone: bySitePath(line).describe(
    "Addresses taken down on purpose, each with everything below it, and why.",
  ),
  theme: ThemeSchema,
  logo: LogoSchema,
  icon: IconSchema,
  fonts: FontsSchema,
  deploy: z
    .record(SlugSchema, DeployTargetSchema)
    .default({})
    .describe("Where `npm run deploy` may put the site, by name."),
});
/** `site.yaml`, valid, with defaults for what is left out. */
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
/** A tag in `tags.yaml`. */
export type TagFile = z.infer<typeof TagsFileSchema>[number];
