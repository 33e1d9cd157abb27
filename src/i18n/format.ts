import type { Plural } from "./words.ts";

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** The form that fits a number, with the number in the place of `{count}`. */
export function counted(forms: Plural, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: formatNumber(count, language) });
}

/** A number in the language's own digits. */
export function formatNumber(number: number, language: string): string {
  return number.toLocaleString(language);
}
