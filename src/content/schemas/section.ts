import * as z from "zod";
import { isTopPath } from "../../site/urls.ts";
import { line, oneOfEach, SlugSchema } from "./values.ts";

/** The lists of a whole site, each of which a section may stand in. */
export const indexes = ["home", "feed", "archive", "tags", "timeline", "search"] as const;
/** A list of the whole site that a section can be in. */
export type Index = (typeof indexes)[number];

/** A folder's name, which is a path of the site too. */
const FolderSchema = SlugSchema.check(({ value, issues }) => {
  if (!isTopPath(value)) return;
  const message = `\`${value}\` is a place that every site has`;
  const hint = ["articles", "pages"].includes(value)
    ? `Take it out: what is in \`${value}/\` is published without being named here.`
    : `Call it something else, like \`my-${value}\`.`;
  issues.push({ code: "custom", input: value, message, params: { code: "E221", hint } });
});

/** `sections:` in `site.yaml`. */
export const SectionsSchema = z
  .array(
    z.strictObject({
      slug: FolderSchema.describe(
        "Its folder in `content/`, and its address: `notes` is at `/notes/`.",
      ),
      title: line.describe("Its title."),
      description: line.describe("One sentence about it."),
      in: z
        .array(z.enum(indexes))
        .check(oneOfEach((index) => index, []))
        .default(["tags", "search"])
        .meta({
          uniqueItems: true,
          description: "The lists of the whole site that have its articles, too.",
        }),
    }),
  )
  .check(oneOfEach(({ slug }) => slug, ["slug"]))
  .default([])
  .describe("Further folders of articles, each with a list and a feed of its own.");
/** A section in `site.yaml`, with defaults for what is left out. */
export type Section = z.infer<typeof SectionsSchema>[number];
