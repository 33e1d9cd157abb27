import NotFoundPage from "./pages/not-found.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("notFound");

/** What the host shows for an address that leads nowhere. */
export function render(props: Props<"notFound">): string {
  const { view } = props;
  return renderDocument(
    "not-found",
    props,
    view.text ? "text" : "list",
    <NotFoundPage {...props} />,
  );
}
