import { stringify } from "yaml";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import {
  aliasesOf,
  datesOf,
  descriptionOf,
  originalOf,
  seriesOf,
  tagsOf,
  titleOf,
} from "./article-data.ts";
import { convertText } from "./convert-text.ts";
import { reportLeftKeys } from "./left-keys.ts";
import { linkTo, pictureAt } from "./neighbours.ts";
import { toolsFor } from "./notes.ts";
import type { OldBlog } from "./old-blog.ts";
import { planPosts } from "./plan-posts.ts";
import type { Existing } from "./planned.ts";

/** Everything to be written, by path within the content folder. Nothing has been. */
export interface Import {
  readonly articles: ReadonlyMap<string, string>;
  /** Pictures to copy, from whole paths. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly newTags: readonly { readonly slug: string; readonly label: string }[];
  /** Errors stop the import; warnings name what could not be brought over. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns an old blog's posts into articles. */
export function importBlog(blog: OldBlog, existing: Existing, today: string): Import {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => diagnostics.push(one);
  const planned = planPosts(blog, existing, report);
  const articles = new Map<string, string>();
  const pictures = new Map<string, string>();
  const tags = new Map<string, string>();
  const aliases = new Set<string>();

  for (const { post, slug, path } of planned) {
    const inText = toolsFor(post, planned, report, "text");
    const inData = toolsFor(post, planned, report, "front matter");
    const relatedTags = new Map<string, string>();
    const title = titleOf(post);
    const body = convertText(
      blog.convert(post.body, inText),
      title,
      {
        linkTo: (href, ids) => linkTo(href, ids, post, blog, planned),
        pictureAt: (src) => pictureAt(src, post, blog, relatedTags),
      },
      inText,
    );
    const ownTags = tagsOf(post, tags, inData);
    const data = {
      title,
      description: descriptionOf(post, body, inData),
      ...datesOf(post, today, inData),
      ...(ownTags.length > 0 && { tags: ownTags }),
      ...seriesOf(post, existing, inData),
      ...aliasesOf(post, path, existing, aliases, inData),
      ...originalOf(post, inData),
      ...(post.isDraft && { draft: true }),
    };
    const folder = relatedTags.size > 0 ? `articles/${slug}/` : "";
    articles.set(folder ? `${folder}index.md` : `articles/${slug}.md`, articleFile(data, body));
    for (const [file, name] of relatedTags) pictures.set(`${folder}${name}`, file);
  }
  reportLeftKeys(
    planned.map(({ post }) => post),
    report,
  );
  const newTags = Array.from(tags, ([slug, label]) => ({ slug, label })).filter(
    ({ slug }) => !existing.tags.includes(slug),
  );
  return { articles, pictures, newTags, diagnostics };
}

function articleFile(data: object, body: string): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}`;
}
