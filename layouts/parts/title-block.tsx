import { Fragment, type VNode } from "preact";
import { isoDate } from "../../src/content/calendar-date.ts";
import { longPeriod } from "../../src/content/period.ts";
import { languageAttributes, nameOfLanguage } from "../../src/i18n/direction.ts";
import { counted, fill, formatNumber } from "../../src/i18n/format.ts";
import type { SiteInfo } from "../../src/site/model.ts";
import type { ArticlePage } from "../../src/site/pages/article.ts";
import { shownDate } from "../../src/site/shown-date.ts";
import { DateText } from "./dates.tsx";

/** What is known about an article, set like the title block in the corner of an engineering drawing. */
export default function TitleBlock({ view, info }: { view: ArticlePage; info: SiteInfo }): VNode {
  const { article, summary, series } = view;
  const { titleBlock: words } = info.words;
  const after = article.byline === "after";
  return (
    <dl class="title-block">
      <div>
        <dt>{words.published}</dt>
        <dd>
          {article.dateInferred ? (
            shownDate(article, info)
          ) : (
            <DateText date={article.date} locale={info} class="dt-published" />
          )}
        </dd>
      </div>
      {article.period && (
        <div>
          <dt>{words.happened}</dt>
          <dd>
            {view.timelinePlace === undefined ? (
              longPeriod(article.period, info)
            ) : (
              <a href={view.timelinePlace}>{longPeriod(article.period, info)}</a>
            )}
          </dd>
        </div>
      )}
      {article.updated && (
        <div>
          <dt>{words.revised}</dt>
          <dd>
            <DateText date={article.updated} locale={info} class="dt-updated" />
            <Changes article={article} info={info} />
          </dd>
        </div>
      )}
      <div>
        <dt>{words.reading}</dt>
        <dd>{counted(words.minutes, summary.minutes, info.language)}</dd>
      </div>
      {series && (
        <div>
          <dt>{words.series}</dt>
          <dd>
            <a href={series.path}>{series.title}</a>
            {series.count > 1 &&
              ` ${fill(words.seriesPlace, {
                number: formatNumber(series.number, info.language),
                count: formatNumber(series.count, info.language),
              })}`}
          </dd>
        </div>
      )}
      <div>
        <dt>{after ? words.after : words.author}</dt>
        <dd>
          {view.authors.map(({ name, url }) => (
            <Fragment key={name}>
              <a class={after ? "h-card" : "p-author h-card"} href={url}>
                {name}
              </a>{" "}
            </Fragment>
          ))}
          {article.original && <a href={article.original}>{new URL(article.original).host}</a>}
        </dd>
      </div>
      {view.translations.length > 0 && (
        <div>
          <dt>{words.translations}</dt>
          <dd>
            {view.translations.map(({ path, language }) => (
              <Fragment key={path}>
                <a href={path} hreflang={language} {...languageAttributes(language)}>
                  {nameOfLanguage(language)}
                </a>{" "}
              </Fragment>
            ))}
          </dd>
        </div>
      )}
      {summary.tags.length > 0 && (
        <div>
          <dt>{words.tags}</dt>
          <dd>
            {summary.tags.map((tag) => (
              <Fragment key={tag.path}>
                <a href={tag.path} class="p-category">
                  {tag.label}
                </a>{" "}
              </Fragment>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What was changed since the article came out: the newest first, each with its day where the line above has not said it. */
function Changes({
  article: { changes, updated, language },
  info,
}: {
  article: ArticlePage["article"];
  info: SiteInfo;
}): VNode | null {
  if (changes.length === 0) return null;
  const last = updated && isoDate(updated);
  return (
    <>
      {changes.map(({ date, text }) => (
        <Fragment key={text}>
          {isoDate(date) !== last && <DateText date={date} locale={info} />}{" "}
          <span {...languageAttributes(language)}>{text}</span>{" "}
        </Fragment>
      ))}
    </>
  );
}
