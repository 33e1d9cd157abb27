import { isRecord } from "../../i18n/record.ts";

const place = /<!-- wp:footnotes\b[^>]*\/-->/;

/**
 * Puts the notes of a post's blocks where they are shown: WordPress keeps their words beside the text
 * (https://developer.wordpress.org/block-editor/reference-guides/core-blocks/#footnotes).
 * @param kept what stands under the post's key `footnotes`
 */
export function withFootnotes(body: string, kept: string | undefined): string {
  const notes = kept === undefined ? [] : notesIn(kept);
  if (notes.length === 0) return body;
  const items = notes.map(({ id, content }) => `<li id="${id}">${content}</li>`).join("");
  const list = `<ol class="wp-block-footnotes footnotes">${items}</ol>`;
  return place.test(body) ? body.replace(place, () => list) : `${body}\n\n${list}`;
}

function notesIn(kept: string): { id: string; content: string }[] {
  try {
    const read: unknown = JSON.parse(kept);
    return (Array.isArray(read) ? read.filter(isRecord) : []).flatMap(({ id, content }) =>
      typeof id === "string" && /^[\w-]+$/.test(id) && typeof content === "string"
        ? [{ id, content }]
        : [],
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}
