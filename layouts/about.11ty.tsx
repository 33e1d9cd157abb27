import { fillHtml } from "../src/content/markdown/template.ts";
import { PageHeader } from "./parts/article-list.tsx";
import { CareerTimeline } from "./parts/career-timeline.tsx";
import { renderDocument } from "./parts/document.tsx";
import { JsonLd } from "./parts/json-ld.tsx";
import { everyPage, type Props } from "./parts/props.ts";
import { Prose } from "./parts/prose.tsx";
import { Sources } from "./parts/sources.tsx";

export const data = everyPage("about");

/** The bio. */
export function render(props: Props<"about">): string {
  const { view, info } = props;
  const sameAs = info.links.flatMap(({ url, rel }) => (rel === "me" ? [url] : []));
  return renderDocument(
    "about",
    props,
    "text",
    <article class="article h-card">
      <data class="p-name" value={info.author.name} />
      <data class="u-url" value={info.author.url} />
      <PageHeader title={view.title} lead={view.description} />
      {info.portrait && (
        <img
          class="portrait u-photo"
          src={info.portrait.path}
          alt={info.author.name}
          width={info.portrait.width}
          height={info.portrait.height}
        />
      )}
      {info.links.length > 0 && (
        <ul class="contact">
          {info.links.map(({ label, url, rel, icon }) => (
            <li key={url}>
              <a class={url.startsWith("mailto:") ? "u-email" : "u-url"} href={url} rel={rel}>
                {icon && <img class="icon" src={icon} alt="" width="18" height="18" />}
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {view.about.stages.length > 0 && (
        <CareerTimeline stages={view.about.stages} title={info.words.about.stages} />
      )}
      <Prose
        html={fillHtml(view.about.body.html, view)}
        end={<Sources sources={view.about.sources} locale={info} />}
      />
    </article>,
    <>
      <meta property="og:type" content="profile" />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "ProfilePage",
          mainEntity: {
            "@type": "Person",
            name: info.author.name,
            url: info.author.url,
            ...(info.portrait && { image: info.baseUrl + info.portrait.path }),
            ...(sameAs.length > 0 && { sameAs }),
          },
        }}
      />
    </>,
  );
}
