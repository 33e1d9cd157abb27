import { escapeHtml } from "../../content/markdown/escape-html.ts";
import { isRightToLeft } from "../../i18n/direction.ts";
import type { BookFile } from "./book-files.ts";

/** What a book says of itself. */
export interface BookMetadata {
  /** Never changes, whatever becomes of the book. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly modified: Date;
  /** The page that it is a book of. */
  readonly source: string;
}

/** The package document's file in the book (EPUB 3.3, 5). */
export const packageName = "package.opf";

/** The book's list of its files, in the order in which they are read (https://www.w3.org/TR/epub-33/#sec-package-doc). */
export function packageDocument(
  { identifier, title, description, language, authors, modified, source }: BookMetadata,
  files: readonly BookFile[],
): string {
  const text = escapeHtml;
  const idOf = (name: string) => `f-${name.replace(/[^\w.-]/g, "-")}`;
  const items = files.map(({ name, mediaType, properties = [] }) => {
    const all = properties.length === 0 ? "" : ` properties="${properties.join(" ")}"`;
    return `<item id="${idOf(name)}" href="${text(name)}" media-type="${mediaType}"${all}/>`;
  });
  const spine = files
    .filter(({ isRead }) => isRead)
    .map(({ name }) => `<itemref idref="${idOf(name)}"/>`);
  const cover = files.find(({ properties }) => properties?.includes("cover-image"));
  const says = (property: string, value: string) => `<meta property="${property}">${value}</meta>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" dir="${directionOf(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${text(identifier)}</dc:identifier>
<dc:title>${text(title)}</dc:title>
<dc:language>${language}</dc:language>
${authors.map((name) => `<dc:creator>${text(name)}</dc:creator>`).join("\n")}
<dc:description>${text(description)}</dc:description>
<dc:source>${text(source)}</dc:source>
${says("dcterms:modified", modified.toISOString().replace(/\.\d+Z$/, "Z"))}
${says("schema:accessMode", "textual")}
${says("schema:accessMode", "visual")}
${says("schema:accessModeSufficient", "textual")}
${["structuralNavigation", "tableOfContents", "readingOrder", "alternativeText"].map((feature) => says("schema:accessibilityFeature", feature)).join("\n")}
${says("schema:accessibilityHazard", "none")}
${cover ? `<meta name="cover" content="${idOf(cover.name)}"/>\n` : ""}</metadata>
<manifest>
${items.join("\n")}
</manifest>
<spine page-progression-direction="${directionOf(language)}">
${spine.join("\n")}
</spine>
</package>
`;
}

function directionOf(language: string): "rtl" | "ltr" {
  return isRightToLeft(language) ? "rtl" : "ltr";
}
