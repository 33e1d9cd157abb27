import { en } from "../../src/i18n/en.ts";
import { languages } from "../../src/i18n/languages.ts";
import { isRecord } from "../../src/i18n/record.ts";
import { textContent } from "./html.ts";

/** What fixtures themselves say in Latin letters, and the names of formats. */
const inAnyLanguage = new Set(["code", "flag", "const", "Atom", "RSS", "JSON", "EPUB"]);

/** Words of a language that are spelt like English ones of the interface. */
const alike: Readonly<Record<string, readonly string[]>> = { de: ["was"] };

/** Every word of the interface in Latin letters, of three or more. */
function latinWords(area: object): string[] {
  return Object.values(area).flatMap((part: unknown) =>
    isRecord(part)
      ? latinWords(part)
      : (String(part)
          .replace(/\{\w+\}/g, " ")
          .match(/[A-Za-z]{3,}/g) ?? []),
  );
}
const english = new Set(latinWords(en));

/**
 * The English words that readers of a page, or of its labels, meet.
 * @param language what the page should be in
 * @param isLatin whether its text has words in Latin letters itself, so that only the interface's own tell
 */
export function englishWordsOn(html: string, language: string, isLatin: boolean): string[] {
  const labels = Array.from(
    html.matchAll(/ (?:aria-label|title)="([^"]*)"/g),
    ([, label]) => label,
  );
  const body = html.slice(html.indexOf("<body"));
  const shown =
    `${textContent(body.replaceAll("<", " <"))} ${labels.join(" ")}`
      .replace(/https:\S+/g, "")
      .match(/(?<![\p{Script=Latin}-])[A-Za-z]{3,}(?![\p{Script=Latin}-])/gu) ?? [];
  const left = shown.filter((word) => !inAnyLanguage.has(word));
  const own = new Set([...latinWords(languages.get(language) ?? {}), ...(alike[language] ?? [])]);
  const foreign = isLatin ? left.filter((word) => english.has(word) && !own.has(word)) : left;
  return [...new Set(foreign)];
}
