import type { Slug } from "../content/schemas/values.ts";
import type { OldPost } from "./old-blog.ts";

/** What there is already, which nothing may clash with. */
export interface Existing {
  /** Says what has an article's address, or had it once; undefined if it is free. */
  slugConflict(slug: Slug): string | undefined;
  /** Whether anything answers a path. */
  hasPath(path: string): boolean;
  readonly tags: readonly string[];
  readonly series: readonly string[];
}

/** A post, and what it will be. */
export interface Planned {
  readonly post: OldPost;
  readonly slug: Slug;
  readonly path: string;
  /** The ids that its headings will have. */
  readonly ids: ReadonlySet<string>;
}
