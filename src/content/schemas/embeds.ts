import * as z from "zod";
import { line, WebUrlSchema } from "./values.ts";

/** Who shows videos that are not the site's own. PeerTube has many hosts. */
export const videoProviders = ["youtube", "vimeo", "peertube"] as const;
/** A host whose films may be shown within a page. */
export type VideoProvider = (typeof videoProviders)[number];

/** Where a provider answers; another address stands in for it in tests. */
const originSchema = z
  .url({ protocol: /^https?$/ })
  .transform((url) => new URL(url).origin)
  .describe("Where it answers, if that is elsewhere than usual.");

/** `youtube: true` is what people try first. */
const isObject = {
  error: ({ code }: { readonly code: string | undefined }) =>
    code === "invalid_type" ? "must be `{}`, or name an `origin:`" : undefined,
};

const GiscusSchema = z.strictObject({
  repo: line.regex(/^[\w.-]+\/[\w.-]+$/, "must be `owner/name`").describe("The repository."),
  repoId: line.describe("As giscus.app shows it."),
  category: line.describe("The category of the discussions."),
  categoryId: line.describe("As giscus.app shows it."),
  origin: originSchema.default("https://giscus.app"),
});

/** What of others pages may show or call. Nothing is, unless it is named here. */
export const EmbedsSchema = z
  .strictObject({
    youtube: z
      .strictObject({ origin: originSchema.default("https://www.youtube-nocookie.com") }, isObject)
      .optional()
      .describe("Lets `::video{youtube=ID}` play videos of YouTube: `youtube: {}`."),
    vimeo: z
      .strictObject({ origin: originSchema.default("https://player.vimeo.com") }, isObject)
      .optional()
      .describe("Lets `::video{vimeo=ID}` play videos of Vimeo: `vimeo: {}`."),
    peertube: z
      .strictObject({ origin: originSchema })
      .optional()
      .describe("Lets `::video{peertube=ADDRESS}` play videos of the PeerTube at `origin`."),
    comments: z
      .strictObject({ giscus: GiscusSchema.describe("Discussions of a repository on GitHub.") })
      .optional()
      .describe("Below every article, shown on a click."),
    analytics: z
      .union([
        z.strictObject({
          goatcounter: WebUrlSchema.describe(
            "Your address there, like `https://me.goatcounter.com`.",
          ),
        }),
        z.strictObject({
          plausible: line.describe("The domain that it counts for."),
          origin: originSchema.default("https://plausible.io"),
        }),
      ])
      .optional()
      .describe(
        "Who counts visits. No script of theirs runs: pages say themselves that they were opened.",
      ),
    newsletter: z
      .strictObject({
        action: WebUrlSchema.describe("Where the form is sent."),
        field: line.default("email").describe("What the address is called there."),
      })
      .optional()
      .describe("A form below every article."),
  })
  .default({})
  .describe(
    "What of others pages may show or call, each a gap in the policy that the build names.",
  );
/** `embeds:` in `site.yaml`: what of others may be shown within a page. Nothing, unless it says so. */
export type Embeds = z.infer<typeof EmbedsSchema>;
