import { isRecord } from "../../i18n/record.ts";
import { textAt } from "../front-matter-values.ts";
import type { SourcePost } from "../source-site.ts";
import { pictureMarkdown } from "../text/write-markdown.ts";

/**
 * The pictures that a post's front matter names, one below the other, as a theme's `gallery` shows them
 * (https://mmistakes.github.io/minimal-mistakes/docs/helpers/#gallery). Undefined where it names none.
 */
export function galleryMarkdown(
  { data }: SourcePost,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const list = data[values.id ?? "gallery"];
  const pictures = (Array.isArray(list) ? list : []).flatMap((one) => {
    if (typeof one === "string") return [pictureMarkdown(one, "")];
    const src = isRecord(one) ? textAt(one, "image_path", "url", "src", "image") : undefined;
    return src === undefined || !isRecord(one)
      ? []
      : [pictureMarkdown(src, textAt(one, "alt") ?? "", textAt(one, "title", "caption"))];
  });
  if (pictures.length === 0) return undefined;
  const { caption } = values;
  return ["", ...pictures, ...(caption === undefined ? [] : [caption]), ""].join("\n\n");
}
