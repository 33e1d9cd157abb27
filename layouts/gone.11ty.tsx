import GonePage from "./pages/gone.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("gone");

/** What stands where a page was taken down: that it was, and why. */
export function render(props: Props<"gone">): string {
  return renderDocument("gone", props, "list", <GonePage {...props} />);
}
