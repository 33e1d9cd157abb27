import { fill } from "../src/i18n/format.ts";
import { renderDocument } from "./parts/document.tsx";
import { JsonLd, siteData } from "./parts/json-ld.tsx";
import { CountedLinks, Listings } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("home");

/** The front door: three stories to start with, who tells them, the newest others, and the ways in. */
export function render(props: Props<"home">): string {
  const { view, info } = props;
  const { home, lists, listing } = info.words;
  const others = view.newest.filter(({ slug }) => !view.chosen.some((one) => one.slug === slug));
  return renderDocument(
    props,
    "list",
    <>
      <header class="hero">
        <h1>{info.title}</h1>
        <p class="lead">{info.tagline}</p>
      </header>
      <ul class="pillars">
        {view.chosen.map(({ slug, path, title, description, minutes }) => (
          <li key={slug} class="h-entry">
            <h2>
              <a href={path} class="u-url p-name">
                {title}
              </a>
            </h2>
            <p class="p-summary">{description}</p>
            <p class="meta">{fill(listing.minutes, { count: minutes })}</p>
          </li>
        ))}
      </ul>
      {view.bio && (
        <p class="bio">
          {view.bio} <a href="/about/">{home.aboutAuthor}</a>
        </p>
      )}
      <div class="rest">
        <section aria-labelledby="newest">
          <h2 id="newest" class="label">
            {home.newest}
          </h2>
          <Listings listings={others} level={3} words={listing} />
          <p class="bio">
            <a href="/articles/">{home.allArticles}</a>
          </p>
        </section>
        <section class="ways" aria-labelledby="ways">
          <h2 id="ways" class="label">
            {home.ways}
          </h2>
          {view.tags.length > 0 && (
            <div>
              <h3>{home.byTag}</h3>
              <CountedLinks links={view.tags} label={lists.tags} />
            </div>
          )}
          {view.series.length > 0 && (
            <div>
              <h3>{home.bySeries}</h3>
              <CountedLinks links={view.series} label={lists.series} />
            </div>
          )}
          <div>
            <h3>{home.byTime}</h3>
            <CountedLinks links={view.years} label={lists.years} />
            {info.navigation.some(({ path }) => path === "/timeline/") && (
              <p>
                <a href="/timeline/">{home.timeline}</a>
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
