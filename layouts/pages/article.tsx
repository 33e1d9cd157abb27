import type { VNode } from "preact";
import type { Cover } from "../../src/content/cover.ts";
import type { OutlineEntry } from "../../src/content/markdown/document.ts";
import { fillHtml } from "../../src/content/markdown/template.ts";
import { languageAttributes } from "../../src/i18n/direction.ts";
import { withColon } from "../../src/i18n/text.ts";
import type { ArticleSummary, SiteInfo } from "../../src/site/model.ts";
import type { ArticlePage } from "../../src/site/pages/article.ts";
import { Unpublished } from "../parts/article-list.tsx";
import { Comments, Newsletter } from "../parts/embeds.tsx";
import { draw, slot } from "../parts/overrides.ts";
import type { Props } from "../parts/props.ts";
import { Prose } from "../parts/prose.tsx";
import { Sources } from "../parts/sources.tsx";
import TitleBlock from "../parts/title-block.tsx";

/** One story or guide. */
export default function Article(props: Props<"article">): VNode {
  const { view, info } = props;
  const { article, summary } = view;
  const { words } = info;
  const own = languageAttributes(article.language);
  const before = slot("slots/before-article", { view, info });
  return (
    <article class="article h-entry">
      <header class="article-header" {...own}>
        {/* Within the header, as what the site adds below is: the outline's row counts what stands above it. */}
        {view.section && (
          <nav
            aria-label={words.page.breadcrumb}
            {...(own.lang && languageAttributes(info.language))}
          >
            <a href={view.section.path}>{view.section.label}</a>
          </nav>
        )}
        <h1 class="p-name">
          {article.title}
          <Unpublished summary={summary} locale={info} />
        </h1>
        <p class="lead p-summary">{article.description}</p>
        {own.lang && before ? <div {...languageAttributes(info.language)}>{before}</div> : before}
      </header>
      {draw("title-block", { view, info }, TitleBlock)}
      {article.cover && <CoverFigure cover={article.cover} />}
      <Outline
        entries={article.document.outline}
        figures={article.document.figures}
        label={words.article.outline}
        language={article.language}
      />
      <Prose
        html={fillHtml(view.body.html, view)}
        language={article.language}
        end={<Sources sources={article.sources} locale={info} />}
      />
      {slot("slots/after-article", { view, info })}
      {info.edit && (
        <p class="edit">
          <a href={editUrl(info.edit, article.locations.frontMatter.file)}>{words.article.edit}</a>
        </p>
      )}
      <Newsletter info={info} />
      <Comments info={info} path={view.path} />
      <ReadNext view={view} info={info} />
      <data class="u-url" value={info.baseUrl + view.path} />
    </article>
  );
}

function CoverFigure({ cover: { html, credit } }: { cover: Cover }): VNode {
  return (
    <figure class="cover">
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {credit !== undefined && (
        <figcaption>
          <small>{credit}</small>
        </figcaption>
      )}
    </figure>
  );
}

/** Where a text's file can be changed. */
function editUrl(pattern: string, file: string): string {
  const path = file.split(/[\\/]/).map(encodeURIComponent).join("/");
  return pattern.replace("{path}", () => path);
}

function Outline({
  entries,
  figures,
  label,
  language,
}: {
  entries: readonly OutlineEntry[];
  figures: ArticlePage["article"]["document"]["figures"];
  label: string;
  language: string | undefined;
}): VNode | null {
  const sections = entries.filter(({ level }) => level === 2);
  if (sections.length < 3) return null;
  return (
    <nav class="outline" aria-label={label}>
      <details>
        <summary>{label}</summary>
        <ol {...languageAttributes(language)}>
          {sections.map(({ id, text, html }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                {...(html === undefined
                  ? { children: text }
                  : { dangerouslySetInnerHTML: { __html: html } })}
              />
            </li>
          ))}
          {figures.map(({ name, title }) => (
            <li key={name}>
              <a href={`#figure-${name}`}>{title}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** Where to go from here: one story in large, and all others that have to do with this one, each once and with its reason. */
function ReadNext({ view, info }: { view: ArticlePage; info: SiteInfo }): VNode | null {
  const words = info.words.article;
  const { series, related, backlinks, newer, older } = view;
  const inSeries = (word: string) => withColon(series?.title ?? "", word, info.language);
  const all: [ArticleSummary | undefined, string, rel?: string][] = [
    [series?.next, inSeries(words.after), "next"],
    [series?.previous, inSeries(words.before), "prev"],
    ...related.map(({ summary, reason }): [ArticleSummary, string] => [summary, reason]),
    ...backlinks.map((summary): [ArticleSummary, string] => [summary, words.linkedFrom]),
    [newer, words.newer],
    [older, words.older],
  ];
  const places = all.flatMap(([summary, why, rel]) => (summary ? { summary, why, rel } : []));
  const [next, ...others] = places.filter(
    ({ summary: { slug } }, i) => i === places.findIndex((place) => place.summary.slug === slug),
  );
  if (!next) return null;
  return (
    <aside class="onward" aria-label={words.readOn}>
      <section>
        <span class="why">{next.why}</span>{" "}
        <h2>
          <OtherArticle {...next} />
        </h2>
        <p {...languageAttributes(next.summary.language)}>{next.summary.description}</p>
      </section>
      {others.length > 0 && (
        <section>
          <h2>{words.related}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.summary.slug}>
                <OtherArticle {...other} /> <span class="why">{other.why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function OtherArticle({
  summary: { path, title, language },
  rel,
}: {
  summary: ArticleSummary;
  rel: string | undefined;
}): VNode {
  return (
    <a href={path} rel={rel} {...languageAttributes(language)}>
      {title}
    </a>
  );
}
