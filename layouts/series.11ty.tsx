import SeriesPage from "./pages/series.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("series");

/** A series in the order in which it was told. */
export function render(props: Props<"series">): string {
  return renderDocument("series", props, "list", <SeriesPage {...props} />);
}
