import { ArticleList, TermCounts } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { JsonLd, siteData } from "./parts/json-ld.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("home");

/** The front door: three stories to start with, who tells them, the newest others, and the ways in. */
export function render(props: Props<"home">): string {
  const { view, info } = props;
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
        {view.featured.map(({ slug, path, title, description, minutes }) => (
          <li key={slug} class="h-entry">
            <h2>
              <a href={path} class="u-url p-name">
                {title}
              </a>
            </h2>
            <p class="p-summary">{description}</p>
            <p class="meta">{`${minutes} min`}</p>
          </li>
        ))}
      </ul>
      {view.bio && (
        <p class="bio">
          {view.bio} <a href="/about/">More about the author</a>
        </p>
      )}
      <div class="rest">
        <section aria-labelledby="newest">
          <h2 id="newest" class="label">
            More stories
          </h2>
          <ArticleList summaries={others} level={3} />
          <p class="bio">
            <a href="/articles/">All articles by year</a>
          </p>
        </section>
        <section class="ways" aria-labelledby="ways">
          <h2 id="ways" class="label">
            Ways in
          </h2>
          {view.tags.length > 0 && (
            <div>
              <h3>By what failed</h3>
              <TermCounts links={view.tags} label="Tags" />
            </div>
          )}
          {view.series.length > 0 && (
            <div>
              <h3>By series</h3>
              <TermCounts links={view.series} label="Series" />
            </div>
          )}
          <div>
            <h3>By time</h3>
            <TermCounts links={view.years} label="Years" />
            {info.navigation.some(({ path }) => path === "/timeline/") && (
              <p>
                <a href="/timeline/">When it happened</a>
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
