import { brotliCompressSync } from "node:zlib";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";

/** What a page weighs as hosts send it, in bytes: compressed by Brotli (RFC 7932). */
export function weightBytes(html: string): number {
  return brotliCompressSync(html).length;
}

/** Reports articles whose page weighs more than the house lets it. Answers how heavy the heaviest is. */
export function checkPageWeight(
  pages: readonly {
    readonly slug: string;
    readonly html: string;
    readonly title: SourceLocation;
  }[],
  mostBytes: number | undefined,
  report: Report,
): string {
  const number = new Intl.NumberFormat("en");
  let heaviest = { slug: "", bytes: 0 };
  for (const { slug, html, title } of pages) {
    const bytes = weightBytes(html);
    if (bytes > heaviest.bytes) heaviest = { slug, bytes };
    if (mostBytes === undefined || bytes <= mostBytes) continue;
    const message = `the page weighs ${number.format(bytes)} B, where the house has at most ${number.format(mostBytes)}`;
    const hint =
      "Shorten the text, or give its figures fewer marks: pictures and scripts don't count.";
    report(diagnostic(title, "E726", message, hint));
  }
  const most = mostBytes === undefined ? "" : ` of ${number.format(mostBytes)}`;
  return pages.length === 0
    ? "nothing to weigh"
    : `heaviest ${number.format(heaviest.bytes)}${most} B, ${heaviest.slug}`;
}
