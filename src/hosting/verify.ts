import { parseFeed } from "feedsmith";
import type { SitePath } from "../content/schemas/values.ts";
import { fileOfPath } from "../content/site-path.ts";
import { belowBase, withoutBase } from "../output/base-path.ts";
import type { Manifest } from "../output/manifest.ts";
import { contentTypeOf } from "../output/media-types.ts";
import { hostFiles, outputFileOf, pathOfOutputFile, paths } from "../site/urls.ts";
import { headersFor } from "./headers.ts";

/** An address to ask for, and what a right answer is. */
export interface Expectation {
  readonly path: string;
  readonly statuses: readonly number[];
  /** The hash of the decoded body, in hexadecimal; undefined where the body doesn't matter. */
  readonly sha256?: string | undefined;
  /** How large it is; undefined where that isn't known. */
  readonly sizeBytes?: number | undefined;
  /** Where a redirect leads, as its header has it; undefined for all else. */
  readonly location?: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a host answered. */
export interface HostResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body, decoded; empty for one that is too large to be held. */
  readonly body: Uint8Array;
  /** The hash of all of the body, decoded, in hexadecimal. */
  readonly sha256: string;
}

/** An address that nobody would have. */
const missing: SitePath = "/nothing-was-ever-here/";

/** Everything a host must answer to serve the site that a manifest describes. */
export function expectations({ files, hosting }: Manifest): Expectation[] {
  const { basePath, headers: rules, redirects, gone } = hosting;
  const lower = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const everywhere = lower(rules.find(({ pattern }) => pattern === `${basePath}*`)?.headers ?? {});
  const answered = new Set<string>([
    ...redirects.map(({ from }) => from),
    ...gone,
    ...[...hostFiles, paths.notFound].map((path) => belowBase(path, basePath)),
  ]);

  const found = Object.entries(files)
    .map(([file, known]) => ({ path: belowBase(pathOfOutputFile(file), basePath), ...known }))
    .filter(({ path }) => !answered.has(path))
    .map(({ path, sha256, sizeBytes }) => ({
      path,
      statuses: [200],
      sha256,
      sizeBytes,
      headers: lower({
        "Content-Type": contentTypeOf(path),
        ...headersFor(rules, `/${fileOfPath(path)}`),
      }),
    }));
  return [
    ...found,
    ...redirects.map(({ from, to }) => ({
      path: from,
      statuses: [301, 308],
      location: to,
      headers: everywhere,
    })),
    // Netlify, Cloudflare and Vercel have no way to say 410: there the page that says why is like any other.
    ...gone.map((path) => {
      const page = files[outputFileOf(withoutBase(path, basePath) ?? path)];
      return { path, statuses: [410, page ? 200 : 404], ...page, headers: everywhere };
    }),
    {
      path: belowBase(missing, basePath),
      statuses: [404],
      ...files["404.html"],
      headers: everywhere,
    },
  ];
}

/** What is wrong with an answer, in words; nothing when it is right. */
export function differences(expected: Expectation, answer: HostResponse): string[] {
  const { statuses, sha256, location, headers } = expected;
  const wrong: string[] = [];
  if (!statuses.includes(answer.status)) {
    wrong.push(`answers ${answer.status}, not ${statuses[0]}`);
    return wrong;
  }
  if (sha256 !== undefined && answer.sha256 !== sha256) wrong.push("has other content");
  const { location: sent } = answer.headers;
  if (location !== undefined && !leadsTo(sent, location)) {
    wrong.push(`leads to \`${sent}\`, not to \`${location}\``);
  }
  for (const [name, value] of Object.entries(headers)) {
    const got = answer.headers[name];
    if (!isSame(name, got, value)) {
      wrong.push(got === undefined ? `sends no ${name}` : `sends \`${name}: ${got}\``);
    }
  }
  if (/(?:atom|rss)\.xml$|feed\.json$/.test(expected.path) && !isFeed(answer.body)) {
    wrong.push("can't be read as a feed");
  }
  return wrong;
}

/** A `Location` may be whole or a path (RFC 9110, 10.2.2). */
function leadsTo(sent: HostResponse["headers"][string], path: string): boolean {
  const base = "https://site.invalid";
  return (
    typeof sent === "string" && URL.canParse(sent, base) && new URL(sent, base).pathname === path
  );
}

/** Hosts write a type's parameters in their own way, and some name no charset for JSON, which has one only. */
function isSame(name: string, got: HostResponse["headers"][string], wanted: string): boolean {
  if (name !== "content-type" || typeof got !== "string") return got === wanted;
  const plain = (type: string) => type.toLowerCase().replace(/;\s*charset="?utf-8"?/, "");
  return plain(got) === plain(wanted) && (got.includes("charset") || !wanted.startsWith("text/"));
}

function isFeed(body: Uint8Array): boolean {
  try {
    return parseFeed(new TextDecoder().decode(body)).format !== undefined;
  } catch (error) {
    // What feedsmith throws for a text that is none (https://feedsmith.dev).
    if (!(error instanceof Error)) throw error;
    return false;
  }
}
