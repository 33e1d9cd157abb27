/** Words, escaped so that Markdown reads them as words. */
export function escapeWords(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/~(?=~)/g, "\\~");
}

const blockStart = /^([ \t]*)(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|=+[ \t]*$|-+[ \t]*$|~{3}|:(?=\s))/;
const numberStart = /^([ \t]*\d{1,9})([.)])(?=\s|$)/;

/** Lines of a paragraph of words, none of which begins a heading, list or quote. */
export function escapeLineStarts(paragraph: string): string {
  return paragraph
    .split("\n")
    .map((line) => line.replace(blockStart, "$1\\$2").replace(numberStart, "$1\\$2"))
    .join("\n");
}

/** A code span; its fence is longer than any run of backticks in it. */
export function codeSpan(code: string): string {
  const text = code.replace(/\s*\n\s*/g, " ");
  if (text.trim() === "") return text === "" ? "" : " ";
  const ticks = "`".repeat(longestRun(text, "`") + 1);
  const pad = text.startsWith("`") || text.endsWith("`") || /^ .* $/.test(text) ? " " : "";
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** A fence around code, with more backticks than the code has in a row. */
export function codeFence(code: string, language: string): string {
  const ticks = "`".repeat(Math.max(3, longestRun(code, "`") + 1));
  return `${ticks}${language}\n${code.replace(/^\n+|\s+$/g, "")}\n${ticks}`;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const one of text) {
    run = one === character ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** An address within a link's round brackets. */
export function destination(href: string): string {
  const clean = href.trim().replace(/\s/g, "%20").replace(/</g, "%3C").replace(/>/g, "%3E");
  return /[()\\]/.test(clean) || clean === "" ? `<${clean}>` : clean;
}

/** A link. The words are Markdown already; the address and the title are escaped here. */
export function linkMarkdown(words: string, href: string, title?: string): string {
  return `[${words}](${destination(href)}${titlePart(title)})`;
}

/** A picture; the caption is its title. One that nothing is said about is marked as saying nothing. */
export function pictureMarkdown(src: string, alt: string, caption = ""): string {
  const words = alt.replace(/\s+/g, " ").trim();
  const settings = words === "" ? "{decorative}" : "";
  return `![${words.replace(/[\\[\]`*_<$]/g, "\\$&")}](${destination(src)}${titlePart(plainCaption(caption))})${settings}`;
}

/** A caption is plain text: marks of emphasis, code and links in it would be seen. */
function plainCaption(caption: string): string {
  return caption
    .replace(/\[([^\][]+)\]\([^()\s]*\)/g, "$1")
    .replace(/(?<![\w*])(\*{1,2})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replace(/`([^`\n]+)`/g, "$1");
}

function titlePart(title: string | undefined): string {
  const words = (title ?? "").replace(/\s+/g, " ").trim();
  return words === "" ? "" : ` "${words.replace(/[\\"]/g, "\\$&")}"`;
}

/** Puts a mark before the first line and as much room before the others that aren't empty. */
export function indentLines(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, i) => (i === 0 ? first + line : line === "" ? rest.trimEnd() : rest + line))
    .join("\n");
}

/** An address that is no link: bare, it would be one. */
export function unlinkedAddress(address: string): string {
  return address.replace(":", "\\:");
}
