import assert from "node:assert/strict";
import { test } from "node:test";
import { longDate } from "../../src/content/calendar-date.ts";
import { smartQuotes } from "../../src/content/markdown/smart-quotes.ts";
import { isRightToLeft } from "../../src/i18n/direction.ts";
import { slugify } from "../../src/i18n/slugify.ts";
import { countTagsByName } from "../../src/site/tags-in-use.ts";
import { slug } from "../support/slug.ts";

interface Expected {
  /** 11 March 2024, March 2024 and 2024. */
  readonly dates: readonly [day: string, month: string, year: string];
  /** Of `"a 'b' c"`. */
  readonly quotes: string;
  readonly direction: "ltr" | "rtl";
  /** Words as they stand in a heading, and the id. */
  readonly id: readonly [heading: string, id: string];
  /** As a dictionary has them. */
  readonly sorted: readonly string[];
}

/** What dictionaries, printers and calendars of the languages of tests/fixtures/languages do. */
const expected: Readonly<Record<string, Expected>> = {
  de: {
    dates: ["11. März 2024", "März 2024", "2024"],
    quotes: "„a ‚b‘ c“",
    direction: "ltr",
    id: ["Größere Straßen", "groessere-strassen"],
    sorted: ["Apfel", "Äpfel", "Straße", "Strauß", "Zebra"],
  },
  fr: {
    dates: ["11 mars 2024", "mars 2024", "2024"],
    quotes: "«\u202fa “b” c\u202f»",
    direction: "ltr",
    id: ["L’œuvre d’été", "loeuvre-dete"],
    sorted: ["cote", "coté", "côte", "école", "zèbre"],
  },
  tr: {
    dates: ["11 Mart 2024", "Mart 2024", "2024"],
    quotes: "“a ‘b’ c”",
    direction: "ltr",
    id: ["IŞIK ve İpek", "isik-ve-ipek"],
    sorted: ["can", "çay", "ılık", "ipek", "zor"],
  },
  ru: {
    dates: ["11 марта 2024\u202fг.", "март 2024\u202fг.", "2024"],
    quotes: "«a „b“ c»",
    direction: "ltr",
    id: ["Ёлка и Чай", "ёлка-и-чай"],
    sorted: ["еда", "ёж", "ель", "жук"],
  },
  ar: {
    dates: ["11 مارس 2024", "مارس 2024", "2024"],
    quotes: "«a “b” c»",
    direction: "rtl",
    id: ["لماذا أُغلق الجسر؟", "لماذا-أُغلق-الجسر"],
    sorted: ["أرض", "باب", "تمر", "خبز"],
  },
  he: {
    dates: ["11 במרץ 2024", "מרץ 2024", "2024"],
    quotes: "”a ’b’ c”",
    direction: "rtl",
    id: ["שלום, עולם!", "שלום-עולם"],
    sorted: ["אבא", "בית", "גן", "דלת"],
  },
  hi: {
    dates: ["11 मार्च 2024", "मार्च 2024", "2024"],
    quotes: "“a ‘b’ c”",
    direction: "ltr",
    id: ["हिन्दी की कहानी", "हिन्दी-की-कहानी"],
    sorted: ["अनार", "कमल", "खरगोश", "गाजर"],
  },
  th: {
    // Of the common era, as the addresses of archives are.
    dates: ["11 มีนาคม 2024", "มีนาคม 2024", "2024"],
    quotes: "“a ‘b’ c”",
    direction: "ltr",
    id: ["น้ำท่วม ปีนี้", "น้ำท่วม-ปีนี้"],
    // By the consonant, though a vowel is written before it.
    sorted: ["กา", "เกม", "ไก่", "ขา", "แมว"],
  },
  ja: {
    dates: ["2024年3月11日", "2024年3月", "2024年"],
    quotes: "「a 『b』 c」",
    direction: "ltr",
    id: ["はじめに　ガイド", "はじめに-ガイド"],
    sorted: ["アサ", "いぬ", "うみ", "がっこう"],
  },
  ko: {
    dates: ["2024년 3월 11일", "2024년 3월", "2024년"],
    quotes: "“a ‘b’ c”",
    direction: "ltr",
    id: ["다리가 닫힌 날", "다리가-닫힌-날"],
    sorted: ["가방", "나무", "다리", "하늘"],
  },
  "zh-Hans": {
    dates: ["2024年3月11日", "2024年3月", "2024年"],
    quotes: "“a ‘b’ c”",
    direction: "ltr",
    id: ["为什么？大桥封闭", "为什么-大桥封闭"],
    // By their sounds: bei, hai, shang, zhong.
    sorted: ["北", "海", "上", "中"],
  },
};

const day = { year: 2024, month: 3, day: 11 };

for (const [language, { dates, quotes, direction, id, sorted }] of Object.entries(expected)) {
  test(`dates, quotes, direction, ids and order are those of ${language}`, () => {
    const { year, month } = day;
    assert.deepEqual(
      [day, { year, month }, { year }].map((date) => longDate(date, language)),
      dates,
    );
    assert.equal(smartQuotes(`"a 'b' c"`, language), quotes);
    assert.equal(isRightToLeft(language), direction === "rtl");
    assert.equal(slugify(id[0], language), id[1]);
    const tags = sorted.toReversed().map((label, i) => ({
      tag: { slug: slug(`t-${i}`), label, description: "" },
      summaries: [],
    }));
    assert.deepEqual(
      countTagsByName(tags, language).map(({ label }) => label),
      sorted,
    );
  });
}
