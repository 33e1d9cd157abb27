import assert from "node:assert/strict";
import { test } from "node:test";
import { dayInZone, readDay } from "../../src/import/days.ts";

const days: Readonly<Record<string, string | undefined>> = {
  "3. Dezember 2019": "2019-12-03",
  "12 février 2020": "2020-02-12",
  "1 août 2018": "2018-08-01",
  "2 juillet 2015": "2015-07-02",
  "5 de mayo de 2017": "2017-05-05",
  "9 сентября 2014": "2014-09-09",
  "2019年3月4日": "2019-03-04",
  "2019년 3월 4일": "2019-03-04",
  "1514764800": "2018-01-01",
  "1388534400000": "2014-01-01",
  "Sept 5, 2011": "2011-09-05",
  "Fri, 08 Jul 2022 10:00:00 +0000": "2022-07-08",
  "Last Modified": undefined,
};

for (const [written, day] of Object.entries(days)) {
  test(`${written} is ${day ?? "no day"}`, () => {
    assert.equal(readDay(written), day);
  });
}

test("a moment with its offset is a day of a zone; one without, or a zone that is none, is not", () => {
  assert.equal(dayInZone("2015-03-04 23:30:00 -0500", "Europe/Berlin"), "2015-03-05");
  assert.equal(dayInZone("2020-01-02T03:30:00.000Z", "America/New_York"), "2020-01-01");
  assert.equal(dayInZone("2020-01-02 03:30", "America/New_York"), undefined);
  assert.equal(dayInZone("2020-01-02T03:30:00Z", "Nowhere"), undefined);
});
