import { extname } from "node:path";
import type { SitePath } from "../content/schemas/values.ts";
import type { HeaderRule } from "../output/manifest.ts";
import { isShownElsewhere } from "../output/media-types.ts";
import { assetsPath, type feedFiles, feedPages, feedPath } from "../site/urls.ts";

/** What hosts say of a file that may change with every build: keep it, but ask before using it. */
export const revalidate = "public, max-age=0, must-revalidate";

/**
 * What could watch, hear or find a reader, take their money or reach their devices, switched off. More
 * would not be safer, as no script of others runs here, but every page carries its headers in its first flight.
 */
const features = [
  "camera",
  "display-capture",
  "geolocation",
  "hid",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

const feedTypes = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const satisfies Record<keyof typeof feedFiles, string>;

/**
 * The headers of the whole site. One source for every host, the preview and the check of what is live.
 * A later rule wins, but rules that can match one path say nothing different under one name where
 * that matters: Cloudflare would send both.
 * @param policy the content security policy, as a header
 * @param files the paths of what is published: rules for kinds of files stand there for those that there are
 */
export function headerRules(policy: string, files: Iterable<string>): HeaderRule[] {
  // Hosts compare patterns letter by letter, so `.JPG` needs a rule beside `.jpg`.
  const shownElsewhere = new Set(
    Array.from(files)
      .filter(isShownElsewhere)
      .map((path) => extname(path)),
  );
  return [
    {
      pattern: "/*",
      headers: {
        "Content-Security-Policy": policy,
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": features.map((name) => `${name}=()`).join(", "),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
      },
    },
    // Pictures and films are shown elsewhere as well: in feed readers that are web pages, where links are shared.
    // Cloudflare sends both values, which browsers then take for none.
    ...[...shownElsewhere].sort().map(
      (end): HeaderRule => ({
        pattern: `/*${end}`,
        headers: { "Cross-Origin-Resource-Policy": "cross-origin" },
      }),
    ),
    // Named by their content, so the bytes at an address never change.
    {
      pattern: `${assetsPath}*`,
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
    ...feedPages.flatMap((folder) =>
      (["atom", "rss", "json"] as const).map(
        (format): HeaderRule => ({
          pattern: feedPath(folder, format),
          headers: {
            "Cache-Control": "public, max-age=600",
            "Content-Type": feedTypes[format],
          },
        }),
      ),
    ),
  ];
}

/** What is sent with the file at a path. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter(({ pattern }) => matches(pattern, path));
  return Object.assign({ "Cache-Control": revalidate }, ...matching.map(({ headers }) => headers));
}

/** Says whether a rule's pattern matches a path. */
export function matches(pattern: SitePath, path: string): boolean {
  return new RegExp(patternSource(pattern)).test(path);
}

/** A pattern as a regular expression, in words that JavaScript, PCRE (nginx) and RE2 (Caddy) share. */
export function patternSource(pattern: SitePath): string {
  const body = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/:[a-z]+/g, "[^/]+")
    .replace("*", ".*");
  return `^${body}$`;
}
