import type { VNode } from "preact";
import { fillHtml } from "../../src/content/markdown/template.ts";
import { PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";
import { Prose } from "../parts/prose.tsx";
import { Sources } from "../parts/sources.tsx";

/** What the host shows for an address that leads nowhere. */
export default function NotFoundPage(props: Props<"notFound">): VNode {
  const { view } = props;
  return (
    <>
      <PageHeader title={view.title} lead={view.text ? "" : view.description} />
      {view.text ? (
        <Prose
          html={fillHtml(view.text.body.html, view)}
          end={<Sources sources={view.text.sources} locale={props.info} />}
        />
      ) : (
        <p class="about-tag">{props.info.words.notFound.locations}</p>
      )}
      <ul>
        {props.info.places.map(({ label, path }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
