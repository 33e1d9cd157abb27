import type { VNode } from "preact";
import { isoDate } from "../src/content/calendar-date.ts";
import type { OutlineEntry } from "../src/content/markdown/render-env.ts";
import { fillHtml } from "../src/content/markdown/template.ts";
import { languageAttributes } from "../src/i18n/direction.ts";
import type { Words } from "../src/i18n/words.ts";
import type { ArticleSummary } from "../src/site/model.ts";
import type { ArticlePage } from "../src/site/pages/article.ts";
import { Unpublished } from "./parts/article-list.tsx";
import { DeferredScripts, renderDocument } from "./parts/document.tsx";
import { articleData, JsonLd } from "./parts/json-ld.tsx";
import { everyPage, type Props } from "./parts/props.ts";
import { Prose } from "./parts/prose.tsx";
import { Sources } from "./parts/sources.tsx";
import { TitleBlock } from "./parts/title-block.tsx";

export const data = everyPage("article");

/** One story or guide. */
export function render(props: Props<"article">): string {
  const { view, info, assets } = props;
  const { article, summary } = view;
  const { words } = info;
  const own = languageAttributes(article.language);
  return renderDocument(
    props,
    "text",
    <article class="article h-entry">
      <header class="article-header" {...own}>
        <h1 class="p-name">
          {article.title}
          <Unpublished summary={summary} locale={info} />
        </h1>
        <p class="lead p-summary">{article.description}</p>
      </header>
      <TitleBlock view={view} info={info} />
      <Outline
        entries={article.document.outline}
        label={words.article.outline}
        language={article.language}
      />
      <Prose html={fillHtml(view.body.html, view)} language={article.language} />
      <Sources sources={article.sources} locale={info} />
      <ReadNext view={view} words={words.article} />
      <data class="u-url" value={info.baseUrl + view.path} />
    </article>,
    <>
      <meta property="og:type" content="article" />
      {!article.dateInferred && (
        <meta property="article:published_time" content={isoDate(article.date)} />
      )}
      <JsonLd data={articleData(view, info)} />
      <Alternates view={view} info={info} />
      {article.document.figures.length > 0 && (
        <DeferredScripts>
          <script type="module" {...assets.scripts.figures} />
        </DeferredScripts>
      )}
    </>,
  );
}

/** The same article in other languages, for search engines: each names all of them, itself too. */
function Alternates({ view, info }: Pick<Props<"article">, "view" | "info">): VNode | null {
  const { article, path, translations } = view;
  if (translations.length === 0) return null;
  const all = [{ path, language: article.language ?? info.language }, ...translations];
  return (
    <>
      {all.map(({ path, language }) => (
        <link key={path} rel="alternate" hreflang={language} href={info.baseUrl + path} />
      ))}
    </>
  );
}

function Outline({
  entries,
  label,
  language,
}: {
  entries: readonly OutlineEntry[];
  label: string;
  language: string | undefined;
}): VNode | null {
  const sections = entries.filter(({ level }) => level === 2);
  if (sections.length < 3) return null;
  return (
    <nav class="outline" aria-label={label}>
      <ol {...languageAttributes(language)}>
        {sections.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where to go from here: the series, related stories, those that link here, and the neighbours in time. */
function ReadNext({ view, words }: { view: ArticlePage; words: Words["article"] }): VNode {
  const { series, related, backlinks, newer, older } = view;
  return (
    <aside class="onward" aria-label={words.readOn}>
      {series && (series.previous || series.next) && (
        <section>
          <h2>
            <a href={series.path}>{series.title}</a>
          </h2>
          <Neighbours
            older={series.previous}
            newer={series.next}
            words={[words.before, words.after]}
          />
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h2>{words.related}</h2>
          <ul>
            {related.map(({ summary, reason }) => (
              <li key={summary.slug}>
                <a href={summary.path} {...languageAttributes(summary.language)}>
                  {summary.title}
                </a>{" "}
                <span class="why">{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {backlinks.length > 0 && (
        <section>
          <h2>{words.linkedFrom}</h2>
          <ul>
            {backlinks.map((summary) => (
              <li key={summary.slug}>
                <a href={summary.path} {...languageAttributes(summary.language)}>
                  {summary.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.byDate}</h2>
        <Neighbours older={older} newer={newer} words={[words.older, words.newer]} />
      </section>
    </aside>
  );
}

function Neighbours({
  older,
  newer,
  words,
}: {
  older: ArticleSummary | undefined;
  newer: ArticleSummary | undefined;
  words: readonly [string, string];
}): VNode {
  return (
    <ul>
      {older && (
        <li>
          <a href={older.path} rel="prev" {...languageAttributes(older.language)}>
            {older.title}
          </a>{" "}
          <span class="why">{words[0]}</span>
        </li>
      )}
      {newer && (
        <li>
          <a href={newer.path} rel="next" {...languageAttributes(newer.language)}>
            {newer.title}
          </a>{" "}
          <span class="why">{words[1]}</span>
        </li>
      )}
    </ul>
  );
}
