import { renderDocument } from "./parts/document.tsx";
import { JsonLd, siteData } from "./parts/json-ld.tsx";
import { CountedLinks, Listings } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("home");

/** The front door: who this is, the stories to start with, the newest, and the ways in. */
export function render(props: Props<"home">): string {
  const { view, info } = props;
  return renderDocument(
    props,
    <div class="home">
      <header class="hero">
        <h1>{info.title}</h1>
        <p class="lead">{info.tagline}</p>
        {view.bio && (
          <p class="bio">
            {view.bio} <a href="/about/">More about the author</a>
          </p>
        )}
      </header>
      {view.chosen.length > 0 && (
        <section aria-labelledby="chosen">
          <h2 id="chosen" class="label">
            Start here
          </h2>
          <Listings listings={view.chosen} level={3} />
        </section>
      )}
      <section aria-labelledby="newest">
        <h2 id="newest" class="label">
          Newest
        </h2>
        <Listings listings={view.newest} level={3} />
        <p>
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
            <CountedLinks links={view.tags} label="Tags" />
          </div>
        )}
        {view.series.length > 0 && (
          <div>
            <h3>By series</h3>
            <CountedLinks links={view.series} label="Series" />
          </div>
        )}
        <div>
          <h3>By time</h3>
          <CountedLinks links={view.years} label="Years" />
          {info.navigation.some(({ path }) => path === "/timeline/") && (
            <p>
              <a href="/timeline/">When it happened</a>
            </p>
          )}
        </div>
      </section>
    </div>,
    <>
      <meta property="og:type" content="website" />
      <JsonLd data={siteData(info)} />
    </>,
  );
}
