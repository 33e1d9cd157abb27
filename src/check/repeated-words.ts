import { asWarning, diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { ArticleText } from "./house-rules.ts";

/**
 * Reports every passage of at least `length` words that an article shares with one before it, or a draft with
 * an article. Two drafts may share theirs: every draft begins with the same guide.
 */
export function checkRepeatedWords(
  articles: readonly ArticleText[],
  length: number,
  report: Report,
): void {
  const seen = new Map<string, string>();
  const draftsLast = articles.toSorted((a, b) => Number(a.article.draft) - Number(b.article.draft));
  for (const { article, body, source } of draftsLast) {
    const runs = runsOf(body.text, length);
    const others = runs.map((run) => seen.get(run));
    const isShared = (i: number) => others[i] !== undefined && others[i] !== article.slug;
    if (!article.draft) {
      for (const [i, run] of runs.entries())
        if (others[i] === undefined) seen.set(run, article.slug);
    }
    if (!runs.some((_, i) => isShared(i))) continue;
    const places = runPlaces(source.text, length);
    let end = 0;
    for (const [i, run] of runs.entries()) {
      // A longer passage is several runs; once is enough.
      if (!isShared(i)) continue;
      const found = places.get(run)?.find((at) => at >= end);
      if (found === undefined) continue;
      end = found + run.length;
      const message = `"${run}" stands in \`${others[i]}\` too`;
      const hint = "Say it afresh, or only once.";
      const repeated = diagnostic(source.at(found), "E725", message, hint);
      report(article.draft ? asWarning(repeated) : repeated);
    }
  }
}

const word = /[\p{L}\p{N}']+/gu;

function plain(text: string): string {
  return text.toLowerCase().replaceAll("’", "'");
}

/** Every run of `length` words, in small letters and without punctuation. */
export function runsOf(text: string, length: number): string[] {
  const words = plain(text).match(word) ?? [];
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(" "));
}

/** Where in a file each run of `length` words begins. */
function runPlaces(text: string, length: number): Map<string, number[]> {
  const starts = Array.from(plain(text).matchAll(word), ({ index }) => index);
  const places = new Map<string, number[]>();
  for (const [i, run] of runsOf(text, length).entries()) {
    const start = starts[i];
    if (start === undefined) continue;
    const known = places.get(run);
    if (known) known.push(start);
    else places.set(run, [start]);
  }
  return places;
}
