import { languageAttributes } from "../src/i18n/direction.ts";
import { paths } from "../src/site/urls.ts";
import { ArticleList, shortMinutes, TermCounts } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { Drawing } from "./parts/drawing.tsx";
import { JsonLd, siteData } from "./parts/json-ld.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("home");

/** The front door: three stories to start with, who tells them, the newest others, and the ways in. */
export function render(props: Props<"home">): string {
  const { view, info } = props;
  const { home, lists } = info.words;
  const others = view.newest.filter(({ slug }) => !view.featured.some((one) => one.slug === slug));
  return renderDocument(
    props,
    "list",
    <>
      <header class="hero">
        <h1>{info.title}</h1>
        <p class="lead">{info.tagline}</p>
      </header>
      <ul class="pillars">
        {view.featured.map(({ slug, path, title, description, minutes, language, drawing }) => (
          <li key={slug} class="h-entry">
            {drawing && <Drawing svg={drawing} />}
            <h2>
              <a href={path} class="u-url p-name" {...languageAttributes(language)}>
                {title}
              </a>
            </h2>
            <p class="p-summary" {...languageAttributes(language)}>
              {description}
            </p>
            <p class="meta">{shortMinutes(minutes, info)}</p>
          </li>
        ))}
      </ul>
      {view.bio && (
        <p class="bio h-card">
          <data class="p-name" value={info.author.name} />
          {view.bio}{" "}
          <a href={info.author.url} class="u-url" rel="me" hidden>
            {info.author.name}
          </a>{" "}
          <a href={paths.about}>{home.aboutAuthor}</a>
        </p>
      )}
      <div class="rest">
        <section aria-labelledby="newest">
          <h2 id="newest" class="label">
            {home.newest}
          </h2>
          <ArticleList summaries={others} level={3} locale={info} />
          <p class="bio">
            <a href={paths.articles}>{home.allArticles}</a>
          </p>
        </section>
        <section class="ways" aria-labelledby="ways">
          <h2 id="ways" class="label">
            {home.ways}
          </h2>
          {view.tags.length > 0 && (
            <div>
              <h3>{home.byTag}</h3>
              <TermCounts links={view.tags} label={lists.tags} locale={info} />
            </div>
          )}
          {view.series.length > 0 && (
            <div>
              <h3>{home.bySeries}</h3>
              <TermCounts links={view.series} label={lists.series} locale={info} />
            </div>
          )}
          <div>
            <h3>{home.byTime}</h3>
            <TermCounts links={view.years} label={lists.years} locale={info} />
            {info.navigation.some(({ path }) => path === paths.timeline) && (
              <p>
                <a href={paths.timeline}>{home.timeline}</a>
              </p>
            )}
          </div>
        </section>
      </div>
    </>,
    <>
      <meta property="og:type" content="website" />
      <JsonLd data={siteData(info)} />
    </>,
  );
}
