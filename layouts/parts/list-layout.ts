import type { VNode } from "preact";
import { renderDocument } from "./document.tsx";
import type { PageName, Replaceable } from "./overrides.ts";
import { everyPage, type Props, type RenderablePages } from "./props.ts";

/**
 * The layout of a kind of page that leads to others, and has nothing of its own in its head.
 * @param name the name of its file in `layouts/pages/`, by which a site replaces it
 */
export function listLayout<K extends keyof RenderablePages, N extends PageName>(
  kind: K,
  name: N,
  page: (props: Replaceable[N]) => VNode,
) {
  return {
    data: everyPage(kind),
    render: (props: Replaceable[N] & Props<K>): string =>
      renderDocument(name, props, "list", page(props)),
  };
}
