import { isRecord } from "../../i18n/record.ts";
import { dayInZone } from "../days.ts";
import { type Data, recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourcePost, SourceSite } from "../source-site.ts";
import { linksIn, menuIn } from "./elsewhere.ts";
import { siteAddress, tagOf } from "./settings.ts";
import type { SourceReader } from "./source-reader.ts";

/** An export of Ghost's, with the pictures of its `content` folder if that lies beside it (https://ghost.org/docs/migration/custom/). */
export const ghost: SourceReader = {
  name: "ghost",
  recognizes: (folder) => exportIn(folder) !== undefined,
  read(folder): SourceSite {
    const path = exportIn(folder) ?? "";
    const source = folder.read(path);
    const data = tablesOf(source?.text ?? "");
    const rows = (name: string) => (Array.isArray(data[name]) ? data[name].filter(isRecord) : []);
    const settings = Object.fromEntries(
      rows("settings").map(({ key, value }) => [String(key), value]),
    );
    const zone = textAt(settings, "timezone", "activeTimezone", "active_timezone");
    const tags = new Map(rows("tags").map((tag) => [String(tag.id), tag]));
    const users = new Map(rows("users").map((user) => [String(user.id), textAt(user, "name")]));
    const joined = (table: string, id: unknown, key: string) =>
      rows(table)
        .filter((row) => String(row.post_id) === String(id))
        .map((row) => String(row[key]));
    const posts = rows("posts").flatMap((row): SourcePost[] => {
      if (!source) return [];
      const slug = textAt(row, "slug") ?? String(row.id);
      const isDraft = row.status !== "published" && row.status !== "scheduled";
      const words = joined("posts_tags", row.id, "tag_id").flatMap(
        (id) => tags.get(id)?.name ?? [],
      );
      const names = joined("posts_authors", row.id, "author_id").flatMap(
        (id) => users.get(id) ?? [],
      );
      const { html, markdown } = textOfPost(row);
      return [
        {
          source,
          offset: Math.max(0, source.text.indexOf(JSON.stringify(slug))),
          path,
          key: `ghost:${String(row.id)}`,
          name: slug,
          data: {
            title: row.title,
            date: dayThere(row.published_at ?? row.created_at, zone),
            excerpt: row.custom_excerpt,
            image: atHome(row.feature_image),
            // Those that begin with `#` are for the editors alone.
            tags: words.filter((word) => typeof word === "string" && !word.startsWith("#")),
            authors: names,
            ...(row.visibility === "members" || row.visibility === "paid"
              ? { visibility: "private" }
              : {}),
          },
          body: html ?? markdown ?? "",
          format: html === undefined ? "markdown" : "html",
          slug,
          isDraft,
          isPage: row.type === "page" || row.page === 1 || row.page === true,
          url: isDraft ? undefined : `/${slug}/`,
        },
      ];
    });
    const [first] = rows("users");
    return {
      posts,
      roots: [folder.root, ...["content", "images"].flatMap((name) => folder.find(name) ?? [])],
      address: siteAddress(textAt(settings, "url")),
      facts: {
        title: textAt(settings, "title"),
        tagline: textAt(settings, "description"),
        language: tagOf(textAt(settings, "locale", "lang", "default_locale")),
        timeZone: zone,
        author: { name: first && textAt(first, "name"), url: first && siteAddress(first.website) },
        menu: menuIn(jsonIn(settings.navigation)),
        links: linksIn({ twitter: settings.twitter, facebook: settings.facebook }),
        tags: new Map(
          rows("tags").map((tag) => [
            textAt(tag, "name") ?? "",
            { label: textAt(tag, "name") ?? "", description: textAt(tag, "description") ?? "" },
          ]),
        ),
      },
    };
  },
};

function exportIn(folder: SourceFolder): string | undefined {
  return folder
    .files(".")
    .filter(({ name, extension }) => extension === ".json" && !name.includes("/"))
    .find(({ path }) => Array.isArray(tablesOf(folder.read(path)?.text ?? "").posts))?.path;
}

/** The tables of an export; empty if it is none. */
function tablesOf(text: string): Data {
  if (!text.includes('"posts"') || !/"db"|"meta"/.test(text.slice(0, 200))) return {};
  const read = recordOf(jsonIn(text));
  const [db] = Array.isArray(read.db) ? read.db : [read];
  return recordOf(recordOf(db).data);
}

function jsonIn(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** The words of a post: HTML, or the Markdown that older versions kept. */
function textOfPost(row: Data): { html?: string; markdown?: string } {
  const html = textAt(row, "html");
  if (html !== undefined) return { html: html.replaceAll("__GHOST_URL__", "") };
  const { cards } = recordOf(jsonIn(row.mobiledoc));
  const written = (Array.isArray(cards) ? cards : []).flatMap((card) =>
    Array.isArray(card) ? (textAt(recordOf(card[1]), "markdown") ?? []) : [],
  );
  const markdown = textAt(row, "markdown") ?? written.join("\n\n");
  return { markdown: markdown.replaceAll("__GHOST_URL__", "") };
}

function atHome(address: unknown): unknown {
  return typeof address === "string" ? address.replaceAll("__GHOST_URL__", "") : undefined;
}

/** Moments are kept in UTC, and shown as days of the site's zone. */
function dayThere(moment: unknown, zone: string | undefined): unknown {
  return typeof moment === "string" ? (dayInZone(moment, zone) ?? moment) : moment;
}
