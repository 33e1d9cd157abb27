import { addresses } from "./addresses.ts";
import { check } from "./check.ts";
import type { Explanation } from "./explanation.ts";
import { files } from "./files.ts";
import { frontMatter } from "./front-matter.ts";
import { importing } from "./import.ts";
import { text } from "./text.ts";

/** Every code that a diagnostic can have, in the order of their numbers. */
const all = [...files, ...frontMatter, ...text, ...addresses, ...check, ...importing] as const;

/** Every code, with what `explain` says of it, in the order of the catalogue. */
export const explanations: readonly Explanation[] = all;

/** A code that a diagnostic can be made with. */
export type DiagnosticCode = (typeof all)[number]["code"];

/**
 * The explanation of a code, in upper case or lower; undefined if there is no such code. An error's is also that of
 * the warning which it is in a draft.
 */
export function explanationOf(written: string): Explanation | undefined {
  const code = written.toUpperCase();
  const asError = code.replace(/^W/, "E");
  return (
    explanations.find((one) => one.code === code) ??
    explanations.find((one) => one.code === asError)
  );
}
