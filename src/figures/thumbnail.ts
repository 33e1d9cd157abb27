import { renderToString } from "preact-render-to-string";
import type { Figure, State } from "./figure.ts";
import { dropWords, type Rewrite, withRewrite } from "./presentation.ts";

/** A figure's drawing without words, cut to the part that its declaration names: for lists, which name it beside it. */
export function thumbnail({ thumbnail: part }: Figure, state: State): string {
  const cut: Rewrite = (node) => {
    if (node.type !== "svg") return;
    const { viewBox, children } = node.props;
    node.props = { viewBox: part ?? viewBox, "aria-hidden": "true", children };
  };
  return withRewrite(cut, () =>
    withRewrite(dropWords, () => renderToString(state.picture(state.steps - 1))),
  ).replace(/<g[^>]*><\/g>/g, "");
}
