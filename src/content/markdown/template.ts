import { escapeHtml } from "./escape-html.ts";

/**
 * A text with gaps for what isn't known yet when it is rendered: the titles of other articles, and where the
 * site will be. Nobody can show it without filling them.
 */
export interface Template {
  /** A gap is a slug, or a path on this site, between two NUL characters, which Markdown can't hold. */
  readonly template: string;
}

/** What goes into the gaps. */
export interface Filling {
  /** Titles of articles by slug; one that isn't there is shown as its slug. */
  readonly titles: Readonly<Record<string, string>>;
  /** Stands before paths on this site: scheme, host and base path, for what is read elsewhere. */
  readonly baseUrl?: string;
}

const gap = /\0([^\0]*)\0/g;

export function titleGap(slug: string): string {
  return `\0${slug}\0`;
}

/** @param path from the root of the site */
export function addressGap(path: string): string {
  return `\0${path}\0`;
}

export function fillText({ template }: Template, { titles, baseUrl = "" }: Filling): string {
  return template.replace(gap, (_, name: string) =>
    name.startsWith("/") ? baseUrl + name : (titles[name] ?? name),
  );
}

export function fillHtml({ template }: Template, { titles, baseUrl = "" }: Filling): string {
  return template.replace(gap, (_, name: string) =>
    name.startsWith("/") ? escapeHtml(baseUrl) + name : escapeHtml(titles[name] ?? name),
  );
}
