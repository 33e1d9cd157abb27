import { addresses } from "./addresses.ts";
import { check } from "./check.ts";
import type { Explanation } from "./explanation.ts";
import { files } from "./files.ts";
import { frontMatter } from "./front-matter.ts";
import { importing } from "./import.ts";
import { text } from "./text.ts";

/** Every code that a diagnostic can have, in the order of their numbers. */
const all = [...files, ...frontMatter, ...text, ...addresses, ...check, ...importing] as const;

export const explanations: readonly Explanation[] = all;

/** A code that a diagnostic can be made with. */
export type DiagnosticCode = (typeof all)[number]["code"];

/** The explanation of a code. Only house rules are warnings in drafts and errors elsewhere. */
export function explanationOf(written: string): Explanation | undefined {
  const code = written.toUpperCase();
  const asError = code.replace(/^W(?=72)/, "E");
  return explanations.find((one) => one.code === code || one.code === asError);
}
