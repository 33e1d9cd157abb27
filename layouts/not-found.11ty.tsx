import NotFoundPage, { finds } from "./pages/not-found.tsx";
import { DeferredScripts, renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("notFound");

/** What the host shows for an address that leads nowhere. */
export function render(props: Props<"notFound">): string {
  const { view, assets } = props;
  return renderDocument(
    "not-found",
    props,
    view.text ? "text" : "list",
    <NotFoundPage {...props} />,
    finds(props) && (
      <DeferredScripts>
        <script type="module" {...assets.scripts.search} />
      </DeferredScripts>
    ),
  );
}
