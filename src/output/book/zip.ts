import { zipSync } from "fflate";
import type { BookFile } from "./book-files.ts";
import { packageName } from "./package-document.ts";

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/${packageName}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/**
 * The book as one file (https://www.w3.org/TR/epub-33/#sec-ocf): first, and not compressed, what kind of file it is.
 * The same files make the same bytes.
 */
export function zipBook(packageDocument: string, files: readonly BookFile[]): Uint8Array {
  // The first day that a zip file can name: the same wherever it is made, as fflate writes local time.
  const mtime = new Date(1980, 0, 1);
  const entries = files.map(({ name, mediaType, bytes }) => {
    const isCompressed = /^image\/(?!svg)/.test(mediaType);
    return [`book/${name}`, [bytes, isCompressed ? { level: 0 } : {}]] as const;
  });
  return zipSync(
    {
      mimetype: [Buffer.from("application/epub+zip"), { level: 0 }],
      "META-INF/container.xml": Buffer.from(container),
      [`book/${packageName}`]: Buffer.from(packageDocument),
      ...Object.fromEntries(entries.map(([name, [bytes, options]]) => [name, [bytes, options]])),
    },
    { mtime },
  );
}
