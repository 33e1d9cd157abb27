import { type Slug, SlugSchema } from "../../src/content/schemas/values.ts";

/** A slug for tests; throws when the text is none. */
export function slug(text: string): Slug {
  return SlugSchema.parse(text);
}
