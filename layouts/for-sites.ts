/**
 * `load-bearing/layouts`: what the theme's pages and parts are made with, for the copies of them that a site has
 * (src/render/theme-originals.ts).
 */

export { isoDate, longDate } from "../src/content/calendar-date.ts";
export type { Cover } from "../src/content/cover.ts";
export type { OutlineEntry } from "../src/content/markdown/document.ts";
export { fillHtml } from "../src/content/markdown/template.ts";
export { longPeriod } from "../src/content/period.ts";
export type { HomePart } from "../src/content/schemas/people.ts";
export { lastName } from "../src/content/site-path.ts";
export { isRightToLeft, languageAttributes, nameOfLanguage } from "../src/i18n/direction.ts";
export { counted, fill, formatNumber } from "../src/i18n/format.ts";
export { withColon } from "../src/i18n/text.ts";
export type { Words } from "../src/i18n/words.ts";
export type { ArticleSummary, SiteInfo, TermCount } from "../src/site/model.ts";
export type { ArticlePage } from "../src/site/pages/article.ts";
export { shownDate } from "../src/site/shown-date.ts";
export { timelineId } from "../src/site/timeline.ts";
export { feedFiles, paths } from "../src/site/urls.ts";
export {
  ArticleList,
  BookLink,
  Breadcrumbs,
  NumberedPages,
  PageHeader,
  shortMinutes,
  TermCounts,
  Unpublished,
} from "./parts/article-list.tsx";
export { CareerTimeline } from "./parts/career-timeline.tsx";
export { DateText } from "./parts/dates.tsx";
export { Drawing } from "./parts/drawing.tsx";
export { Comments, Newsletter } from "./parts/embeds.tsx";
export { draw, slot } from "./parts/overrides.ts";
export type { Props } from "./parts/props.ts";
export { Prose } from "./parts/prose.tsx";
export { SearchResults } from "./parts/search-results.tsx";
export { SiteTitle } from "./parts/site-title.ts";
export { Sources } from "./parts/sources.tsx";
export { TimelineChart } from "./parts/timeline-chart.tsx";
export { default as TitleBlock } from "./parts/title-block.tsx";
