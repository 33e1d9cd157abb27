/** Parts of a Markdown file that are no prose of the author's: code, addresses, HTML, attributes. */
const notProse = [
  /^---\n[\s\S]*?\n---\n/,
  /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n\1[ \t]*$/gm,
  /`[^`\n]*`/g,
  /^::.*$/gm,
  /(?<=\]\()[^)\n]*(?=\))/g,
  /<[^>\n]*>/g,
  /https?:\/\/\S+/g,
  /\[\[[^\]\n]*\]\]/g,
  /\[@[^\]\n]*\]/g,
  /\{#[^}\n]*\}/g,
  /\$\$[\s\S]*?\$\$/g,
  /(?<!\\)\$[^$\n]+\$/g,
];
/** They may go on over a line's end, but not over a paragraph's. */
const quotations = [/"(?:[^"\n]|\n(?![ \t]*\n))*"/g, /“(?:[^”\n]|\n(?![ \t]*\n))*”/g];

/** The text with everything that is no prose blanked out, so that every offset stays true. */
export function proseOf(text: string): string {
  return notProse.reduce((rest, part) => rest.replace(part, blank), text);
}

/** The same without what is quoted: those are other people's words. */
export function ownWords(prose: string): string {
  return quotations.reduce((rest, part) => rest.replace(part, blank), prose);
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, " ");
}
