import FiguresPage from "./pages/figures.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("figures");

/** Every model on the site with what it shows, for people who come to play. */
export function render(props: Props<"figures">): string {
  return renderDocument("figures", props, "list", <FiguresPage {...props} />);
}
