import { escapeHtml } from "../../content/markdown/escape-html.ts";
import { languageAttributes } from "../../i18n/direction.ts";

/** A file of the book's own folder, and what its package says of it. */
export interface BookFile {
  /** Its path below the book's own folder. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** https://www.w3.org/TR/epub-33/#sec-manifest-item-properties */
  readonly properties?: readonly string[];
  /** Whether it is read in its turn, after the one before. */
  readonly isRead?: boolean;
}

/** What a page of the book has besides what stands on it. */
export interface BookPageSettings {
  /** The name of its file. */
  readonly name: string;
  /** Text, not HTML. */
  readonly title: string;
  readonly language: string;
  /** What it is (https://www.w3.org/TR/epub-ssv-11/). */
  readonly type: string;
  /**
   * What the package says of it, such as `nav` (https://www.w3.org/TR/epub-33/#app-item-properties-vocab); none if
   * left out.
   */
  readonly properties?: readonly string[];
}

/** A page of the book. */
export function bookPage(
  { name, title, language, type, properties = [] }: BookPageSettings,
  content: string,
): BookFile {
  const { lang, dir } = languageAttributes(language);
  const markup = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">
<head>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="${styleName}"/>
</head>
<body epub:type="${type}">
${content}
</body>
</html>
`;
  const mediaType = "application/xhtml+xml";
  return { name, mediaType, bytes: Buffer.from(markup), properties, isRead: true };
}

/** The stylesheet's file in the book. */
export const styleName = "style.css";
