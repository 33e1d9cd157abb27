import { renderToString } from "preact-render-to-string";
import type { Figure, State } from "./figure.ts";
import { dropWords, presentMarks, type Rewrite, withRewrite } from "./presentation.ts";

/**
 * A figure's drawing without words, cut to the part that its declaration names: for lists, which name it beside it.
 * Its marks say for themselves what colour they have, so that it is no blot where our stylesheet is missing.
 */
export function thumbnail({ thumbnail: part }: Figure, state: State): string {
  const cut: Rewrite = (node) => {
    if (node.type !== "svg") return;
    const { viewBox, children } = node.props;
    node.props = { viewBox: part ?? viewBox, "aria-hidden": "true", children };
  };
  const drawn = withRewrite(cut, () =>
    withRewrite(dropWords, () =>
      withRewrite(presentMarks, () => renderToString(state.picture(state.steps - 1))),
    ),
  ).replace(/<g[^>]*><\/g>/g, "");
  return part === undefined ? drawn : clipped(drawn, part);
}

/** A drawing of which nothing beside the part is seen, where it stands in a box of another shape. */
function clipped(svg: string, part: string): string {
  const [x, y, width, height] = part.split(" ");
  const inner = `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${part}">`;
  return svg.replace(/^<svg[^>]*>/, (open) => open + inner).replace(/<\/svg>$/, "</svg></svg>");
}
