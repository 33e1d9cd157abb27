import { likelyLocale } from "./likely-locale.ts";

/**
 * The best of some languages for a tag: by dropping its subtags one by one (RFC 4647, 3.4), then by the
 * script that goes with its region (zh-TW is zh-Hant), then any that is the same language in that script
 * (pt-PT is pt-BR). Undefined when there is none.
 * https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export function lookupLanguage(tag: string, known: readonly string[]): string | undefined {
  const wanted = new Intl.Locale(tag);
  const likely = likelyLocale(tag);
  const sameScript = known.find((one) => {
    const { language, script } = likelyLocale(one);
    return language === likely.language && script === likely.script;
  });
  const ranges = [...ancestors(wanted.baseName), ...ancestors(likely.baseName)];
  const found = ranges.find((range) => known.includes(range));
  // A script that is named is not given up: sr-Latn is not read by who reads sr in Cyrillic.
  return found !== undefined && scriptOf(found) === likely.script ? found : sameScript;
}

function scriptOf(tag: string): string | undefined {
  return likelyLocale(tag).script;
}

/** A tag, and what is left of it as its last subtag goes, and with it any single letter before that. */
function ancestors(tag: string): string[] {
  const shorter = tag.replace(/(?:-[a-z0-9])?-[a-z0-9]+$/i, "");
  return shorter === tag ? [tag] : [tag, ...ancestors(shorter)];
}
