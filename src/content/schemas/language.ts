import * as z from "zod";

/** A language tag (https://www.rfc-editor.org/rfc/rfc5646), in its canonical form. */
export const LanguageSchema = z
  .string()
  .check(({ value, issues }) => {
    if (isLanguageTag(value)) return;
    const message = "must be a language tag, like `en` or `zh-Hant`";
    const tag = languageMeant(value);
    const hint = tag === undefined ? "" : `Write \`${tag}\`.`;
    issues.push({ code: "custom", input: value, message, params: { hint } });
  })
  .meta({ pattern: "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$" })
  .transform((tag) => new Intl.Locale(tag).baseName);

function isLanguageTag(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    // A tag of two letters that no language has is most often a country's.
    return (
      /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) &&
      // `und`, of no language at all, has none before Node 26.
      language !== undefined &&
      language !== "und" &&
      (language.length > 2 || languageNames().of(language) !== undefined)
    );
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

let names: Intl.DisplayNames | undefined;
/** Made when a tag is first looked at: it takes longer than to find that a build has nothing to do. */
function languageNames(): Intl.DisplayNames {
  names ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return names;
}

/** What a language calls itself: Deutsch, 日本語. */
function ownNames(tag: string): Intl.DisplayNames {
  return new Intl.DisplayNames(tag, { type: "language", fallback: "none" });
}

/** The tag of what was written otherwise: `en_US`, `japanese`, or the country `jp`. */
function languageMeant(written: string): string | undefined {
  const hyphened = written.replaceAll("_", "-").replace(/\..*$/, "");
  if (hyphened !== written && isLanguageTag(hyphened)) return new Intl.Locale(hyphened).baseName;
  const name = written
    .replace(/[ ]*[(,].*$/, "")
    .trim()
    .toLowerCase();
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
  const named = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => languageNames().of(tag) !== undefined)
    .find((tag) =>
      [languageNames(), ownNames(tag)].some((names) => names.of(tag)?.toLowerCase() === name),
    );
  if (named !== undefined || !/^[A-Za-z]{2}$/.test(written)) return named;
  const { language } = new Intl.Locale(`und-${written}`).maximize();
  return language === "und" || language === "en" ? undefined : language;
}
