import type { HtmlElement } from "./html-tree.ts";

/** What turning HTML into Markdown takes. */
export interface HtmlContext {
  readonly html: string;
  /** Whether its text is words, which must not mean something in Markdown; else it is Markdown. */
  readonly isWords: boolean;
  /** Labels of the notes that links lead to, by id. */
  readonly noteLabels: ReadonlyMap<string, string>;
  /** Says that something is left out. */
  leftOut(needle: string, what: string): void;
  /** Takes a drawing's SVG to lie beside the article; answers its file name. */
  drawing(svg: string): string | undefined;
}

/** What is told to whoever converts HTML. */
export type HtmlTools = Pick<HtmlContext, "leftOut" | "drawing">;

/** A picture's address, wherever a lazy loader has put it, and its words. */
export function pictureOf({ attributes }: HtmlElement): { src: string; alt: string } {
  const written = [
    attributes["data-src"],
    attributes["data-lazy-src"],
    attributes["data-orig-file"],
    attributes.src,
  ];
  const src = written.find((one) => one !== undefined && one !== "" && !one.startsWith("data:"));
  const [fromSet = ""] = (attributes.srcset ?? "").trim().split(/[\s,]/, 1);
  return { src: src ?? fromSet, alt: attributes.alt ?? "" };
}
