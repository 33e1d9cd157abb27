/** What a text's author has done to it: words, whatever lines they stand on. */
export interface TextChange {
  /** Words that are there and weren't. */
  readonly added: number;
  /** Words that were there and aren't. */
  readonly removed: number;
  /** Headings of the sections whose words differ, in order; the part before the first is "". */
  readonly sections: readonly string[];
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** How one version of a Markdown file differs from another; undefined if all its words are the same, in the same order. */
export function textChange(before: string, after: string): TextChange | undefined {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.join("\0") === now.join("\0")) return undefined;
  const was = new Map(sectionsOf(before));
  return {
    added: surplus(now, old),
    removed: surplus(old, now),
    sections: sectionsOf(after)
      .filter(([heading, text]) => was.get(heading) !== text)
      .map(([heading]) => heading),
  };
}

/** The first few headings of a change, for a line of a list. */
export function namedSections(sections: readonly string[]): string {
  const named = sections.map((heading) => heading || "the beginning");
  const rest = named.length - 3;
  return `${named.slice(0, 3).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** Punctuation counts too: a comma can change what is said. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment).filter(
    (segment) => segment.trim() !== "",
  );
}

/** How many words of the one are not in the other, each as often as it stands there. */
function surplus(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  const isWord = /[\p{L}\p{N}]/u;
  let count = 0;
  for (const word of words) {
    const there = left.get(word) ?? 0;
    left.set(word, there - 1);
    if (there <= 0 && isWord.test(word)) count += 1;
  }
  return count;
}

/** Sections by heading, with their words as they read whatever the lines. Code may hold what looks like one. */
function sectionsOf(text: string): [heading: string, words: string][] {
  const prose = text.replace(/^(`{3,}|~{3,}).*?^\1[ \t]*$/gms, (code) =>
    code.replace(/^#/gm, " #"),
  );
  return prose.split(/^(?=#{1,6}[ \t])/m).map((part, index) => {
    const [line = ""] = part.split("\n", 1);
    const heading = index === 0 ? "" : line.replace(/^#+\s*|\s*\{[^{}]*\}\s*$/g, "").trim();
    return [heading, wordsOf(part).join(" ")];
  });
}
