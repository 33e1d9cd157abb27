import SubscribePage from "./pages/subscribe.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("subscribe");

/** Every feed there is, with what to do with one. */
export function render(props: Props<"subscribe">): string {
  return renderDocument("subscribe", props, "list", <SubscribePage {...props} />);
}
