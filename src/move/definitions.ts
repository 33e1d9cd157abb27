import { prose, type Range } from "./prose.ts";

/** What a text says once and refers to by a label: a note, an address or an abbreviation. */
export interface Definition extends Range {
  /** As it is written, with the `^` of a note. */
  readonly label: string;
  readonly kind: "note" | "link" | "abbreviation";
  /** What stands behind the label. */
  readonly said: string;
}

/** Every definition of a text. A note goes on for as long as its lines are indented. */
export function definitionsIn(text: string): Definition[] {
  const pattern =
    /^(?:\*\[(?<term>[^\]\n]+)\]| {0,3}\[(?<label>[^\]\n]+)\]):[ \t]*(?<said>[^\r\n]*)(?:\r?\n|$)/gm;
  return [...prose(text).matchAll(pattern)].map(({ 0: line, index, groups = {} }) => {
    const { term, label = "" } = groups;
    const isNote = label.startsWith("^");
    let to = index + line.length;
    if (isNote) {
      const [more = ""] =
        /^(?:(?:[ \t]*\r?\n)*(?: {4}|\t)[^\n]*(?:\n|$))*/.exec(text.slice(to)) ?? [];
      to += more.length;
    }
    const [opening = ""] = /^[^:]*:[ \t]*/.exec(text.slice(index, to)) ?? [];
    return {
      from: index,
      to,
      label: term ?? label,
      kind: term !== undefined ? "abbreviation" : isNote ? "note" : "link",
      said: text.slice(index + opening.length, to).trim(),
    };
  });
}

/** Where a definition's label is used within a range of a text's prose. */
export function usesOf({ label, kind }: Definition, masked: string, within: Range): number[] {
  const said = masked.slice(within.from, within.to);
  const literal = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const pattern =
    kind === "abbreviation"
      ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu")
      : new RegExp(`(?<!\\*)\\[${literal}\\](?!:|\\()`, "giu");
  return Array.from(said.matchAll(pattern), ({ index }) => within.from + index);
}

/** What two labels share that are one. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
