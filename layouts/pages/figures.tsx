import type { VNode } from "preact";
import { PageHeader } from "../parts/article-list.tsx";
import { Drawing } from "../parts/drawing.tsx";
import type { Props } from "../parts/props.ts";

/** Every model on the site with what it shows, for people who come to play. */
export default function FiguresPage(props: Props<"figures">): VNode {
  const { view, info } = props;
  return (
    <>
      <PageHeader title={view.title} lead={view.description} />
      <ul class="figure-list">
        {view.figures.map(({ name, title, takeaway, thumbnail, articles }) => (
          <li key={name}>
            <Drawing svg={thumbnail} />
            <h2>
              <a href={`${articles[0]?.path}#figure-${name}`}>{title}</a>
            </h2>
            <p>{takeaway}</p>
            <p class="meta">
              <span>{info.words.figures.seenIn}</span>
              {articles.map(({ path, label }) => [
                " ",
                <a key={path} href={`${path}#figure-${name}`}>
                  {label}
                </a>,
              ])}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
