import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareDates } from "../../src/content/calendar-date.ts";
import { parsePeriod } from "../../src/content/period.ts";
import { timeline, timelineEntries } from "../../src/site/timeline.ts";
import { crowdedDate, date } from "../support/dates.ts";
import { summary } from "../support/listings.ts";
import { slug } from "../support/slug.ts";

const articleSummary = (name: string) => summary(name, date("2024"));

function periodOf(text: string) {
  const period = parsePeriod(text);
  assert.ok(period);
  return period;
}

const anyPeriod = fc
  .tuple(crowdedDate, crowdedDate)
  .map(([a, b]) => (compareDates(a, b) <= 0 ? { from: a, to: b } : { from: b, to: a }));

test("events come in the order in which they began, whatever order the articles have", () => {
  fc.assert(
    fc.property(fc.array(anyPeriod), (periods) => {
      const articles = periods.map((period, i) => ({ slug: slug(`a-${i}`), period }));
      const events = timeline(articles, articleSummary);
      assert.equal(events.length, periods.length);
      for (const [i, event] of events.slice(1).entries()) {
        const before = events[i] ?? event;
        assert.ok(compareDates(before.period.from, event.period.from) <= 0);
      }
      assert.deepEqual(timeline(articles.toReversed(), articleSummary), events);
    }),
  );
});

test("of events that began together the shorter comes first", () => {
  const articles = ["2010/2012", "2010/2011"].map((text, i) => ({
    slug: slug(`a-${i}`),
    period: periodOf(text),
  }));
  assert.deepEqual(
    timeline(articles, articleSummary).map((event) => event.summary.slug),
    ["a-1", "a-0"],
  );
});

test("an article without a period, or that isn't listed, is no event", () => {
  const period = periodOf("2010");
  assert.deepEqual(timeline([{ slug: slug("a") }], articleSummary), []);
  assert.deepEqual(
    timeline([{ slug: slug("a"), period }], () => undefined),
    [],
  );
});

test("a place on the timeline says whether it is a story's or a career's", () => {
  const [story] = timeline([{ slug: slug("a"), period: periodOf("2010") }], articleSummary);
  assert.ok(story);
  const stages = [
    { name: "Operator", year: 2009, what: "ran servers" },
    { name: "Author", year: undefined, what: "writes" },
  ];
  const entries = timelineEntries([story], stages);
  assert.deepEqual(
    entries.map(({ kind, title }) => [kind, title]),
    [
      ["career", "Operator"],
      ["story", story.summary.title],
    ],
  );
});
