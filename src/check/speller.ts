import { loadTextPackage } from "./text-package.ts";

/** What of cspell looks through a text, once it is known how (prepared-settings.ts). */
export type Speller = Pick<
  typeof import("cspell-lib"),
  "createSpellingDictionary" | "mergeSettings" | "spellCheckDocument"
>;

/** Loads it. */
export async function loadSpeller(): Promise<Speller> {
  const names = ["createSpellingDictionary", "mergeSettings", "spellCheckDocument"] as const;
  const speller = await loadTextPackage<Speller>("cspell-lib", names);
  countNoWords(speller);
  return speller;
}

/**
 * cspell sorts dictionaries by size, and walks through each to count it, which takes half as long as all else. Prepared
 * settings have them in their order.
 */
function countNoWords({ createSpellingDictionary }: Speller): void {
  const dictionary = createSpellingDictionary(["word"], "any", "any", {});
  Object.defineProperty(Object.getPrototypeOf(dictionary), "size", { get: () => 1 });
}
