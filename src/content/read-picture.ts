import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { imageSize } from "image-size";
import type { DiagnosticCode } from "../diagnostics/catalogue/catalogue.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { isAnimated } from "./animation.ts";
import type { Picture } from "./markdown/render-options.ts";
import { leadsOut, shown } from "./path.ts";
import { sourceText } from "./source-text.ts";
import { cleanSvg } from "./svg/clean-svg.ts";

/** More than any camera's photograph needs, and than any reader wants to wait for. */
const limitBytes = 16_000_000;
/** The most that WebP can hold: https://developers.google.com/speed/webp/faq */
const limitPixels = 16_383;

/** A picture's file, and its size in pixels. */
export type PictureFile = Picture & { readonly path: string };

/** Measures a picture. One that can't be shown is reported, and has a size so that what names it isn't reported too. */
export function readPicture(path: string, root: string, report: Report): PictureFile {
  const name = basename(path);
  const unknown: PictureFile = { width: 1, height: 1, hash: "", kind: "photo", path };
  const say = (code: DiagnosticCode, message: string, hint: string) =>
    report(diagnostic({ file: shown(path), line: 1, column: 1 }, code, message, hint));
  try {
    if (leadsOut(path, root)) {
      const hint = "Put the picture itself there: a build must not depend on what lies elsewhere.";
      say("E109", "a link that leads out of the content folder", hint);
      return unknown;
    }
    const stats = statSync(path);
    if (!stats.isFile()) {
      say("E110", `\`${name}\` is not a file`, "Put the picture itself in its place.");
      return unknown;
    }
    const { size } = stats;
    if (size > limitBytes) {
      const message = `\`${name}\` has ${(size / 1e6).toFixed(1)} MB and exceeds the ${limitBytes / 1e6} MB limit`;
      say("E111", message, "Save it smaller: 2,400 pixels wide is plenty for any screen.");
      return unknown;
    }
    const bytes = readFileSync(path);
    const isNamedSvg = extname(path).toLowerCase() === ".svg";
    if (isNamedSvg && /^(?:\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 2).toString("latin1"))) {
      say("E106", `\`${name}\` is UTF-16, not UTF-8`, "Save it again as UTF-8.");
      return unknown;
    }
    if (isNamedSvg && !hasSize(bytes.toString("utf8"))) {
      const hint =
        'Give its `<svg>` a `viewBox`, such as `viewBox="0 0 300 200"`, or `width` and `height`.';
      say("E103", `\`${name}\` doesn't say how large it is`, hint);
      return unknown;
    }
    const { width, height, isSvg } = shownSize(isNamedSvg ? withPlainBox(bytes) : bytes);
    if (isSvg !== isNamedSvg) {
      const message = isSvg ? `\`${name}\` is an SVG by its content` : `\`${name}\` is not an SVG`;
      say("E103", message, "Give it the ending of what it is: it is read and published as that.");
      return unknown;
    }
    if (Math.max(width, height) > limitPixels) {
      const message = `\`${name}\` is ${width} × ${height} pixels and exceeds the limit of ${limitPixels} a side`;
      say("E111", message, "Save it smaller: 2,400 pixels wide is plenty for any screen.");
      return unknown;
    }
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (isSvg) {
      const markup = cleanSvg(sourceText(shown(path), bytes.toString("utf8")), report);
      return markup === undefined
        ? unknown
        : { width, height, hash, path, kind: "drawing", markup };
    }
    const moves = isAnimated(bytes);
    if (moves === undefined) {
      say(
        "E393",
        `\`${name}\` has an animation that can't be converted`,
        "Save it as GIF or WebP.",
      );
      return unknown;
    }
    return { width, height, hash, path, kind: moves ? "animation" : "photo" };
  } catch (error) {
    // What the measuring library or the system throws for bytes that are no picture, or can't be had.
    if (!(error instanceof Error)) throw error;
    const hint = "Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.";
    say("E103", `\`${name}\` is not a readable picture`, hint);
    return unknown;
  }
}

/** Whether an SVG's first element has a size of its own. */
function hasSize(text: string): boolean {
  const [root = ""] = /<svg\b[^>]*>/.exec(text) ?? [];
  const has = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["'][^"']*\\d`).test(root);
  return has("viewBox") || (has("width") && has("height"));
}

/** With the numbers of the `viewBox` a space apart: they may have commas too (https://www.w3.org/TR/SVG2/coords.html#ViewBoxAttribute), which the measuring library can't read. */
function withPlainBox(bytes: Buffer): Uint8Array {
  const box = /(<svg\b[^>]*?\sviewBox\s*=\s*["'])([^"']*)/;
  const spaced = (_: string, before: string, numbers: string) =>
    before + numbers.trim().replace(/[\s,]+/g, " ");
  return Buffer.from(bytes.toString("utf8").replace(box, spaced));
}

/** EXIF says how the camera was held: from 5 on it lay on its side. */
function shownSize(bytes: Uint8Array): { width: number; height: number; isSvg: boolean } {
  const { width, height, type, orientation = 1 } = imageSize(bytes);
  const isSvg = type === "svg";
  return orientation >= 5 ? { width: height, height: width, isSvg } : { width, height, isSvg };
}
