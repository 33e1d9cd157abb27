import { likelyLocale } from "../i18n/likely-locale.ts";
import type { Theme } from "../theme/theme.ts";

/**
 * Families for scripts that those of the looks have no letters of: Apple's, Windows', and Noto's as Linux and Android
 * have them. Without one, each browser takes what its settings say, which for some is a face made for small screens.
 */
const families: Readonly<
  Record<string, { readonly serif: string; readonly "sans-serif": string }>
> = {
  Arab: {
    serif: '"Geeza Pro", "Sakkal Majalla", "Noto Naskh Arabic", "Segoe UI"',
    "sans-serif": '"Geeza Pro", "Segoe UI", "Noto Sans Arabic"',
  },
  Hebr: {
    serif: '"New Peninim MT", "Noto Serif Hebrew", "Times New Roman"',
    "sans-serif": '"Arial Hebrew", "Segoe UI", "Noto Sans Hebrew"',
  },
  Deva: {
    serif: '"Devanagari MT", "Noto Serif Devanagari", "Nirmala UI"',
    "sans-serif": '"Kohinoor Devanagari", "Nirmala UI", "Noto Sans Devanagari"',
  },
  Beng: {
    serif: '"Bangla MN", "Noto Serif Bengali", "Nirmala UI"',
    "sans-serif": '"Kohinoor Bangla", "Nirmala UI", "Noto Sans Bengali"',
  },
  // With loops, as long texts in Thai are set.
  Thai: {
    serif: 'Thonburi, "Noto Sans Thai Looped", "Leelawadee UI", "Noto Serif Thai"',
    "sans-serif": 'Thonburi, "Leelawadee UI", "Noto Sans Thai"',
  },
  Jpan: {
    serif: '"Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho"',
    "sans-serif": '"Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", Meiryo',
  },
  Kore: {
    serif: 'AppleMyungjo, "Noto Serif CJK KR", "Noto Serif KR", Batang',
    "sans-serif": '"Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic"',
  },
  // Windows' own serif is drawn for small sizes of old screens.
  Hans: {
    serif: '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Microsoft YaHei"',
    "sans-serif": '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei"',
  },
  Hant: {
    serif: '"Songti TC", "Noto Serif CJK TC", "Noto Serif TC", "Microsoft JhengHei"',
    "sans-serif": '"PingFang TC", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei"',
  },
  Cyrl: { serif: '"PT Serif", Georgia', "sans-serif": '"PT Sans", Arial' },
  Grek: { serif: "Georgia", "sans-serif": "Arial" },
};

/** A list of families, with those for the scripts of these languages before the generic one that it ends in. */
export function familiesFor(list: string, languages: readonly string[]): string {
  const generic = /,\s*(serif|sans-serif)\s*$/.exec(list)?.[1];
  if (generic !== "serif" && generic !== "sans-serif") return list;
  const scripts = new Set(languages.map((language) => likelyLocale(language).script ?? ""));
  const added = [...scripts].flatMap((script) => families[script]?.[generic] ?? []);
  return [list.slice(0, list.lastIndexOf(",")), ...added, generic].join(", ");
}

/** A theme whose families have the letters of these languages, the first one's before the others'. */
export function themeFor(theme: Theme, languages: readonly string[]): Theme {
  const { text, headings, code } = theme.type;
  const list = (families: string) => familiesFor(families, languages);
  return { ...theme, type: { text: list(text), headings: list(headings), code } };
}

/**
 * The rules by which a text in another language than the site's has its own script's families first: Chinese, Japanese
 * and Korean share characters that each of them draws otherwise.
 */
export function familyRules(theme: Theme, site: string, others: readonly string[]): string {
  return others
    .filter((language) => /^(?:zh|ja|ko)\b/.test(language))
    .map((language) => {
      const { text, headings } = themeFor(theme, [language, site]).type;
      const has = (part: string) => `${part}[lang="${language}"]`;
      return `${has(".prose")},${has(".article-header")},${has(".page-header")}{--font-text:${text};--font-headings:${headings};font-family:var(--font-text)}`;
    })
    .join("\n");
}
