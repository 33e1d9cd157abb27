import { fillHtml } from "../src/content/markdown/template.ts";
import { PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";
import { Prose } from "./parts/prose.tsx";
import { Sources } from "./parts/sources.tsx";

export const data = everyPage("notFound");

/** What the host shows for an address that leads nowhere. */
export function render(props: Props<"notFound">): string {
  const { view } = props;
  return renderDocument(
    "not-found",
    props,
    view.text ? "text" : "list",
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
    </>,
  );
}
