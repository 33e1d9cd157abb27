import type { SourceText } from "../../content/source-text.ts";
import { diagnostic, type Report } from "../../diagnostics/diagnostic.ts";
import { isRecord } from "../../i18n/record.ts";
import { type Data, listAt, recordOf, textAt } from "../front-matter-values.ts";
import { codes } from "../notes.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost, SourceSite } from "../source-site.ts";
import { rooted } from "./permalink.ts";
import { siteAddress, tagOf } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";
import { fieldText, readXmlItems, type XmlField } from "./xml-items.ts";

/** Feeds that hold whole texts: Atom (RFC 4287), RSS 2.0, JSON Feed. */
export const feed: SourceReader = {
  name: "feed",
  recognizes: (folder) => feedsIn(folder).length > 0,
  read(folder, report) {
    const [first] = feedsIn(folder);
    const source = first === undefined ? undefined : folder.read(first);
    const read =
      source &&
      (source.text.trimStart().startsWith("{") ? jsonFeed(source, report) : xmlFeed(source));
    return {
      posts: read?.posts ?? [],
      roots: [folder.root],
      address: read?.address,
      basePath: "",
      facts: read?.facts ?? {},
    };
  },
};

function feedsIn(folder: SourceFolder): string[] {
  return folder
    .files(".")
    .filter(
      ({ name, extension }) => /^\.(?:xml|atom|rss|json)$/.test(extension) && !name.includes("/"),
    )
    .filter(({ path }) => {
      const start = folder.read(path)?.text.slice(0, 3000) ?? "";
      // A template that a generator makes a feed of holds no texts.
      return (
        /<(?:rss|feed|rdf:RDF)\b|jsonfeed\.org\/version/.test(start) && !/^---|\{%-?\s/.test(start)
      );
    })
    .map(({ path }) => path);
}

type FeedSite = Pick<SourceSite, "posts" | "address" | "facts">;

function xmlFeed(source: SourceText): FeedSite {
  const { items: entries, around } = readXmlItems(source.text, new Set(["item", "entry"]));
  // A backup of Blogger's holds comments, templates and settings as entries, too.
  const items = entries.filter(({ fields }) => /^(?:post|page)?$/.test(bloggerKind(fields)));
  const posts = items.map(({ fields, offset }) => {
    const link = fields.find(
      ({ name, attributes }) => name === "link" && (attributes.rel ?? "alternate") === "alternate",
    );
    const categories = fields.filter(({ name }) => name === "category");
    const isBlogger = bloggerKind(fields) !== "";
    const post = feedPost(source, offset, {
      title: fieldText(fields, "title"),
      url: link?.attributes.href ?? (link?.text || fieldText(fields, "guid", "id")),
      html: markupOf(source, fields),
      summary:
        fieldText(fields, "summary") ??
        (fieldText(fields, "content:encoded") === undefined
          ? undefined
          : fieldText(fields, "description")),
      date: fieldText(fields, "published", "pubDate", "dc:date", "issued", "updated"),
      updated: fieldText(fields, "updated", "atom:updated"),
      tags: categories
        .filter(({ attributes }) => !attributes.scheme?.endsWith("#kind"))
        .map(({ attributes, text }) => attributes.label ?? attributes.term ?? text),
    });
    const isDraft = fields.some(
      ({ name, fields: inside }) =>
        name === "app:control" && fieldText(inside, "app:draft") === "yes",
    );
    return {
      ...post,
      isDraft,
      isPage: bloggerKind(fields) === "page",
      // Google's newer export says the path alone.
      url: isDraft
        ? undefined
        : isBlogger
          ? (fieldText(fields, "blogger:filename") ?? post.url)
          : post.url,
    };
  });
  const settings = entries.find(({ fields }) =>
    (fieldText(fields, "id") ?? "").endsWith("BLOG_DESCRIPTION"),
  );
  const home = around.find(
    ({ name, attributes, text }) =>
      name === "link" &&
      (attributes.rel ?? "alternate") === "alternate" &&
      (attributes.href ?? text) !== "",
  );
  const author = around.find(({ name }) => name === "author");
  return {
    posts,
    address: siteAddress(home?.attributes.href ?? home?.text),
    facts: {
      title: fieldText(around, "title"),
      tagline:
        fieldText(around, "subtitle", "description") ??
        (settings && fieldText(settings.fields, "content")),
      language: tagOf(fieldText(around, "language")),
      author: {
        name: author && (fieldText(author.fields, "name") ?? author.text),
        url: author && siteAddress(fieldText(author.fields, "uri")),
      },
    },
  };
}

/** What an entry of a backup of Blogger's is: `post`, `page`, `comment`; empty for any other feed's. */
function bloggerKind(fields: readonly XmlField[]): string {
  const type = fieldText(fields, "blogger:type");
  if (type !== undefined) return type.toLowerCase();
  const category = fields.find(
    ({ name, attributes }) => name === "category" && attributes.scheme?.endsWith("#kind"),
  );
  return category?.attributes.term?.replace(/^.*#/, "") ?? "";
}

/** A text's HTML. Atom may hold it as elements, which are taken as they are written. */
function markupOf(source: SourceText, fields: readonly XmlField[]): string {
  const content =
    fields.find(({ name }) => name === "content:encoded") ??
    fields.find(({ name }) => name === "content") ??
    fields.find(({ name }) => name === "description" || name === "summary");
  if (!content) return "";
  if (content.attributes.type !== "xhtml") return content.text;
  const whole = source.text.indexOf("<div", content.offset);
  const end = source.text.indexOf("</content>", whole);
  return whole === -1 || end === -1 ? content.text : source.text.slice(whole, end);
}

function jsonFeed(source: SourceText, report: Report): FeedSite {
  let read: unknown;
  try {
    read = JSON.parse(source.text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report(
      diagnostic(
        source.at(0),
        codes.unreadable,
        `a feed that can't be read: ${error.message}`,
        "Save it again.",
      ),
    );
    return { posts: [], address: undefined, facts: {} };
  }
  const data = recordOf(read);
  const items = Array.isArray(data.items) ? data.items.filter(isRecord) : [];
  const posts = items.map((item: Data) => {
    const id = textAt(item, "url", "id") ?? "";
    const offset = Math.max(0, source.text.indexOf(JSON.stringify(id)));
    return feedPost(source, offset, {
      title: textAt(item, "title"),
      url: id,
      html:
        textAt(item, "content_html") ??
        textAt(item, "content_text")?.replace(/&/g, "&amp;").replace(/</g, "&lt;") ??
        "",
      summary: textAt(item, "summary"),
      date: textAt(item, "date_published"),
      updated: textAt(item, "date_modified"),
      tags: listAt(item, "tags"),
    });
  });
  const [author] = Array.isArray(data.authors) ? data.authors.filter(isRecord) : [];
  return {
    posts,
    address: siteAddress(data.home_page_url),
    facts: {
      title: textAt(data, "title"),
      tagline: textAt(data, "description"),
      language: tagOf(textAt(data, "language")),
      author: { name: author && textAt(author, "name"), url: author && siteAddress(author.url) },
    },
  };
}

interface FeedItem {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly html: string;
  readonly summary: string | undefined;
  readonly date: string | undefined;
  readonly updated: string | undefined;
  readonly tags: readonly string[];
}

function feedPost(source: SourceText, offset: number, item: FeedItem): SourcePost {
  const { url = "" } = item;
  const path = URL.canParse(url) ? rooted(new URL(url).pathname) : undefined;
  const last = path?.split("/").findLast((part) => part !== "" && part !== "index.html");
  return {
    source,
    offset,
    path: source.file,
    key: `feed:${url || offset}`,
    name: last ?? String(offset),
    data: {
      ...(item.title !== undefined && { title: item.title }),
      ...(item.date !== undefined && { date: item.date }),
      ...(item.updated !== undefined && { updated: item.updated }),
      ...(item.summary !== undefined && { summary: item.summary }),
      tags: item.tags,
    },
    body: item.html,
    format: "html",
    slug: (last ?? item.title ?? "").replace(/\.\w+$/, ""),
    isDraft: false,
    isPage: false,
    url: path,
  };
}
