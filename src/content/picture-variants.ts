import { extname } from "node:path";
import { assetPathOf } from "../site/urls.ts";
import type { Picture } from "./markdown/render-options.ts";
import type { SitePath } from "./schemas/values.ts";

/** How a file of a picture is made from what the author put there. */
export type Encoding =
  | {
      readonly format: "avif" | "webp" | "jpeg" | "png";
      readonly width: number;
      /** Whether an animation moves in it. */
      readonly moves: boolean;
    }
  /** A GIF stays as it is. */
  | { readonly format: "gif" }
  /** Nor is anything changed in what is no picture. */
  | { readonly format: "file" }
  | { readonly format: "svg"; readonly markup: string };

/** One file that a picture is published as: its address, and how it is encoded. */
export interface Variant {
  readonly path: SitePath;
  readonly encoding: Encoding;
}

/** The files of a picture. What they are called and how wide they are follows from its size and content alone. */
export interface Variants {
  /**
   * In a format that everything can show, under the name that the author gave it. Feeds show it, so what is published as it
   * is, and is wider than a text, has one of its own.
   */
  readonly fallback: Variant;
  /** The size of the fallback in pixels. */
  readonly width: number;
  readonly height: number;
  /** By format, the best first; each from narrow to wide. */
  readonly sources: readonly (readonly Variant[])[];
  /**
   * A photograph's wider files, from narrow to wide, for where it is shown wider than the text, and to look at. One
   * format: at these widths AVIF takes three times as long to encode as WebP for as many bytes.
   */
  readonly large: readonly Variant[];
  /** An animation's first frame, for readers who asked for less motion. */
  readonly still: Variant | undefined;
}

/** How wide a text column is at most, in CSS pixels (src/styles/article.css). */
export const columnWidth = 549;
/** From a small telephone up to the column on a screen with two pixels for each of CSS. */
const widths = [360, 560, 720, 1120];
/** How wide a picture within a text is at most. */
export const widest = 1120;
/** No file of a picture is wider. */
export const widestFile = 2560;
/** For a picture as wide as the window, and for one that is opened by itself. */
const largeWidths = [1680, widestFile];

/** What was last said of a picture: a text that shows it asks several times for each place. */
const lastOf = new WeakMap<Picture, { readonly path: SitePath; readonly variants: Variants }>();

/**
 * The files that a picture is published as.
 * @param path where the author's file would be on the site, percent-encoded
 */
export function variantsOf(path: SitePath, picture: Picture): Variants {
  const last = lastOf.get(picture);
  if (last?.path === path) return last.variants;
  const variants = makeVariants(path, picture);
  lastOf.set(picture, { path, variants });
  return variants;
}

function makeVariants(path: SitePath, picture: Picture): Variants {
  const { width: own, height: ownHeight, hash, kind, markup, isPublic } = picture;
  const width = Math.min(own, widest);
  const height = Math.max(1, Math.round((ownHeight * width) / own));
  const size = { width, height };
  const format = formatOf(path);
  if (markup !== undefined || format === "svg") {
    const fallback: Variant = { path, encoding: { format: "svg", markup: markup ?? "" } };
    return { fallback, width: own, height: ownHeight, sources: [], large: [], still: undefined };
  }
  // Named by content below `/assets/`, where hosts say that nothing ever changes.
  const stem = assetPathOf(path).replace(/\.[^.]*$/, "");
  const variant = (format: "avif" | "webp", width: number, moves: boolean): Variant => ({
    path: `/${stem.slice(1)}-${hash.slice(0, 8)}-${moves ? "moving-" : ""}${width}.${format}`,
    encoding: { format, width, moves },
  });
  const moves = kind === "animation";
  const fallback: Variant =
    format === "gif"
      ? { path, encoding: { format } }
      : {
          path:
            isPublic && own > width
              ? `/${stem.slice(1)}-${hash.slice(0, 8)}-${width}${extname(path).toLowerCase()}`
              : path,
          encoding: { format, width, moves: moves && format === "webp" },
        };
  if (moves) {
    // What is called as if it couldn't move is still there, whatever is in it.
    const sources = format === "webp" ? [] : [[variant("webp", width, true)]];
    return { ...size, fallback, sources, large: [], still: variant("webp", width, false) };
  }
  const fitting = [...widths.filter((one) => one < width), width];
  const sources = (["avif", "webp"] as const).map((format) =>
    fitting.map((one) => variant(format, one, false)),
  );
  const widestLarge = Math.min(own, widestFile);
  const large =
    own <= widest
      ? []
      : [...largeWidths.filter((one) => one < widestLarge), widestLarge].map((one) =>
          variant("webp", one, false),
        );
  return { ...size, fallback, sources, large, still: undefined };
}

/** Every file of a picture. */
export function everyVariant({ fallback, sources, large, still }: Variants): Variant[] {
  return [fallback, ...sources.flat(), ...large, ...(still ? [still] : [])];
}

function formatOf(path: string): "avif" | "webp" | "jpeg" | "png" | "gif" | "svg" {
  const extension = extname(path).toLowerCase();
  if (extension === ".jpg" || extension === ".jpeg") return "jpeg";
  if (extension === ".avif") return "avif";
  if (extension === ".webp") return "webp";
  if (extension === ".gif") return "gif";
  return extension === ".svg" ? "svg" : "png";
}
