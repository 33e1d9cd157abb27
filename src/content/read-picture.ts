import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { imageSize } from "image-size";
import { fault, type Report } from "./fault.ts";
import type { Picture } from "./markdown/document.ts";
import { leadsOut, shown } from "./path.ts";

/** More than any camera's photograph needs, and than any reader wants to wait for. */
const limitBytes = 16_000_000;
/** The most that WebP can hold: https://developers.google.com/speed/webp/faq */
const limitPixels = 16_383;

/** A picture's file, and its size in pixels. */
export type PictureFile = Picture & { readonly path: string };

/** Measures a picture. One that can't be shown is a fault, and has a size so that what names it is none. */
export function readPicture(path: string, root: string, report: Report): PictureFile {
  const name = basename(path);
  const unknown = { width: 1, height: 1, path };
  const say = (code: string, message: string, hint: string) =>
    report(fault({ file: shown(path), line: 1, column: 1 }, code, message, hint));
  try {
    if (leadsOut(path, root)) {
      const hint = "Put the picture itself there: a build must not depend on what lies elsewhere.";
      say("E109", "a link that leads out of the content folder", hint);
      return unknown;
    }
    const { size } = statSync(path);
    if (size > limitBytes) {
      const message = `\`${name}\` has ${(size / 1e6).toFixed(1)} MB; at most ${limitBytes / 1e6} MB can be meant`;
      say("E111", message, "Save it smaller: 2,400 pixels wide is plenty for any screen.");
      return unknown;
    }
    const { width, height } = imageSize(readFileSync(path));
    if (Math.max(width, height) > limitPixels) {
      const message = `\`${name}\` is ${width} × ${height} pixels; at most ${limitPixels} a side can be meant`;
      say("E111", message, "Save it smaller: 2,400 pixels wide is plenty for any screen.");
      return unknown;
    }
    return { width, height, path };
  } catch {
    const hint = "Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.";
    say("E103", `\`${name}\` is no picture that can be read`, hint);
    return unknown;
  }
}
