import { createHash } from "node:crypto";
import { assetPathOf } from "../../site/urls.ts";
import type { SitePath } from "../schemas/values.ts";

/**
 * Where a diagram stands as a file: for readers of feeds, who may know no SVG within a text.
 * @param page the page that it stands in
 */
export function diagramPath(page: string, file: string): SitePath {
  const hash = createHash("sha256").update(file).digest("hex").slice(0, 12);
  return `/${assetPathOf(page).slice(1)}diagram-${hash}.svg`;
}
