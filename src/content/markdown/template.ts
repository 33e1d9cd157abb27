import { articlePath } from "../../site/urls.ts";
import type { SitePath } from "../schemas/values.ts";
import { escapeHtml } from "./escape-html.ts";

/**
 * A text with gaps for what isn't known yet when it is rendered: the titles and addresses of other articles, and
 * where the site will be. Nobody can show it without filling them.
 */
export interface Template {
  /**
   * A gap is a slug for a title, `@` and a slug for an address, or a path on this site, between two NUL characters,
   * which Markdown can't hold.
   */
  readonly template: string;
}

/** What goes into the gaps. */
export interface Filling {
  readonly linked: LinkedArticles;
  /** Stands before paths on this site: scheme, host and base path, for what is read elsewhere. */
  readonly baseUrl?: string;
}

/** The articles that a text links to, by slug; one that isn't there is shown as its slug. */
export type LinkedArticles = Readonly<
  Record<string, { readonly title: string; readonly path: SitePath }>
>;

const gap = /\0([^\0]*)\0/g;

/** Stands for the title of the article with a slug. */
export function titleGap(slug: string): string {
  return `\0${slug}\0`;
}

/** Where an article is. */
export function articleGap(slug: string): string {
  return `\0@${slug}\0`;
}

/** @param path from the root of the site */
export function addressGap(path: string): string {
  return `\0${path}\0`;
}

/** The text with its gaps filled, as it is. */
export function fillText({ template }: Template, filling: Filling): string {
  return template.replace(gap, (_, name: string) => filled(name, filling));
}

/** The text with its gaps filled by HTML, in which nothing of a title is markup. */
export function fillHtml({ template }: Template, filling: Filling): string {
  return template.replace(gap, (_, name: string) =>
    // A path is HTML already, as it stands in the text.
    name.startsWith("/")
      ? escapeHtml(filling.baseUrl ?? "") + name
      : escapeHtml(filled(name, filling)),
  );
}

function filled(name: string, { linked, baseUrl = "" }: Filling): string {
  if (name.startsWith("/")) return baseUrl + name;
  if (!name.startsWith("@")) return linked[name]?.title ?? name;
  const slug = name.slice(1);
  return baseUrl + (linked[slug]?.path ?? articlePath(slug));
}
