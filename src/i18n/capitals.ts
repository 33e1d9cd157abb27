import { likelyLocale } from "./likely-locale.ts";

/** Scripts that have capitals (https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt), of those that sites are written in. */
const cased = new Set(["Latn", "Grek", "Cyrl", "Armn", "Adlm", "Cher", "Osge"]);

/** Whether a language is written with capitals: where it isn't, letters are not set apart or made small either. */
export function hasCapitals(language: string): boolean {
  return cased.has(likelyLocale(language).script ?? "Latn");
}
