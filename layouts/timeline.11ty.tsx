import TimelinePage from "./pages/timeline.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("timeline");

/** The stories by when they happened, not by when they were told. */
export function render(props: Props<"timeline">): string {
  return renderDocument("timeline", props, "list", <TimelinePage {...props} />);
}
