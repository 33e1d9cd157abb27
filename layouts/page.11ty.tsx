import { fillHtml } from "../src/content/markdown/template.ts";
import { languageAttributes } from "../src/i18n/direction.ts";
import { DeferredScripts, renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";
import { Prose } from "./parts/prose.tsx";
import { Sources } from "./parts/sources.tsx";

export const data = everyPage("page");

/** A text of the author's that belongs to no day. */
export function render(props: Props<"page">): string {
  const { view, info, assets } = props;
  const { text } = view;
  return renderDocument(
    "page",
    props,
    "text",
    <article class="article">
      <header class="page-header" {...languageAttributes(text.language)}>
        <h1>{view.title}</h1>
      </header>
      <Prose
        html={fillHtml(text.body.html, view)}
        language={text.language}
        end={<Sources sources={text.sources} locale={info} />}
      />
    </article>,
    <>
      <meta property="og:type" content="website" />
      {text.document.figures.length > 0 && (
        <DeferredScripts>
          <script type="module" {...assets.scripts.figures} />
        </DeferredScripts>
      )}
    </>,
  );
}
