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
/** What a server could run, and what has no type of its own. */
const running = new Set(
  "xht xsl shtml shtm stm mht mhtml cjs phtml pht phps phar cgi fcgi asp aspx ashx asmx jsp jspx cfm swf hta htc"
    .split(" ")
    .map((extension) => `.${extension}`),
);

/** Whether a file could run something where it is published, also where a host sends it for what is packed in it. */
export function couldRun(name: string): boolean {
  const packed = originalOf(name);
  return (
    running.has(extname(name).toLowerCase()) ||
    /\.php\d?(?:\.|$)/i.test(name) ||
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
