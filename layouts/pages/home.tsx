import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import type { HomePart } from "../../src/content/schemas/people.ts";
import { languageAttributes } from "../../src/i18n/direction.ts";
import { paths } from "../../src/site/urls.ts";
import { ArticleList, BookLink, shortMinutes, TermCounts } from "../parts/article-list.tsx";
import { Drawing } from "../parts/drawing.tsx";
import type { Props } from "../parts/props.ts";
import { SiteTitle } from "../parts/site-title.ts";

/** The front door: what `home:` in `site.yaml` names, in that order. */
export default function HomePage(props: Props<"home">): VNode {
  const { view, info } = props;
  return (
    <>
      {!view.parts.includes("hero") && <h1 class="off">{info.title}</h1>}
      {inColumns(view.parts).map((part) =>
        typeof part === "string" ? (
          <Part key={part} part={part} {...props} />
        ) : (
          <div class="rest" key="rest">
            {part.map((one) => (
              <Part key={one} part={one} {...props} />
            ))}
          </div>
        ),
      )}
    </>
  );
}

/** The list and the ways in stand side by side where one follows the other. */
function inColumns(parts: readonly HomePart[]): (HomePart | HomePart[])[] {
  const isColumn = (part: HomePart | undefined): boolean => part === "newest" || part === "ways";
  return parts.flatMap((part, i): (HomePart | HomePart[])[] => {
    const next = parts[i + 1];
    if (isColumn(part) && isColumn(parts[i - 1])) return [];
    if (isColumn(part) && next !== undefined && isColumn(next)) return [[part, next]];
    return isColumn(part) ? [[part]] : [part];
  });
}

function Part({ part, view, info }: { part: HomePart } & Pick<Props<"home">, "view" | "info">) {
  if (part === "hero") return <Hero info={info} />;
  if (part === "featured") return <Featured view={view} info={info} />;
  if (part === "bio") return <Bio view={view} info={info} />;
  if (part === "newest") return <Newest view={view} info={info} />;
  return <Ways view={view} info={info} />;
}

type PartProps = Pick<Props<"home">, "view" | "info">;

function Hero({ info }: Pick<PartProps, "info">): VNode {
  useContext(SiteTitle)();
  return (
    <header class="hero">
      <h1>{info.title}</h1>
      <p class="lead">{info.tagline}</p>
    </header>
  );
}

function Featured({ view, info }: PartProps): VNode | null {
  if (view.featured.length === 0) return null;
  return (
    <ul class={`pillars${view.featured.length < 3 ? " few" : ""}`}>
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
  );
}

function Bio({ view, info }: PartProps): VNode | null {
  if (!view.bio) return null;
  return (
    <p class="bio h-card">
      <data class="p-name" value={info.author.name} />
      <data class="u-url" value={info.author.url} />
      {view.bio} <a href={paths.about}>{info.words.home.aboutAuthor}</a>
    </p>
  );
}

function Newest({ view, info }: PartProps): VNode {
  const { home, navigation } = info.words;
  const shown = view.parts.includes("featured") ? view.featured : [];
  const others = view.newest.filter(({ slug }) => !shown.some((one) => one.slug === slug));
  return (
    <section aria-labelledby="newest">
      <h2 id="newest" class="label">
        {shown.length > 0 ? home.newest : navigation.articles}
      </h2>
      <ArticleList summaries={others} level={3} locale={info} />
      <p class="bio">
        <a href={paths.articles}>{home.allArticles}</a>
      </p>
      <BookLink path={view.book} locale={info} />
    </section>
  );
}

function Ways({ view, info }: PartProps): VNode {
  const { home, lists } = info.words;
  return (
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
        {info.places.some(({ path }) => path === paths.timeline) && (
          <p>
            <a href={paths.timeline}>{home.timeline}</a>
          </p>
        )}
      </div>
    </section>
  );
}
