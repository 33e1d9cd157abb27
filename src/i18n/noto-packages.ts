import { likelyLocale } from "./likely-locale.ts";

/** The packages of @fontsource-variable that have a script's letters. Han letters are in four of them, each with its own shapes. */
const packagesOf: readonly (readonly [script: RegExp, packages: readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ["noto-sans-jp"]],
  [/\p{Script=Hangul}/u, ["noto-sans-kr"]],
  [/\p{Script=Han}/u, ["noto-sans-sc", "noto-sans-tc", "noto-sans-jp", "noto-sans-kr"]],
  [/\p{Script=Arabic}/u, ["noto-sans-arabic", "noto-naskh-arabic"]],
  [/\p{Script=Hebrew}/u, ["noto-sans-hebrew"]],
  [/\p{Script=Devanagari}/u, ["noto-sans-devanagari", "noto-sans"]],
  [/\p{Script=Bengali}/u, ["noto-sans-bengali"]],
  [/\p{Script=Thai}/u, ["noto-sans-thai"]],
  [/\p{Script=Tamil}/u, ["noto-sans-tamil"]],
  [/\p{Script=Telugu}/u, ["noto-sans-telugu"]],
  [/\p{Script=Kannada}/u, ["noto-sans-kannada"]],
  [/\p{Script=Sinhala}/u, ["noto-sans-sinhala"]],
  [/\p{Script=Khmer}/u, ["noto-sans-khmer"]],
  [/\p{Script=Ethiopic}/u, ["noto-sans-ethiopic"]],
  [/\p{Script=Georgian}/u, ["noto-sans-georgian"]],
  [/\p{Script=Armenian}/u, ["noto-sans-armenian"]],
  [/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}]/u, ["noto-sans"]],
];

/**
 * Where a text's letters may be found, the likeliest package first. Kana and Hangul say whose Han letters are meant, or
 * else the language.
 */
export function notoPackages(text: string, language = "und"): string[] {
  const own = likelyLocale(language).script === "Hant" && /\p{Script=Han}/u.test(text);
  const named = [
    ...(own ? ["noto-sans-tc"] : []),
    ...packagesOf.flatMap(([script, packages]) => (script.test(text) ? packages : [])),
  ];
  return Array.from(new Set(named), (name) => `@fontsource-variable/${name}`);
}
