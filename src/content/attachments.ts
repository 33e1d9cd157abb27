import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { lookup } from "mime-types";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { originalOf } from "./compressed-copy.ts";
import { leadsOut } from "./path.ts";
import { pictureKind } from "./picture-kinds.ts";

/** As large as Node reads a file in one piece. */
const mostBytes = 2_000_000_000;

/** Reports a file that is larger than what can be published. Answers whether it is. */
export function isTooLarge(path: string, location: SourceLocation, report: Report): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= mostBytes) return false;
  const message = `\`${basename(path)}\` has ${(size / 1e9).toFixed(1)} GB and exceeds the ${mostBytes / 1e9} GB limit`;
  const hint = "Keep it where large files are kept, and link to it there.";
  report(diagnostic(location, "E111", message, hint));
  return true;
}

/** A file beside a text that isn't a picture. */
export interface Attachment {
  /** On disk. */
  readonly path: string;
  /** SHA-256 of what is in it; undefined if it leads out of the content folder, or is a pipe or device. */
  hash(): string | undefined;
  /** What picture it is by its content, whatever it is called; undefined for any other file. */
  kind(): string | undefined;
}

/** What a browser shows as a page, or runs: every kind of XML that it shows may hold XHTML, and so scripts. */
const runningTypes =
  /^(?:text\/(?:html|xml|javascript|ecmascript|mathml)|application\/(?:xml|javascript|ecmascript|(?:xhtml|atom|rss|rdf|mathml|xslt)\+xml)|image\/svg\+xml|message\/rfc822)$/;
/** Endings of what a browser or a desktop runs that has no such type. */
const running = new Set("xht xsl mht mhtml cjs swf hta htc".split(" "));
/** Endings of what a server could run. */
const serverRunning = new Set(
  "shtml shtm stm phtml pht phps phar cgi fcgi asp aspx ashx asmx jsp jspx cfm".split(" "),
);

/** What to do about a name that {@link runsOnServer}. */
export const serverEndingHint =
  "Some servers run what has such an ending anywhere in its name: take it out.";

/**
 * Whether a server could run a file, or takes it for its own settings. Apache goes by any of a name's endings
 * (https://httpd.apache.org/docs/2.4/mod/mod_mime.html#multipleext), also by one before that of a picture.
 */
export function runsOnServer(name: string): boolean {
  const lower = name.toLowerCase();
  const endings = lower.split(".").slice(1);
  // IIS reads one in any folder.
  if (lower === "web.config") return true;
  return endings.some((ending) => serverRunning.has(ending) || /^php\d?$/.test(ending));
}

/** Whether a file could run something where it is published, also where a host sends it for what is packed in it. */
export function couldRun(name: string): boolean {
  const packed = originalOf(name);
  return (
    runsOnServer(name) ||
    running.has(extname(name).slice(1).toLowerCase()) ||
    runningTypes.test(lookup(name) || "") ||
    (packed !== undefined && couldRun(packed))
  );
}

/**
 * A file beside a text. It is read only when its hash is asked for, which is undefined where a symbolic link leads
 * out of `root`, and for what is no file.
 */
export function attachment(path: string, root: string): Attachment {
  const read = () => {
    const stats = leadsOut(path, root) ? undefined : statSync(path);
    return stats?.isFile() && stats.size <= mostBytes ? readFileSync(path) : undefined;
  };
  return {
    path,
    hash() {
      const bytes = read();
      return bytes && createHash("sha256").update(bytes).digest("hex");
    },
    kind() {
      const bytes = read();
      return bytes && pictureKind(bytes);
    },
  };
}
