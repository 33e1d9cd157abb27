import RedirectPage from "./pages/redirect.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("redirect");

/** An old address that leads to where the article is now, for hosts that can't answer 301. */
export function render(props: Props<"redirect">): string {
  const { view } = props;
  return renderDocument(
    "redirect",
    { ...props, view: { ...view, path: view.to } },
    "list",
    <RedirectPage {...props} />,
    <>
      <meta http-equiv="refresh" content={`0; url=${view.to}`} />
      <meta name="robots" content="noindex" />
    </>,
  );
}
