import type { RenderFigure } from "../../src/content/markdown/render-options.ts";

type DrawnFigure = Exclude<ReturnType<RenderFigure>, { problem: string }>;

/** What drawing a figure answers with, as far as a test doesn't care. */
export function drawnFigure(own: Partial<DrawnFigure> = {}): DrawnFigure {
  return {
    name: "box",
    html: "",
    feedHtml: "",
    text: "",
    ids: [],
    title: "Box",
    takeaway: "It holds.",
    thumbnail: "",
    ...own,
  };
}
