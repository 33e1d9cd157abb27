import type { DocumentMetadata } from "../content/markdown/document.ts";
import type { Embeds } from "../content/schemas/embeds.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { Page } from "./model.ts";
import type { Site } from "./site.ts";

/** What a page is allowed beyond the policy of all: sources by directive (https://www.w3.org/TR/CSP3/). */
export type Grants = Readonly<Record<string, readonly string[]>>;

/** What every page of the site is allowed. */
export function siteGrants({ analytics }: Embeds): Grants {
  if (!analytics) return {};
  return { "connect-src": [countUrl(analytics)] };
}

/** Where visits are told to. */
export function countUrl(analytics: NonNullable<Embeds["analytics"]>): string {
  return "goatcounter" in analytics
    ? `${new URL(analytics.goatcounter).origin}/count`
    : `${analytics.origin}/api/event`;
}

/** What players lie below, so that a page may show nothing else of a host's. */
const playerPaths = {
  file: "",
  youtube: "/embed/",
  vimeo: "/video/",
  peertube: "/videos/embed/",
} as const;

type WithVideos = { readonly document: Pick<DocumentMetadata, "videos"> };

/** What a text is allowed for its videos. */
export function videoGrants({ document }: WithVideos, embeds: Embeds): Grants {
  const frames = new Set<string>();
  for (const { provider } of document.videos) {
    const origin = provider === "file" ? undefined : embeds[provider]?.origin;
    if (origin !== undefined) frames.add(origin + playerPaths[provider]);
  }
  return {
    ...(frames.size > 0 && { "frame-src": [...frames] }),
    ...(document.videos.some(({ provider }) => provider === "file") && { "media-src": ["'self'"] }),
  };
}

/** What an article is allowed besides. */
export function articleGrants(article: WithVideos, embeds: Embeds): Grants {
  const { comments, newsletter } = embeds;
  return unitedGrants([
    videoGrants(article, embeds),
    comments && { "frame-src": [`${comments.giscus.origin}/widget`] },
    newsletter && { "form-action": [sourceOf(newsletter.action)] },
  ]);
}

/**
 * An address as a policy names it: without its query, which a source has none of, and with what would end the source,
 * the directive or the policy encoded (https://www.w3.org/TR/CSP3/#framework-directive-source-list).
 */
function sourceOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replaceAll(";", "%3B").replaceAll(",", "%2C");
}

/** All that any of some pages is allowed: what hosts send with every page, which narrows it by itself. */
export function unitedGrants(all: readonly (Grants | undefined)[]): Grants {
  const united = new Map<string, Set<string>>();
  for (const grants of all) {
    for (const [directive, sources] of Object.entries(grants ?? {})) {
      const known = united.get(directive) ?? new Set();
      united.set(directive, known);
      for (const source of sources) known.add(source);
    }
  }
  return Object.fromEntries(
    Array.from(united, ([directive, sources]) => [directive, [...sources]]),
  );
}

/** A policy with what is granted beyond it. */
export function withGrants(policy: string, grants: Grants): string {
  const left = new Map(Object.entries(grants));
  const directives = policy.split("; ").map((directive) => {
    const [name = ""] = directive.split(" ");
    const sources = left.get(name);
    left.delete(name);
    return sources ? `${directive} ${sources.join(" ")}` : directive;
  });
  return [
    ...directives,
    ...Array.from(left, ([name, sources]) => `${name} ${sources.join(" ")}`),
  ].join("; ");
}

/** Reports videos of those whom the site doesn't name. */
export function checkVideos(
  texts: readonly WithVideos[],
  { embeds }: SiteFile,
  report: Report,
): void {
  for (const { document } of texts) {
    for (const { provider, origin, location } of document.videos) {
      if (provider === "file") continue;
      const allowed = embeds[provider];
      if (allowed && (origin === undefined || allowed.origin === origin)) continue;
      const what = origin ?? provider;
      const setting = origin === undefined ? "{}" : `{ origin: "${origin}" }`;
      const message = `\`${what}\` may not be shown on this site`;
      const hint = `If it may: \`embeds: { ${provider}: ${setting} }\` in \`site.yaml\`. Pages that show it then have a gap in their policy.`;
      report(diagnostic(location, "E399", message, hint));
    }
  }
}

/** All that any page of a site is allowed. */
export function allGrants({ info, pages }: Pick<Site, "info" | "pages">): Grants {
  return unitedGrants([siteGrants(info.embeds), ...texts(pages).map(({ grants }) => grants)]);
}

/** Which pages have which exception from the policy, for whoever builds. What the same pages have is one line. */
export function grantLines({ info, pages }: Pick<Site, "info" | "pages">): string[] {
  const grantedTo = new Map<string, { readonly grant: Grants; readonly paths: string[] }>();
  for (const { path, grants = {} } of texts(pages)) {
    for (const grant of singly(grants)) {
      const key = JSON.stringify(grant);
      const known = grantedTo.get(key) ?? { grant, paths: [] };
      known.paths.push(path);
      grantedTo.set(key, known);
    }
  }
  const articles = pages.article.map(({ path }) => path).join(", ");
  const grantsOf = new Map([["every page", siteGrants(info.embeds)]]);
  for (const { grant, paths } of grantedTo.values()) {
    const all = paths.join(", ");
    const where = all === articles && paths.length > 1 ? "every article" : all;
    grantsOf.set(where, unitedGrants([grantsOf.get(where), grant]));
  }
  return [...grantsOf].flatMap(([where, grants]) => {
    const said = Object.entries(grants).map(([name, sources]) => `${name} ${sources.join(" ")}`);
    return said.length === 0 ? [] : [`policy: ${where}: ${said.join("; ")}`];
  });
}

/** Each source as a grant of its own. */
function singly(grants: Grants): Grants[] {
  return Object.entries(grants).flatMap(([directive, sources]) =>
    sources.map((source) => ({ [directive]: [source] })),
  );
}

function texts({ article, page, about }: Site["pages"]): Page[] {
  return [...article, ...page, ...about];
}
