import { sha256 } from "../cache/sha256.ts";
import { ownerBytes } from "../render/owner-bytes.ts";
import type { RenderContext } from "../render/page-task.ts";
import type { OwnerFile } from "../render/render-templates.ts";
import type { PlannedFile } from "./planned-file.ts";

/** What the owner's templates and configuration made, as files to write. */
export function plannedOwnerFiles(
  files: readonly OwnerFile[],
  context: Pick<RenderContext, "info" | "assets">,
): PlannedFile[] {
  return files.map((one) => {
    const bytes = ownerBytes(one, context);
    const linked = /\.(?:html|xml)$/.test(one.file);
    return { path: one.file, cacheKey: sha256(bytes), make: () => bytes, linked, slow: false };
  });
}
