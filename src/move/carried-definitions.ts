import type { Article } from "../content/article.ts";
import { type Definition, labelKey, usesOf } from "./definitions.ts";
import { MoveRefused } from "./plan.ts";
import type { Range } from "./prose.ts";
import type { TextEdit } from "./text-file.ts";

/** Which definitions the passage needs, and which are needed where it was. A note may need others. */
export function sortDefinitions(all: readonly Definition[], masked: string, range: Range) {
  const neededBy = (start: readonly Range[]): Set<Definition> => {
    const needed = new Set<Definition>();
    const open = [...start];
    for (let part = open.pop(); part; part = open.pop()) {
      for (const one of all) {
        if (needed.has(one) || usesOf(one, masked, part).length === 0) continue;
        needed.add(one);
        if (one.kind === "note") open.push(one);
      }
    }
    return needed;
  };
  const outside = [
    { from: 0, to: range.from },
    { from: range.to, to: masked.length },
  ].flatMap((part) => cutOut(part, all));
  const here = neededBy(cutOut(range, all));
  const there = neededBy(outside);
  return {
    going: all.filter((one) => here.has(one)),
    staying: all.filter((one) => there.has(one) || !here.has(one)),
  };
}

/** What is left of a range without definitions. */
export function cutOut(range: Range, definitions: readonly Range[]): Range[] {
  const parts: Range[] = [];
  let from = range.from;
  for (const one of definitions) {
    if (one.from < range.from || one.from >= range.to) continue;
    if (one.from > from) parts.push({ from, to: one.from });
    from = Math.max(from, one.to);
  }
  if (range.to > from) parts.push({ from, to: range.to });
  return parts;
}

/**
 * Another label where the other article has the same one for something else. Throws {@link MoveRefused} for an
 * abbreviation that stands for something else there.
 */
export function renameLabels(
  going: readonly Definition[],
  known: readonly Definition[],
  masked: string,
  range: Range,
  { slug }: Article,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const one of going) {
    const other = known.find(
      ({ kind, label }) => kind === one.kind && labelKey(label) === labelKey(one.label),
    );
    if (!other || (one.kind !== "note" && other.said === one.said)) continue;
    if (one.kind === "abbreviation") {
      throw new MoveRefused(`\`*[${one.label}]\` stands for something else in the other article.`);
    }
    const mark = one.kind === "note" ? "^" : "";
    const label = `${mark}${slug}-${one.label.slice(mark.length)}`;
    edits.push({
      offset: one.from + masked.slice(one.from).indexOf("[") + 1,
      length: one.label.length,
      text: label,
    });
    const places = [range, ...going.filter(({ kind }) => kind === "note")];
    for (const at of places.flatMap((part) =>
      cutOut(part, part === range ? going : []).flatMap((own) => usesOf(one, masked, own)),
    )) {
      const end = masked.indexOf("]", at) + 1;
      const isFull = one.kind === "note" || masked.charAt(at - 1) === "]";
      const isEmpty = masked.startsWith("[]", end);
      if (isFull) edits.push({ offset: at + 1, length: end - at - 2, text: label });
      else edits.push({ offset: end, length: isEmpty ? 2 : 0, text: `[${label}]` });
    }
  }
  return edits.filter((one, i) => edits.findIndex((other) => other.offset === one.offset) === i);
}

/** Notes a paragraph each, what is of one line below one another. */
export function group(definitions: readonly Definition[], written: readonly string[]): string[] {
  const lines: string[] = [];
  const notes: string[] = [];
  for (const text of written) (text.startsWith("[^") ? notes : lines).push(text);
  return definitions.length === 0 ? [] : [...notes, lines.join("\n")];
}

/** Takes a passage out of its file, but for the definitions in it that are still needed there. */
export function leave(
  file: { readonly text: string; replace(offset: number, length: number, text: string): void },
  range: Range,
  all: readonly Definition[],
  staying: readonly Definition[],
): void {
  const kept = staying.filter(({ from }) => from >= range.from && from < range.to);
  const gone = all.filter((one) => !staying.includes(one));
  for (const one of gone) {
    if (one.from < range.from || one.from >= range.to)
      file.replace(one.from, one.to - one.from, "");
  }
  for (const part of cutOut(range, kept)) file.replace(part.from, part.to - part.from, "");
}
