import * as z from "zod";
import { OwnFileSchema } from "./brand.ts";
import { line, SitePathSchema, SlugSchema, WebUrlSchema } from "./values.ts";

const FediverseSchema = z
  .string()
  .regex(/^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, "must be an account, like `@ann@social.example`")
  .optional()
  .describe("An account in the Fediverse, named where a link to an article is shared there.");

/** Somebody who writes here. */
export const PersonSchema = z.strictObject({
  name: line.describe("As it stands below titles and in feeds."),
  url: WebUrlSchema.optional().describe("Where else they are found; without it, this site."),
  fediverse: FediverseSchema,
});
/** Who a site is by. */
export const AuthorSchema = PersonSchema.extend({
  portrait: OwnFileSchema.optional().describe("A picture of them, shown on the page about them."),
});

/** `authors:` in `site.yaml`. */
export const AuthorsSchema = z
  .record(SlugSchema, PersonSchema)
  .default({})
  .describe("Everybody whom an article's `author:` may name, by a word for each.");

/** In an article's front matter: one name of `authors:`, or several. */
export const ArticleAuthorSchema = z
  .union([SlugSchema, z.array(SlugSchema).min(1, "must name somebody")], {
    error: "must be a word from `authors:` in `site.yaml`, or a list of them, like `author: ann`",
  })
  .optional()
  .describe(
    "The word before the colon in `authors:` of `site.yaml`, not the name behind it; without it, the site's author.",
  );

const TargetSchema = z
  .union([SitePathSchema, WebUrlSchema], {
    error: "must be a path from the root, like `/about/`, or a whole web address",
  })
  .describe("A path of this site, or a whole web address.");

/** `navigation:` in `site.yaml`. */
export const NavigationSchema = z
  .array(z.strictObject({ label: line.describe("What it is called."), url: TargetSchema }))
  .optional()
  .describe("The places that every page leads to; without it, all that hold something.");

/** `links:` in `site.yaml`. */
export const LinksSchema = z
  .array(
    z.strictObject({
      label: line.describe("What it is called."),
      url: z
        .string()
        .regex(/^(?:https?:\/\/|mailto:)\S+$/, "must be a web address, or begin with `mailto:`")
        .describe("Where it leads."),
      rel: z.literal("me").optional().describe("`me` says that it is the same person."),
      icon: OwnFileSchema.optional(),
    }),
  )
  .default([])
  .describe("Where else the author is, at the foot of every page and on the page about them.");

/** `edit:` in `site.yaml`. */
export const EditSchema = z
  .string()
  .regex(
    /^https:\/\/\S*\{path\}\S*$/,
    "must be an address with `{path}`, like `https://github.com/me/site/edit/main/{path}`",
  )
  .optional()
  .describe("Where a text can be changed; `{path}` is its file.");

/** `webmention:` in `site.yaml`. */
export const WebmentionSchema = WebUrlSchema.optional().describe(
  "What takes webmentions (https://www.w3.org/TR/webmention/) for this site.",
);

/** The parts that a front page can have. */
export const homeParts = ["hero", "featured", "bio", "newest", "ways"] as const;

/** `home:` in `site.yaml`. */
export const HomeSchema = z
  .array(
    z.union(
      [
        z.enum(homeParts),
        z.strictObject({
          newest: z.number().int().min(1).max(100).describe("How many of the newest articles."),
        }),
      ],
      {
        error: `must be one of ${homeParts.map((part) => `\`${part}\``).join(", ")}, or \`newest: 10\``,
      },
    ),
  )
  .default([...homeParts])
  .describe("What the home page shows, in this order.");
/** A part of the front page. */
export type HomePart = (typeof homeParts)[number];
