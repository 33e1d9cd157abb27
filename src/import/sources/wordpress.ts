import { diagnostic, type Report } from "../../diagnostics/diagnostic.ts";
import { codes } from "../notes.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";
import { hasLatex, wordpressHtml } from "../templates/wordpress.ts";
import { withFootnotes } from "../templates/wordpress-notes.ts";
import { rooted } from "./permalink.ts";
import { siteAddress, tagOf } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";
import { fieldText, readXmlItems, type XmlField, type XmlItem } from "./xml-items.ts";

/** A WordPress export (WXR), with the pictures of the uploads folder if that lies beside it (https://wordpress.org/documentation/article/tools-export-screen/). */
export const wordpress: SourceReader = {
  name: "wordpress",
  recognizes: (folder) => exportsIn(folder).length > 0,
  read(folder, report) {
    const files = exportsIn(folder).map((path) => {
      const source = folder.read(path);
      return source ? { path, source, ...readXmlItems(source.text, new Set(["item"])) } : undefined;
    });
    const read = files.flatMap((file) => file ?? []);
    const around = read.flatMap((file) => file.around);
    const media = mediaOf(read.flatMap(({ items }) => items));
    const authors = namesOf(around);
    const left = new Map<string, number>();
    const posts = read.flatMap(({ path, source, items }) =>
      items.flatMap((item): SourcePost[] => {
        const type = fieldText(item.fields, "wp:post_type") ?? "post";
        const status = fieldText(item.fields, "wp:status") ?? "publish";
        if (type === "attachment") return [];
        if (
          !["post", "page"].includes(type) ||
          ["trash", "auto-draft", "inherit"].includes(status)
        ) {
          const kind = status === "trash" ? "in the trash" : type;
          left.set(kind, (left.get(kind) ?? 0) + 1);
          return [];
        }
        return [{ ...wordpressPost(item, type, status, media, authors), source, path }];
      }),
    );
    reportLeft(left, read[0], report);
    const link = fieldText(around, "wp:base_blog_url", "link");
    const author = around.find(({ name }) => name === "wp:author");
    return {
      posts,
      roots: [folder.root, ...["uploads", "wp-content"].flatMap((name) => folder.find(name) ?? [])],
      address: siteAddress(link),
      basePath: "",
      facts: {
        title: fieldText(around, "title"),
        tagline: fieldText(around, "description"),
        language: tagOf(fieldText(around, "language")),
        author: {
          name: author && fieldText(author.fields, "wp:author_display_name", "wp:author_login"),
        },
        tags: labelsOf(around),
      },
      convert: (body, _post, tools) => wordpressHtml(body, media, tools),
    };
  },
};

function exportsIn(folder: SourceFolder): string[] {
  return folder
    .files(".")
    .filter(({ name, extension }) => extension === ".xml" && !name.includes("/"))
    .filter(({ path }) =>
      (folder.read(path)?.text.slice(0, 6000) ?? "").includes("wordpress.org/export/"),
    )
    .map(({ path }) => path);
}

/** Addresses of pictures, by the ids that galleries and covers name them by. */
function mediaOf(items: readonly XmlItem[]): Map<string, string> {
  const media = new Map<string, string>();
  for (const { fields } of items) {
    const id = fieldText(fields, "wp:post_id");
    const url = fieldText(fields, "wp:attachment_url");
    if (id !== undefined && url !== undefined) media.set(id, url);
  }
  return media;
}

/** The names that readers see, by those that people log in with. */
function namesOf(around: readonly XmlField[]): Map<string, string> {
  return new Map(
    around.flatMap(({ name, fields }) => {
      const login = name === "wp:author" ? fieldText(fields, "wp:author_login") : undefined;
      const shown = fieldText(fields, "wp:author_display_name") ?? login;
      return login === undefined || shown === undefined ? [] : [[login, shown] as const];
    }),
  );
}

/** What plugins and WordPress itself keep of a post, by key. */
function metaOf(fields: readonly XmlField[]): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const field of fields) {
    const key = field.name === "wp:postmeta" ? fieldText(field.fields, "wp:meta_key") : undefined;
    const value = fieldText(field.fields, "wp:meta_value");
    if (key !== undefined && value !== undefined) meta.set(key, [...(meta.get(key) ?? []), value]);
  }
  return meta;
}

/** The addresses that WordPress sends on to a post's, whose name was another once. */
function formerUrls(
  url: string,
  slug: string,
  meta: ReadonlyMap<string, readonly string[]>,
): string[] {
  const last = `/${slug}`;
  const at = url.replace(/\/$/, "").endsWith(last) ? url.lastIndexOf(last) : -1;
  if (at === -1) return [];
  return (meta.get("_wp_old_slug") ?? [])
    .filter((old) => old !== slug)
    .map((old) => `${url.slice(0, at)}/${old}${url.slice(at + last.length)}`);
}

function reportLeft(
  left: ReadonlyMap<string, number>,
  first: { source: SourcePost["source"] } | undefined,
  report: Report,
): void {
  if (!first || left.size === 0) return;
  for (const [kind, count] of left) {
    const hint = "It is no text: menus, styles and the like are made anew here.";
    report(
      diagnostic(
        first.source.at(0),
        codes.page,
        `${count} × \`${kind}\` is left where it is`,
        hint,
      ),
    );
  }
}

function labelsOf(
  around: readonly XmlField[],
): Map<string, { label?: string; description?: string }> {
  const labels = new Map<string, { label?: string; description?: string }>();
  for (const { name, fields } of around) {
    if (name !== "wp:category" && name !== "wp:tag") continue;
    const label = fieldText(fields, "wp:cat_name", "wp:tag_name");
    const description = fieldText(fields, "wp:category_description", "wp:tag_description");
    if (label !== undefined)
      labels.set(label, { label, ...(description !== undefined && { description }) });
  }
  return labels;
}

function wordpressPost(
  { fields, offset }: XmlItem,
  type: string,
  status: string,
  media: ReadonlyMap<string, string>,
  authors: ReadonlyMap<string, string>,
): Omit<SourcePost, "source" | "path"> {
  const link = fieldText(fields, "link");
  const id = fieldText(fields, "wp:post_id") ?? String(offset);
  const isDraft = status !== "publish" && status !== "future";
  const path = link !== undefined && URL.canParse(link) ? new URL(link) : undefined;
  // `?p=12` is the address of what has never been published, or of a site without permalinks.
  const url = path && path.search === "" ? rooted(path.pathname) : undefined;
  const slug = fieldText(fields, "wp:post_name");
  const title = fieldText(fields, "title");
  const meta = metaOf(fields);
  const creator = fieldText(fields, "dc:creator");
  const author = creator === undefined ? undefined : (authors.get(creator) ?? creator);
  const description = ["_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description"]
    .flatMap((key) => meta.get(key) ?? [])
    // A pattern of the plugin's own is no sentence.
    .find((text) => text.trim() !== "" && !/%%?\w+%/.test(text));
  const words = fields.filter(({ name }) => name === "category");
  const [coverId] = meta.get("_thumbnail_id") ?? [];
  const image = coverId === undefined ? undefined : media.get(coverId);
  const date = fieldText(fields, "wp:post_date", "pubDate");
  return {
    offset,
    key: `wordpress:${id}`,
    name: slug === undefined ? id : decoded(slug),
    data: {
      ...(title !== undefined && { title }),
      ...(date !== undefined && !date.startsWith("0000") && { date }),
      excerpt: fieldText(fields, "excerpt:encoded") ?? "",
      ...(description !== undefined && { description }),
      ...(author !== undefined && { author }),
      ...(hasLatex(fieldText(fields, "content:encoded") ?? "") && { math: true }),
      ...(url !== undefined && slug !== undefined && { aliases: formerUrls(url, slug, meta) }),
      tags: words.map(({ text }) => text).filter((text) => text !== "Uncategorized"),
      ...(image !== undefined && { image }),
      ...((status === "private" || fieldText(fields, "wp:post_password") !== undefined) && {
        visibility: "private",
      }),
    },
    body: withFootnotes(fieldText(fields, "content:encoded") ?? "", meta.get("footnotes")?.[0]),
    format: "html",
    slug: decoded(slug ?? title ?? id),
    isDraft,
    isPage: type === "page",
    url: isDraft ? undefined : url,
  };
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch (error) {
    if (error instanceof URIError) return slug;
    throw error;
  }
}
