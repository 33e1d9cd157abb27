import { basename } from "node:path";
import { stringify } from "yaml";
import { SiteFileSchema } from "../content/schemas/site.ts";
import type { Imported } from "./import-site.ts";
import type { TagFound } from "./post-tags.ts";
import type { LabelledUrl, SourceSite } from "./source-site.ts";
import { plainWords } from "./text/html-tree.ts";

/** What the posts of a site say of the whole. */
export interface FoundInPosts extends Pick<Imported, "series" | "authors" | "sections"> {
  /** Undefined where the site makes one by itself that says as much. */
  readonly navigation: readonly LabelledUrl[] | undefined;
}

/** Before any post was read. */
export const nothingFound: FoundInPosts = {
  series: new Map(),
  authors: new Map(),
  sections: [],
  navigation: undefined,
};

/** `site.yaml` of a new site, from what the source site says of itself; what had to be guessed says so. */
export function siteFileText(
  site: SourceSite,
  { series, authors, sections, navigation }: FoundInPosts,
  root: string,
): string {
  const { facts, address } = site;
  const { shape } = SiteFileSchema;
  const title = words(facts.title) ?? basename(root);
  const url = address === undefined ? "https://example.org" : new URL(address).origin;
  const language =
    facts.language !== undefined && shape.language.safeParse(facts.language).success
      ? facts.language
      : undefined;
  const timeZone =
    facts.timeZone !== undefined && shape.timeZone.safeParse(facts.timeZone).success
      ? facts.timeZone
      : undefined;
  const name = words(facts.author?.name);
  const lines = [
    entry({ title }, facts.title === undefined),
    entry({ tagline: words(facts.tagline) ?? title }, facts.tagline === undefined),
    entry({ url }, address === undefined),
    entry({ language: language ?? "en" }, language === undefined),
    entry({ timeZone: timeZone ?? "UTC" }, timeZone === undefined),
    entry(
      { author: { name: name ?? title, ...elsewhere(facts.author?.url, url) } },
      name === undefined,
    ),
  ];
  if (authors.size > 0) {
    const people = Object.fromEntries(
      Array.from(authors, ([slug, name]) => {
        const author = Array.from(facts.authors?.values() ?? []).find((one) => one.name === name);
        return [slug, { name, ...elsewhere(author?.url, url) }];
      }),
    );
    lines.push(stringify({ authors: people }, { lineWidth: 0 }));
  }
  if (series.size > 0) {
    const declared = Array.from(series, ([slug, label]) => ({
      slug,
      title: label,
      description: label,
    }));
    lines.push(stringify({ series: declared }, { lineWidth: 0 }));
  }
  if (sections.length > 0) {
    const lists = { in: ["feed", "archive", "tags", "timeline", "search"] };
    const declared = sections.map((section) => ({ ...section, ...lists }));
    lines.push(stringify({ sections: declared }, { lineWidth: 0 }));
  }
  if (navigation !== undefined) lines.push(stringify({ navigation }, { lineWidth: 0 }));
  const links = (facts.links ?? []).filter((one) => shape.links.safeParse([one]).success);
  if (links.length > 0) {
    const mine = links.map((link) => ({ ...link, rel: "me" }));
    lines.push(stringify({ links: mine }, { lineWidth: 0 }));
  }
  return lines.join("");
}

/** Where else the author is found: a page of the old site may not be there any more. */
function elsewhere(authorUrl: string | undefined, siteUrl: string): { url?: string } {
  if (authorUrl === undefined || !URL.canParse(authorUrl)) return {};
  return new URL(authorUrl).host === new URL(siteUrl).host ? {} : { url: authorUrl };
}

/** `tags.yaml`, or what is added to it. */
export function tagsFileText(tags: ReadonlyMap<string, TagFound>): string {
  const list = Array.from(tags, ([slug, { label, description }]) => ({
    slug,
    label,
    description: description || label,
  }));
  return list.length === 0 ? "" : stringify(list, { lineWidth: 0 });
}

function entry(value: object, isGuessed: boolean): string {
  const text = stringify(value, { lineWidth: 0 });
  return isGuessed ? text.replace("\n", " # guessed: the old site doesn't say\n") : text;
}

function words(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainWords(text) || undefined;
}
