import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDate } from "../../src/content/calendar-date.ts";
import { foreignDate } from "../../src/content/foreign-date.ts";

const day = "2024-01-05";
for (const [written, meant] of [
  ["2024-1-5", day],
  ["2024/01/05", day],
  ["2024.1.5", day],
  ["2024. 1. 5.", day],
  ["20240105", day],
  ["2024-W01-5", day],
  ["2024-005", day],
  ["1704412800", day],
  ["1704412800000", day],
  ["January 5, 2024", day],
  ["Jan. 5th, 2024", day],
  ["the 5th", undefined],
  ["5 Jan 2024", day],
  ["5th of January 2024", day],
  ["2024 Jan 5", day],
  ["Friday, January 5, 2024", day],
  ["Fri, 05 Jan 2024 10:00:00 +0000", day],
  ["Fri Jan 5 10:00:00 2024 +0900", day],
  ["Fri Jan 05 2024 10:00:00 GMT+0100 (Central European Standard Time)", day],
  ["2024/01/05 10:00", day],
  ["January 5, 2024 at 3:04 pm", undefined],
  ["5. Januar 2024", day],
  ["Freitag, 5. Januar 2024", day],
  ["5. März 2024", "2024-03-05"],
  ["5 janvier 2024", day],
  ["1er février 2024", "2024-02-01"],
  ["5 de enero de 2024", day],
  ["5 de janeiro de 2024", day],
  ["5 gennaio 2024", day],
  ["5 stycznia 2024", day],
  ["5 января 2024 г.", day],
  ["5 Ocak 2024", day],
  ["5 Ιανουαρίου 2024", day],
  ["2024年1月5日", day],
  ["令和6年1月5日", day],
  ["平成元年1月8日", "1989-01-08"],
  ["2024년 1월 5일", day],
  ["２０２４-０１-０５", day],
  ["٢٠٢٤-٠١-٠٥", day],
  ["५ जनवरी २०२४", day],
  ["January 2024", "2024-01"],
  ["janvier 2024", "2024-01"],
  ["2024年1月", "2024-01"],
  ["1/2024", "2024-01"],
  ["2024-02-30", undefined],
  ["12024-01-01", undefined],
  ["soon", undefined],
  ["Q1 2024", undefined],
  ["2024-13", undefined],
] as const) {
  test(`"${written}" means ${meant ?? "no day that is sure"}`, () => {
    const found = foreignDate(written);
    assert.equal(found && isoDate(found), meant);
  });
}
