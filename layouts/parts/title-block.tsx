import { Fragment, type VNode } from "preact";
import { longPeriod } from "../../src/content/period.ts";
import type { ArticlePage } from "../../src/site/page-types.ts";
import type { SiteInfo } from "../../src/site/site.ts";
import { timelineId } from "../../src/site/timeline.ts";
import { DateText } from "./dates.tsx";

/** What is known about an article, set like the title block in the corner of an engineering drawing. */
export function TitleBlock({ view, info }: { view: ArticlePage; info: SiteInfo }): VNode {
  const { article, summary, series } = view;
  return (
    <dl class="title-block">
      <div>
        <dt>First told</dt>
        <dd>
          <DateText date={article.date} class="dt-published" />
        </dd>
      </div>
      {article.period && (
        <div>
          <dt>Happened</dt>
          <dd>
            <a href={`/timeline/#${timelineId(article.slug)}`}>{longPeriod(article.period)}</a>
          </dd>
        </div>
      )}
      {article.updated && (
        <div>
          <dt>Revised</dt>
          <dd>
            <DateText date={article.updated} class="dt-updated" />
          </dd>
        </div>
      )}
      <div>
        <dt>Reading</dt>
        <dd>{summary.minutes === 1 ? "1 minute" : `${summary.minutes} minutes`}</dd>
      </div>
      {series && (
        <div>
          <dt>Series</dt>
          <dd>
            <a href={series.path}>{series.title}</a>
            {series.count > 1 && ` ${series.number} of ${series.count}`}
          </dd>
        </div>
      )}
      <div>
        <dt>Told by</dt>
        <dd>
          <a class="p-author h-card" href={article.original ?? info.author.url}>
            {info.author.name}
          </a>
        </dd>
      </div>
      {summary.tags.length > 0 && (
        <div class="wide">
          <dt>About</dt>
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
