import { createRequire } from "node:module";
import { resolve } from "node:path";
import { lookupLanguage } from "../i18n/lookup.ts";
import { installCommand } from "../package/optional-package.ts";

/** The packages of cspell's that know a language (https://github.com/streetsidesoftware/cspell-dicts), with the versions that were tried or stand for them. */
const packages: Readonly<Record<string, string>> = {
  ar: "dict-ar@1",
  ca: "dict-ca@3",
  cs: "dict-cs-cz@3",
  da: "dict-da-dk@4",
  de: "dict-de-de@4",
  "de-AT": "dict-de-at@1",
  "de-CH": "dict-de-ch@1",
  el: "dict-el@3",
  es: "dict-es-es@3",
  fa: "dict-fa-ir@4",
  fi: "dict-fi-fi@1",
  fr: "dict-fr-fr@2",
  he: "dict-he@4",
  hu: "dict-hu-hu@1",
  it: "dict-it-it@3",
  nb: "dict-nb-no@2",
  nl: "dict-nl-nl@2",
  pl: "dict-pl_pl@3",
  "pt-BR": "dict-pt-br@2",
  "pt-PT": "dict-pt-pt@3",
  ru: "dict-ru_ru@2",
  sv: "dict-sv@2",
  tr: "dict-tr-tr@3",
  uk: "dict-uk-ua@4",
  vi: "dict-vi-vn@3",
};

/** Languages that write new words as one, which no dictionary can list. */
const compounding = new Set(["da", "de", "fi", "hu", "nb", "nl", "sv"]);

/** What spelling in a language is checked with. */
export interface SpellingDictionary {
  /** As cspell names the language, the general before the particular. */
  readonly language: string;
  /** The file of settings that brings the dictionary; undefined for English, which cspell has itself. */
  readonly settings?: string;
  /** Whether words put together of known ones are known; in English they are not. */
  readonly hasCompounds?: boolean;
  /** The words of names, which are right in any language: of those who write here. */
  readonly names: readonly string[];
}

/**
 * The dictionary of a site's language; where there is none, a sentence that says why.
 * @param people the names of those who write here
 */
export function spellingDictionary(
  tag: string,
  people: readonly string[],
): SpellingDictionary | string {
  const { language } = new Intl.Locale(tag);
  const names = people.flatMap((name) => name.match(/[\p{L}\p{M}’']+/gu) ?? []);
  if (language === "en") return { language: "en-GB,en-US", names };
  const known = lookupLanguage(tag, Object.keys(packages));
  const named = known === undefined ? undefined : packages[known];
  if (known === undefined || named === undefined)
    return `not checked: cspell has no dictionary for \`${tag}\``;
  const [name] = named.split("@");
  try {
    const site = createRequire(resolve("package.json"));
    return {
      language: known === language ? language : `${language},${known}`,
      hasCompounds: compounding.has(language),
      names,
      settings: site.resolve(`@cspell/${name}/cspell-ext.json`),
    };
  } catch (error) {
    if (!isMissingModule(error)) throw error;
    return `not checked: \`${installCommand("cspell-lib")} @cspell/${named}\``;
  }
}

function isMissingModule(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
}
