import * as z from "zod";
import { parseSitePath } from "../site-path.ts";
import { slugPattern, slugProblem } from "../slug.ts";

/** Lower-case words joined by single hyphens, in any script and in NFC: what may stand in a URL. */
export const SlugSchema = z
  .string()
  .normalize("NFC")
  .check(({ value, issues }) => {
    const problem = slugProblem(value);
    if (!problem) return;
    const { message, hint } = problem;
    issues.push({ code: "custom", input: value, message, params: { code: "E204", hint } });
  })
  .meta({ pattern: slugPattern.source })
  .brand<"Slug">();
/** A name that an address can have: one segment of a path, in Unicode normal form C. */
export type Slug = z.infer<typeof SlugSchema>;

/**
 * A path on this site, as the site knows it: from its own root, without the base path that `url` may have, and with its
 * letters as they are. What is written gets the base path last (src/output/base-path.ts).
 */
export type SitePath = `/${string}`;

/** As much of the rule as editors can check. */
const sitePathPattern = "^/(?!/)(?!.*//)(?!(?:.*/)?\\.\\.?(?:/|$))[^?#]*$";

/** A path on this site as people write it, with its letters encoded or not. */
export const SitePathSchema = z
  .string()
  .transform((text, { issues }): SitePath => {
    const hint = pathHint(text);
    const path = parseSitePath(text);
    if (hint === undefined && path !== undefined) return path;
    const message = "must be a path from the root, like `/old-address/`";
    issues.push({ code: "custom", input: text, message, params: { hint } });
    return z.NEVER;
  })
  .meta({ pattern: sitePathPattern });

/** Paths of this site as keys: a list of them, with what is said of each, and how the key was written. */
export function bySitePath<T>(value: z.ZodType<T>) {
  return z
    .record(z.string().meta({ pattern: sitePathPattern }), value)
    .default({})
    .transform((record, { issues }) => {
      const entries: { path: SitePath; written: string; value: T }[] = [];
      for (const [written, value] of Object.entries(record)) {
        const { data: path, error } = SitePathSchema.safeParse(written);
        if (path !== undefined && entries.every((other) => other.path !== path)) {
          entries.push({ path, written, value });
          continue;
        }
        const message = error
          ? `\`${written}\` ${error.issues[0]?.message}`
          : `\`${written}\` is there twice`;
        const params = { hint: pathHint(written) ?? "Take one of them out." };
        issues.push({ code: "custom", input: written, path: [written], message, params });
      }
      return entries;
    });
}

/** What to write in place of what is no path; undefined for one that is. */
function pathHint(text: string): string | undefined {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    const { pathname } = new URL(text);
    // Nobody sends an old address to the front page of another site by its path.
    return pathname === "/"
      ? "Only a path of this site can stand here: the settings of its host send readers to another."
      : `Write its path alone: \`${pathname}\`.`;
  }
  if (text.includes("#")) {
    return "What stands behind `#` never reaches a server: write `{formerly=#old-id}` behind the heading.";
  }
  if (text.includes("?")) {
    return "No static host looks at what stands behind `?`: redirect it in the settings of the host.";
  }
  if (/^\.\.?\//.test(text)) return `Write \`${new URL(text, "https://site.invalid/").pathname}\`.`;
  if (!text.startsWith("/")) return `Write \`/${text}\`.`;
  return parseSitePath(text) === undefined
    ? "Names in a path are neither empty, nor `.` or `..`, and have no slash or control character in them."
    : undefined;
}

/** A host as `URL` writes it: a name (in Punycode where it has other letters), an IP address, or this machine. */
const host =
  /^(?:(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|\[[\da-f:.]+\]|localhost)$/i;

/** A whole web address. */
export const WebUrlSchema = z
  .url({
    protocol: /^https?$/,
    hostname: host,
    message: "must be a whole web address, like `https://example.org/page`",
  })
  .meta({ pattern: "^[Hh][Tt][Tt][Pp][Ss]?:" });

/** Words on one line. */
export const line = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .refine((text) => !text.includes("\n"), {
    message: "must be one line",
    params: { hint: "Write `>-` behind the key in place of `|`: the lines below it are then one." },
  })
  .meta({ pattern: "^\\s*\\S(?:[^\\n]*\\S)?\\s*$" });

/** A check that no two entries of a list have one name; the diagnostic is at the second. */
export function oneOfEach<T>(nameOf: (entry: T) => string, key: readonly string[]) {
  return ({ value, issues }: z.core.ParsePayload<readonly T[]>): void => {
    for (const [i, entry] of value.entries()) {
      const name = nameOf(entry);
      if (value.findIndex((other) => nameOf(other) === name) === i) continue;
      const message = `\`${name}\` appears twice`;
      const params = { code: "E214", hint: "Take one of them out, or give it another name." };
      issues.push({ code: "custom", input: name, path: [i, ...key], message, params });
    }
  };
}

/** Said of a text that only those find who know its address. */
export const UnlistedSchema = z
  .boolean()
  .default(false)
  .describe("True keeps it out of every list, feed, search and sitemap; its address works.");
