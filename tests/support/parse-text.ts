import type { ParsedArticle } from "../../src/content/article.ts";
import { parseArticle } from "../../src/content/parse-article.ts";
import { noPublicPictures } from "../../src/content/public-pictures.ts";
import { sourceText } from "../../src/content/source-text.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { renderFigure } from "./figures.ts";
import { picture } from "./picture.ts";
import { slug } from "./slug.ts";

const rack = { ...picture(800, 600), path: "rack.png" };

/** What comes of an article's file that has nothing beside it but a picture, `rack.png`. */
export function parseText(text: string): {
  parsed: ParsedArticle | undefined;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const file = {
    slug: slug("here"),
    file: "articles/here.md",
    source: sourceText("here.md", text),
    pictures: new Map([["rack.png", rack]]),
    attachments: new Map(),
    publicPictures: noPublicPictures.ofText(),
    releasedIds: new Set<string>(),
    examples: new Map(),
  };
  return {
    parsed: parseArticle(file, renderFigure, localeOf("en"), (diagnostic) =>
      diagnostics.push(diagnostic),
    ),
    diagnostics,
  };
}

/** The processor's time that it takes to parse an article's file: what else runs here doesn't count. */
export function cpuMsOf(text: string): number {
  const started = process.cpuUsage();
  parseText(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
