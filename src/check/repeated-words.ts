import { asWarning, diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { ArticleText } from "./house-rules.ts";

/**
 * Reports every run of `length` words that an article shares with one before it, or a draft with an
 * article. Two drafts may share theirs: every draft begins with the same guide.
 */
export function checkRepeatedWords(
  articles: readonly ArticleText[],
  length: number,
  report: Report,
): void {
  const seen = new Map<string, string>();
  const draftsLast = articles.toSorted((a, b) => Number(a.article.draft) - Number(b.article.draft));
  for (const { article, body, source } of draftsLast) {
    let end = 0;
    for (const run of runsOf(body.text, length)) {
      const other = seen.get(run);
      if (other === undefined && !article.draft) seen.set(run, article.slug);
      if (other === undefined || other === article.slug) continue;
      const at = source.text.slice(end).search(expressionFor(run));
      // A longer run is several of this length; once is enough.
      if (at === -1) continue;
      const found = end + at;
      end = found + run.length;
      const message = `"${run}" stands in \`${other}\` too`;
      const hint = "Say it afresh, or only once.";
      const repeated = diagnostic(source.at(found), "E725", message, hint);
      report(article.draft ? asWarning(repeated) : repeated);
    }
  }
}

/** Every run of `length` words, in small letters and without punctuation. */
export function runsOf(text: string, length: number): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(" "));
}

function expressionFor(run: string): RegExp {
  const words = run.split(" ").map((word) => word.replaceAll("'", "['’]"));
  return new RegExp(words.join("[^\\p{L}\\p{N}]+"), "iu");
}
