import type { ParsedArticle } from "../content/article.ts";
import type { SourceText } from "../content/source-text.ts";
import type { DiagnosticCode } from "../diagnostics/catalogue/catalogue.ts";
import {
  asWarning,
  diagnostic,
  type Report,
  type SourceLocation,
} from "../diagnostics/diagnostic.ts";
import { expressionOf, type HouseFile, type Range } from "./house-file.ts";
import { ownWords, proseOf } from "./prose.ts";

/** An article with the text it was read from. */
export interface ArticleText extends ParsedArticle {
  readonly source: SourceText;
}

/** Reports where an article breaks a rule of the house. What is broken in a draft is a warning. */
export function checkHouseRules(
  { article, source }: Pick<ArticleText, "article" | "source">,
  house: HouseFile,
  report: Report,
) {
  const { slug, words, tags, sources, document, updated, draft, locations } = article;
  const say = (location: SourceLocation, code: DiagnosticCode, message: string, hint: string) => {
    const found = diagnostic(location, code, message, hint);
    report(draft ? asWarning(found) : found);
  };

  const count = (
    found: number,
    range: Range | undefined,
    what: string,
    location: SourceLocation,
  ) => {
    if (!range || (found >= range.least && found <= range.most)) return;
    const span = range.least === range.most ? `${range.most}` : `${range.least} to ${range.most}`;
    const change = found < range.least ? "Add some" : "Take some out";
    const counted = found === 1 ? what.replace(/s$/, "") : what;
    say(location, "E720", `${found} ${counted}, where the house has ${span}`, `${change}.`);
  };
  count(words, house.wordsOf[slug] ?? house.words, "words", locations.title);
  count(tags.length, house.tags, "tags", locations.tags);
  count(sources.length, house.sources, "cited sources", locations.sources);
  count(document.figures.length, house.figures, "figures", locations.title);
  if (house.updated && !updated) {
    say(
      locations.frontMatter,
      "E721",
      "`updated` is missing",
      "Say on which day the text was last changed.",
    );
  }

  const { lastHeading } = house;
  const last = document.outline.at(-1);
  if (lastHeading !== undefined && last?.text !== lastHeading) {
    const at = last ? source.text.lastIndexOf(last.text) : source.text.length;
    const isThere = document.outline.some(({ text }) => text === lastHeading);
    const hint = isThere
      ? `\`## ${lastHeading}\` is further up: move what follows it above it.`
      : `End the article with \`## ${lastHeading}\`.`;
    say(source.at(Math.max(0, at)), "E722", `the last heading is not "${lastHeading}"`, hint);
  }

  const prose = proseOf(source.text);
  const own = ownWords(prose);
  for (const { pattern, hint } of house.phrases) {
    for (const found of own.matchAll(expressionOf(pattern))) {
      const words = found[0].trim().replace(/\s+/g, " ");
      const length = found[0].trim().split("\n", 1)[0]?.length ?? 0;
      say({ ...source.at(startOf(found)), length }, "E723", `"${words}"`, hint);
    }
  }
  for (const heading of prose.matchAll(/^#+[ \t]+(.+)$/gm)) {
    const [line, text = ""] = heading;
    for (const { pattern, hint } of house.headings) {
      if (!expressionOf(pattern).test(text.trim())) continue;
      const location = { ...source.at(heading.index + line.indexOf(text)), length: text.length };
      say(location, "E724", `the heading "${text.trim()}"`, hint);
    }
  }
}

/** Where the found words begin, behind any space that was matched with them. */
function startOf(found: RegExpExecArray): number {
  return found.index + found[0].search(/\S|$/);
}
