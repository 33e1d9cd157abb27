import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { leadsOut } from "./path.ts";
import { pictureKind } from "./picture-kinds.ts";

/** A file beside a text that isn't a picture. */
export interface Attachment {
  /** On disk. */
  readonly path: string;
  /** SHA-256 of what is in it; undefined if it leads out of the content folder, or is a pipe or device. */
  hash(): string | undefined;
  /** What picture it is by its content, whatever it is called; undefined for any other file. */
  kind(): string | undefined;
}

/** What a browser or a server could run as the site itself. */
const running = new Set(
  "html htm xhtml xht shtml mht mhtml xml xsl xslt svgz js mjs cjs php phtml phar cgi asp aspx jsp swf"
    .split(" ")
    .map((extension) => `.${extension}`),
);

/** Whether a file could run something where it is published. */
export function couldRun(name: string): boolean {
  return running.has(extname(name).toLowerCase()) || /\.php\d?(?:\.|$)/i.test(name);
}

/**
 * A file beside a text. It is read only when its hash is asked for, which is undefined where a symbolic link leads
 * out of `root`, and for what is no file.
 */
export function attachment(path: string, root: string): Attachment {
  const read = () =>
    leadsOut(path, root) || !statSync(path).isFile() ? undefined : readFileSync(path);
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
