import type { Picture } from "../../src/content/markdown/render-options.ts";

/** A picture of a size, as if it had been read. */
export function picture(width: number, height: number, kind: Picture["kind"] = "photo"): Picture {
  return { width, height, hash: "0123456789abcdef".repeat(4), kind };
}
