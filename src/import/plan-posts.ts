import { SlugSchema } from "../content/schemas/values.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { slugify } from "../i18n/slugify.ts";
import { dayOf, titleOf } from "./article-data.ts";
import { headingIds } from "./headings.ts";
import type { OldBlog } from "./old-blog.ts";
import type { Existing, Planned } from "./planned.ts";

/** The posts with their new addresses. What is no post, or clashes, is reported. */
export function planPosts({ posts }: OldBlog, existing: Existing, report: Report): Planned[] {
  const planned = new Map<string, Planned>();
  for (const post of posts) {
    const start = post.source.at(0);
    const isPost =
      dayOf(post) !== undefined ||
      post.isDraft ||
      /(?:^|\/)_?(?:posts?|blog|articles)\//.test(post.path);
    if (!isPost) {
      const hint = "Articles have a date, or lie in a folder for posts.";
      report(diagnostic(start, "W820", "is no article, and is left where it is", hint));
      continue;
    }
    const slug = SlugSchema.safeParse(
      slugify(post.slug)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, ""),
    ).data;
    if (!slug) {
      report(
        diagnostic(
          start,
          "E811",
          `no address can be made of \`${post.slug}\``,
          "Give it a `slug`.",
        ),
      );
      continue;
    }
    const other = planned.get(slug);
    const taken = other
      ? `\`${other.post.source.file}\` has that name too`
      : existing.slugConflict(slug);
    if (taken)
      report(
        diagnostic(start, "E812", `can't be \`${slug}\`: ${taken}`, "Give it another `slug`."),
      );
    else {
      const ids = headingIds(post.body, titleOf(post));
      planned.set(slug, { post, slug, path: `/articles/${slug}/`, ids });
    }
  }
  return [...planned.values()];
}
