import type { VNode } from "preact";
import { fillHtml } from "../../src/content/markdown/template.ts";
import { PageHeader } from "../parts/article-list.tsx";
import { CareerTimeline } from "../parts/career-timeline.tsx";
import type { Props } from "../parts/props.ts";
import { Prose } from "../parts/prose.tsx";
import { Sources } from "../parts/sources.tsx";

/** The bio. */
export default function AboutPage(props: Props<"about">): VNode {
  const { view, info } = props;
  return (
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
      <Prose
        html={fillHtml(view.about.body.html, view)}
        end={
          <>
            {view.about.stages.length > 0 && (
              <CareerTimeline stages={view.about.stages} title={info.words.about.stages} />
            )}
            <Sources sources={view.about.sources} locale={info} />
          </>
        }
      />
    </article>
  );
}
