import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  compareDates,
  dateInYear,
  dayOf,
  firstInstant,
  isoDate,
  isoPublicationDate,
  isSurelyBefore,
  longDate,
  parseCalendarDate,
  parsePublicationDate,
  startIn,
} from "../../src/content/calendar-date.ts";
import {
  CalendarDateSchema,
  PublicationDateSchema,
} from "../../src/content/calendar-date-schema.ts";
import { anyDate, date } from "../support/dates.ts";

test("a date that is written and read again is the same date", () => {
  fc.assert(fc.property(anyDate, (d) => assert.deepEqual(parseCalendarDate(isoDate(d)), d)));
});

test("the order of dates is the order of their text", () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      const byText = isoDate(a) < isoDate(b) ? -1 : isoDate(a) > isoDate(b) ? 1 : 0;
      assert.equal(Math.sign(compareDates(a, b)), byText);
    }),
  );
});

test("the order of dates is total: it agrees both ways round and along a chain", () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
      assert.equal(Math.sign(compareDates(a, b)), 0 - Math.sign(compareDates(b, a)));
      if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
    }),
  );
});

test("the vaguer of two dates that begin together comes first", () => {
  const dates = ["2010-01-01", "2010", "2010-01"].map(date).sort(compareDates);
  assert.deepEqual(dates.map(isoDate), ["2010", "2010-01", "2010-01-01"]);
});

test("a day that doesn't exist is no date", () => {
  for (const text of ["2024-02-30", "2023-02-29", "2024-13", "2024-00", "2024-04-31", "2024-01-00"])
    assert.equal(parseCalendarDate(text), undefined, text);
});

test("29 February exists in leap years", () => {
  assert.deepEqual(parseCalendarDate("2024-02-29"), { year: 2024, month: 2, day: 29 });
});

test("only the three forms are dates", () => {
  for (const text of ["", "24", "2024-3", "2024-03-1", "2024/03/11", "2024-03-11T00:00", " 2024"])
    assert.equal(parseCalendarDate(text), undefined, JSON.stringify(text));
});

test("a long date says no more than is known", () => {
  assert.equal(longDate(date("2024-03-11"), "en"), "11 March 2024");
  assert.equal(longDate(date("2024-03"), "en"), "March 2024");
  assert.equal(longDate(date("2016"), "en"), "2016");
});

test("a year that is known from beside a date is left out", () => {
  assert.equal(dateInYear(date("2024-03-11"), "en"), "11 March");
  assert.equal(dateInYear(date("2024-12"), "en"), "December");
});

test("dates are the language's, in the years of front matter", () => {
  const shown = (language: string) =>
    ["2024-03-11", "2024-03", "2024"].map((d) => longDate(date(d), language).replace(/\s/g, " "));
  assert.deepEqual(shown("en-US"), ["March 11, 2024", "March 2024", "2024"]);
  assert.deepEqual(shown("de-AT"), ["11. März 2024", "März 2024", "2024"]);
  assert.deepEqual(shown("ja"), ["2024年3月11日", "2024年3月", "2024年"]);
  assert.deepEqual(shown("ru"), ["11 марта 2024 г.", "март 2024 г.", "2024"]);
  assert.deepEqual(shown("fa"), ["۱۱ مارس ۲۰۲۴", "مارس ۲۰۲۴", "۲۰۲۴"]);
  assert.match(shown("th")[0] ?? "", /2024$/);
});

test("the first instant of a date is the UTC midnight that begins it", () => {
  fc.assert(
    fc.property(anyDate, (d) => {
      const iso = isoDate(d);
      const day = iso + "-01".repeat((10 - iso.length) / 3);
      assert.equal(firstInstant(d).toISOString(), `${day}T00:00:00.000Z`);
    }),
  );
});

test("the day of an instant depends on the zone that is asked for, not on the machine's", () => {
  const instant = new Date("2024-03-10T23:30:00Z");
  assert.equal(isoDate(dayOf(instant, "UTC")), "2024-03-10");
  assert.equal(isoDate(dayOf(instant, "Europe/Zurich")), "2024-03-11");
  assert.equal(isoDate(dayOf(instant, "America/Los_Angeles")), "2024-03-10");
});

test("a bare year may arrive as a number", () => {
  assert.deepEqual(CalendarDateSchema.parse(2016), { year: 2016 });
});

test("the schema says which text is no date", () => {
  const { error } = CalendarDateSchema.safeParse("2024-02-30");
  assert.match(error?.issues[0]?.message ?? "", /`2024-02-30` is not a date on the calendar/);
});

test("a date is surely before another when no reading of the two says otherwise", () => {
  assert.ok(isSurelyBefore(date("2014"), date("2015-01-01")));
  assert.ok(isSurelyBefore(date("2015-01"), date("2015-02-01")));
  assert.ok(!isSurelyBefore(date("2015"), date("2015-10-09")));
  assert.ok(!isSurelyBefore(date("2015-10"), date("2015-10-09")));
  fc.assert(fc.property(anyDate, (d) => assert.ok(!isSurelyBefore(d, d))));
});

test("what is no date says what could be meant", () => {
  const hint = (text: string) => {
    const [issue] = CalendarDateSchema.safeParse(text).error?.issues ?? [];
    return issue?.code === "custom" ? String(issue.params?.hint) : "";
  };
  assert.equal(hint("03/04/2015"), "Write `2015-04-03` or `2015-03-04`.");
  assert.equal(hint("13.4.2015"), "Write `2015-04-13`.");
  assert.equal(hint("2015-10-09T12:00:00Z"), "Write `2015-10-09`.");
  assert.match(hint("2015-02-30"), /last day of that month is `2015-02-28`/);
  assert.match(hint("2015-00-30"), /YYYY-MM-DD/);
});

test("a date starts in a zone at the first instant that is on it, whatever the clocks do that night", () => {
  const zone = fc.constantFrom(
    "UTC",
    "Europe/Zurich",
    "America/Sao_Paulo", // its summer time began at midnight
    "Asia/Beirut",
    "Pacific/Apia", // had no 30 December 2011
    "Pacific/Kiritimati",
    "America/St_Johns",
  );
  const day = fc.date({
    min: new Date("1990-01-01"),
    max: new Date("2035-01-01"),
    noInvalidDate: true,
  });
  const holds = (timeZone: string, from: Date) => {
    const wanted = dayOf(from, "UTC");
    const start = startIn(timeZone, wanted);
    assert.ok(compareDates(dayOf(start, timeZone), wanted) >= 0);
    assert.ok(compareDates(dayOf(new Date(start.getTime() - 1), timeZone), wanted) < 0);
  };
  fc.assert(fc.property(zone, day, holds));
  holds("America/Sao_Paulo", new Date("2018-11-04"));
  holds("Pacific/Apia", new Date("2011-12-30"));
});

test("a day may have an hour, and is written as it was read", () => {
  for (const text of ["2026-12-04T09:00", "2026-12-04 23:59"]) {
    const read = parsePublicationDate(text);
    assert.ok(read?.time, text);
    assert.equal(isoPublicationDate(read), text.replace(" ", "T"));
  }
  fc.assert(
    fc.property(anyDate, (d) => assert.deepEqual(parsePublicationDate(isoPublicationDate(d)), d)),
  );
});

test("a month has no hour, and a time has neither seconds nor a zone of its own", () => {
  const hint = (text: string) => {
    const [issue] = PublicationDateSchema.safeParse(text).error?.issues ?? [];
    return issue?.code === "custom" ? String(issue.params?.hint) : "";
  };
  assert.equal(hint("2026-12T09:00"), "Write `2026-12`.");
  assert.match(hint("2026-12-04T24:00"), /`2026-12-04`/);
  assert.equal(
    hint("2026-12-04T09:05:30"),
    "Write `2026-12-04`. With its hour, by the clocks of `timeZone` in `site.yaml`: `2026-12-04T09:05`.",
  );
  assert.equal(
    hint("2026-12-04T23:05:30-08:00"),
    "Write `2026-12-04`. `2026-12-04T23:05` keeps its hour, where `timeZone` in `site.yaml` is at -08:00.",
  );
  assert.match(hint("2026-12-04 09:05Z"), /at UTC\.$/);
  assert.equal(hint("2015-10-09T00:00:00Z"), "Write `2015-10-09`.");
});

test("an hour that the clocks skip is when they have skipped it", () => {
  const at = (hour: number) =>
    startIn("Europe/Zurich", { year: 2026, month: 3, day: 29, time: { hour, minute: 30 } });
  assert.equal(at(1).toISOString(), "2026-03-29T00:30:00.000Z");
  assert.equal(at(2).toISOString(), "2026-03-29T01:30:00.000Z");
  assert.equal(at(9).toISOString(), "2026-03-29T07:30:00.000Z");
});

test("a date that was written before is written in the way and the language that are asked for", () => {
  const day = date("2024-03-11");
  for (const round of ["first", "again"]) {
    assert.equal(longDate(day, "en"), "11 March 2024", round);
    assert.equal(dateInYear(day, "en"), "11 March", round);
    assert.equal(longDate(day, "de"), "11. März 2024", round);
    assert.equal(longDate(date("2024-03"), "en"), "March 2024", round);
  }
});
