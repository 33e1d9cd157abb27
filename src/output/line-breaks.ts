/** How text is cut into lines. */
export interface Box {
  /** In the unit that `measure` answers in. */
  readonly width: number;
  readonly maxLines: number;
  /** The width of a run of text at the size in question. */
  measure(text: string): number;
}

/**
 * Breaks text into as few lines as fit the box, then evens them out. Undefined when it takes more
 * lines than there are, or a word is wider than the box.
 */
export function breakLines(text: string, { width, maxLines, measure }: Box): string[] | undefined {
  const best = fill(text, width, measure);
  if (best.length > maxLines || best.some((line) => measure(line) > width)) return undefined;
  // The narrowest width with the same number of lines has the most even ones.
  let narrow = width / best.length;
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const lines = fill(text, middle, measure);
    if (lines.length > best.length || lines.some((line) => measure(line) > middle)) narrow = middle;
    else wide = middle;
  }
  return fill(text, wide, measure);
}

/** Breaks text anywhere it must, and ends it with an ellipsis where the box is full. */
export function breakAnywhere(text: string, { width, maxLines, measure }: Box): string[] {
  const lines = [""];
  for (const piece of pieces(text)) {
    if (measure((lines.at(-1) + piece).trimEnd()) <= width) lines.push(lines.pop() + piece);
    else if (measure(piece.trimEnd()) <= width) lines.push(piece);
    else {
      for (const { segment: character } of graphemes.segment(piece)) {
        if (measure(lines.at(-1) + character) <= width) lines.push(lines.pop() + character);
        else lines.push(character);
      }
    }
  }
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== "");
  if (trimmed.length <= maxLines) return trimmed;
  let last = trimmed[maxLines - 1] ?? "";
  while (last !== "" && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd();
  return [...trimmed.slice(0, maxLines - 1), `${last}…`];
}

/** Each line takes as many pieces as it holds. */
function fill(text: string, width: number, measure: Box["measure"]): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/**
 * What stays together: up to and with a space, or a hyphen, dash or slash within a word. Scripts without spaces have
 * words.
 */
function pieces(text: string): string[] {
  const parts = text.match(/[^\s\-–—/]*(?:[-–—/]+|\s+|$)/g)?.filter((piece) => piece !== "") ?? [];
  return parts.flatMap((part) => (spaceless.test(part) ? wordsIn(part) : part));
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const words = new Intl.Segmenter("ja", { granularity: "word" });
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What begins no line, and what ends none (https://www.w3.org/TR/jlreq/#characters_not_starting_a_line). */
const notFirst = /^[\p{Pe}\p{Pf}\p{Po}\p{M}\sーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〻〜]/u;
const notLast = /[\p{Ps}\p{Pi}]$/u;

function wordsIn(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (notFirst.test(segment) || notLast.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}
