import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareDates, isoDate } from "../../src/content/calendar-date.ts";
import { longPeriod, PeriodSchema, parsePeriod } from "../../src/content/period.ts";
import { localeOf } from "../../src/i18n/locale.ts";
import { anyDate } from "../support/dates.ts";

const long = (text: string) => {
  const period = parsePeriod(text);
  return period && longPeriod(period, localeOf("en"));
};

test("a single date is a period that begins and ends with it", () => {
  fc.assert(
    fc.property(anyDate, (d) => assert.deepEqual(parsePeriod(isoDate(d)), { from: d, to: d })),
  );
});

test("two dates are a period exactly when the end isn't before the start", () => {
  fc.assert(
    fc.property(anyDate, anyDate, (from, to) => {
      const expected = compareDates(from, to) <= 0 ? { from, to } : undefined;
      assert.deepEqual(parsePeriod(`${isoDate(from)}/${isoDate(to)}`), expected);
    }),
  );
});

test("what isn't one date or two is no period", () => {
  for (const text of ["", "/", "2010/", "/2010", "2010/2011/2012", "2010-13", "2010 to 2011"])
    assert.equal(parsePeriod(text), undefined, JSON.stringify(text));
});

test("a long period names the year once when both months are in it", () => {
  assert.equal(long("2007-12"), "December 2007");
  assert.equal(long("2010-06/2010-07"), "June to July 2010");
  assert.equal(long("2010-06-11/2010-07-11"), "11 June to 11 July 2010");
  assert.equal(long("2009/2011"), "2009 to 2011");
  assert.equal(long("2009-11/2010-01"), "November 2009 to January 2010");
});

test("a period from a year into a month of that year keeps both", () => {
  assert.equal(long("2010/2010-07"), "2010 to July 2010");
});

test("the schema takes a bare year, and says which text is no period", () => {
  assert.deepEqual(PeriodSchema.parse(2010), { from: { year: 2010 }, to: { year: 2010 } });
  const { error } = PeriodSchema.safeParse("2011/2010");
  assert.match(error?.issues[0]?.message ?? "", /`2011\/2010` is not a period/);
});
