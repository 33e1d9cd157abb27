import type { VNode } from "preact";
import { fillHtml } from "../../src/content/markdown/template.ts";
import { languageAttributes } from "../../src/i18n/direction.ts";
import type { Props } from "../parts/props.ts";
import { Prose } from "../parts/prose.tsx";
import { Sources } from "../parts/sources.tsx";

/** A text of the author's that belongs to no day. */
export default function PagePage(props: Props<"page">): VNode {
  const { view, info } = props;
  const { text } = view;
  return (
    <article class="article">
      <header class="page-header" {...languageAttributes(text.language)}>
        <h1>{view.title}</h1>
      </header>
      <Prose
        html={fillHtml(text.body.html, view)}
        language={text.language}
        end={<Sources sources={text.sources} locale={info} />}
      />
    </article>
  );
}
