/** A picture of a size, as if it had been read. */
import type { Picture } from "../../src/content/markdown/render-options.ts";
export function picture(width: number, height: number, kind: Picture["kind"] = "photo"): Picture {
  return { width, height, hash: "0123456789abcdef".repeat(4), kind };
}
