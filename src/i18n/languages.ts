import { en } from "./en.ts";
import type { Words } from "./words.ts";

/** The interface's words, by language tag. */
export const languages: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["en", en],
  // Its dates are others, its words are not.
  ["en-US", en],
]);
