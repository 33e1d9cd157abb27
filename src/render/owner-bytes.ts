import { renderTemplatePage } from "../../layouts/template-page.tsx";
import { htmlBelowBase } from "../output/base-path.ts";
import type { RenderContext } from "./page-task.ts";
import type { OwnerFile } from "./render-templates.ts";

/** A file that the owner's code made, as it is written: a part of a page in the site's page, and below the base path. */
export function ownerBytes(
  { path, file, contents, page }: OwnerFile,
  context: Pick<RenderContext, "info" | "assets">,
): Uint8Array {
  if (typeof contents !== "string") return contents;
  const whole = page ? renderTemplatePage(context, { path, ...page }, contents) : contents;
  return Buffer.from(file.endsWith(".html") ? htmlBelowBase(whole, context.info.basePath) : whole);
}
