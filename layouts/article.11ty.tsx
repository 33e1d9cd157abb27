import type { VNode } from "preact";
import { isoDate } from "../src/content/calendar-date.ts";
import { alternatesOf } from "../src/site/translations.ts";
import { twinPath } from "../src/site/urls.ts";
import Article from "./pages/article.tsx";
import { DeferredScripts, renderDocument } from "./parts/document.tsx";
import { articleData, JsonLd } from "./parts/json-ld.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("article");

/** One story or guide. */
export function render(props: Props<"article">): string {
  const { view, info, assets } = props;
  const { article } = view;
  return renderDocument(
    "article",
    props,
    "text",
    <Article {...props} />,
    <>
      <meta property="og:type" content="article" />
      {/* Readers of these make a day of a month or a year. */}
      {!article.dateInferred && article.date.day !== undefined && (
        <meta property="article:published_time" content={isoDate(article.date)} />
      )}
      {article.updated?.day !== undefined && (
        <meta property="article:modified_time" content={isoDate(article.updated)} />
      )}
      <JsonLd data={articleData(view, info)} />
      <Alternates view={view} info={info} />
      {info.hasTwins && (
        <link rel="alternate" type="text/markdown" href={info.baseUrl + twinPath(view.path)} />
      )}
      {article.document.figures.length > 0 && (
        <DeferredScripts>
          <script type="module" {...assets.scripts.figures} />
        </DeferredScripts>
      )}
    </>,
  );
}

/** The same article in other languages, for search engines. */
function Alternates({ view, info }: Pick<Props<"article">, "view" | "info">): VNode | null {
  const { article, path, translations } = view;
  if (translations.length === 0) return null;
  const own = { path, language: article.language ?? info.language };
  return (
    <>
      {alternatesOf(own, translations, info.language).map(({ path, language }) => (
        <link key={language} rel="alternate" hreflang={language} href={info.baseUrl + path} />
      ))}
    </>
  );
}
