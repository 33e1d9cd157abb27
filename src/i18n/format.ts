import { oncePerLanguage } from "./once-per-language.ts";
import type { Plural } from "./words.ts";

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** The form that fits a number, with the number in the place of `{count}`. */
export function counted(forms: Plural, count: number, language: string): string {
  const form = forms[pluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: formatNumber(count, language) });
}

// A figure in motion says a number in every frame, and making a format takes longer than all else there.
const pluralRules = oncePerLanguage((language) => new Intl.PluralRules(language));
const numberFormat = oncePerLanguage((language) => new Intl.NumberFormat(language));

/** A number in the language's own digits. */
export function formatNumber(number: number, language: string): string {
  return numberFormat(language).format(number);
}
