import { typefaceFiles } from "../package/package-files.ts";
import { openTextLayout } from "./text-layout.ts";

/** What social networks show large and uncropped: 1.91 to 1 (https://ogp.me/#structured). */
export const socialImageWidth = 1200;
/** In pixels. */
export const socialImageHeight = 630;

/** Where a line begins that is read from the left, in pixels as all that follows. */
export const left = 72;
/** Where one begins that is read from the right. */
export const right = socialImageWidth - left;
/** The title is the load, and rests on it. */
export const beam = { top: 438, height: 16 };

/** The letters of titles, names and spans. */
export const strong = openTextLayout(typefaceFiles());
