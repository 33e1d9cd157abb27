import PagePage from "./pages/page.tsx";
import { DeferredScripts, renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("page");

/** A text of the author's that belongs to no day. */
export function render(props: Props<"page">): string {
  const { view, assets } = props;
  return renderDocument(
    "page",
    props,
    "text",
    <PagePage {...props} />,
    <>
      <meta property="og:type" content="website" />
      {view.text.document.figures.length > 0 && (
        <DeferredScripts>
          <script type="module" {...assets.scripts.figures} />
        </DeferredScripts>
      )}
    </>,
  );
}
