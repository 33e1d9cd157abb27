import { slugify } from "../i18n/slugify.ts";
import { type Slug, SlugSchema } from "./schemas/values.ts";
import { slugLimitBytes } from "./slug.ts";

/**
 * The slug that a title suggests, spelt as readers of its language would: as many of its first words as
 * there is room for. Undefined if it has no letters.
 */
export function suggestSlug(title: string, language: string): Slug | undefined {
  const whole = slugify(title, language);
  let slug = "";
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(whole)) {
    if (Buffer.byteLength(slug + segment) > slugLimitBytes) break;
    slug += segment;
  }
  // Where hyphens stand between words, half a one is none.
  if (slug !== whole && whole.charAt(slug.length) !== "-") slug = slug.replace(/-[^-]*$/, "");
  return SlugSchema.safeParse(slug.replace(/-$/, "")).data;
}
