import type { Slug } from "./schemas/values.ts";

/** An article by the files that it is made of, none of which has been read. */
export interface ArticleEntry {
  readonly slug: Slug;
  /** The section that it is in; undefined in `articles/`. */
  readonly section?: Slug | undefined;
  readonly path: string;
  /** Pictures beside the text, and in folders there. */
  readonly pictures: readonly string[];
  /** All other files beside the text, which are published if it links to them. */
  readonly attachments: readonly string[];
  /** The ids of headings that were released at its address. */
  readonly releasedIds: readonly string[];
  /** Files of code that it may show. */
  readonly examples: readonly string[];
}
