import SectionPage from "./pages/section.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("section");

/** A section's articles, the newest first. */
export function render(props: Props<"section">): string {
  return renderDocument("section", props, "list", <SectionPage {...props} />);
}
