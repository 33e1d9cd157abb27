import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { imageSize } from "image-size";
import type { DiagnosticCode } from "../diagnostics/catalogue/catalogue.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { isAnimated } from "./animation.ts";
import { runsOnServer, serverEndingHint } from "./attachments.ts";
import type { Picture } from "./markdown/render-options.ts";
import { isTurned, orientationOf } from "./orientation.ts";
import { hintForContent } from "./other-content.ts";
import { leadsOut, shown } from "./path.ts";
import { conversionOf, isEncodable, pictureKind } from "./picture-kinds.ts";
import { sourceText } from "./source-text.ts";
import { cleanSvg } from "./svg/clean-svg.ts";
import { declaredSize, isWhole, measurableSvg } from "./svg/declared-size.ts";

/** More than any camera's photograph needs, and than any reader wants to wait for. */
const limitBytes = 16_000_000;
/** The most that WebP can hold: https://developers.google.com/speed/webp/faq */
const limitPixels = 16_383;

/** A picture's file, and its size in pixels. */
export type PictureFile = Picture & { readonly path: string };

/** Measures a picture. One that can't be shown is reported, and has a size so that what names it isn't reported too. */
export function readPicture(path: string, root: string, report: Report): PictureFile {
  const name = basename(path);
  // Of a kind that fits its name, so that no setting of it is told as well.
  const unknown: PictureFile =
    extname(path).toLowerCase() === ".svg"
      ? { width: 1, height: 1, hash: "", kind: "drawing", markup: "", path }
      : { width: 1, height: 1, hash: "", kind: "photo", path };
  const say = (code: DiagnosticCode, message: string, hint: string) =>
    report(diagnostic({ file: shown(path), line: 1, column: 1 }, code, message, hint));
  let bytes: Buffer | undefined;
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
    if (runsOnServer(name)) {
      say("E395", `\`${name}\` can't be published`, serverEndingHint);
      return unknown;
    }
    const { size } = stats;
    if (size > limitBytes) {
      const message = `\`${name}\` has ${(size / 1e6).toFixed(1)} MB and exceeds the ${limitBytes / 1e6} MB limit`;
      say("E111", message, "Save it smaller: 2,400 pixels wide is plenty for any screen.");
      return unknown;
    }
    // Of its own: what measures it reads past the end of one that shares its memory.
    bytes = Buffer.from(new Uint8Array(readFileSync(path)).buffer);
    const isNamedSvg = extname(path).toLowerCase() === ".svg";
    if (isNamedSvg && /^(?:\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 2).toString("latin1"))) {
      say("E106", `\`${name}\` is UTF-16, not UTF-8`, "Save it again as UTF-8.");
      return unknown;
    }
    const declared = isNamedSvg ? declaredSize(bytes.toString("utf8")) : undefined;
    if (declared && !isWhole(declared)) {
      const hint =
        'Give its `<svg>` a `viewBox`, such as `viewBox="0 0 300 200"`, or `width` and `height`.';
      say("E103", `\`${name}\` doesn't say how large it is`, hint);
      return unknown;
    }
    const { width, height, kind } = shownSize(declared ? measurableSvg(declared) : bytes);
    const isSvg = kind === "svg";
    if (!isSvg && !isEncodable(kind)) {
      const hint =
        conversionOf(`.${kind}`) ?? "Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.";
      say("E103", `\`${name}\` is ${kind.toUpperCase()} by its content`, hint);
      return unknown;
    }
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
    const hint =
      (bytes && hintForContent(bytes)) ?? "Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.";
    say("E103", `\`${name}\` is not a readable picture`, hint);
    return unknown;
  }
}

/** EXIF, or the file itself, says how the camera was held: from 5 on it lay on its side. */
function shownSize(bytes: Uint8Array): { width: number; height: number; kind: string } {
  const { width, height, orientation } = imageSize(bytes);
  const kind = pictureKind(bytes) ?? "";
  const isLying =
    (kind === "avif" ? isTurned(bytes) : undefined) ??
    (orientation ?? (kind === "svg" ? 1 : orientationOf(bytes))) >= 5;
  return isLying ? { width: height, height: width, kind } : { width, height, kind };
}
