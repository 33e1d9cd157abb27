import assert from "node:assert/strict";
import { test } from "node:test";
import { dueLine, nextDue, waitingLines } from "../../src/build/waiting.ts";
import { now } from "../support/load-folder.ts";
import { articleText } from "../support/site-folder.ts";
import { slug } from "../support/slug.ts";
import { smallSite } from "../support/small-site.ts";

test("drafts come first, then what is due, soonest first, and when the next day begins", async (t) => {
  const site = await smallSite(t, {
    "articles/a-draft.md": articleText("A", "date: 2020\ndraft: true"),
    "articles/august.md": articleText("August", "date: 2024-08"),
    "articles/soon.md": articleText("Soon", "date: 2024-06-03"),
    "articles/out.md": articleText("Out"),
  });
  assert.deepEqual(waitingLines(site.waiting), [
    "draft: a-draft",
    "waiting: soon (from 3 June 2024)",
    "waiting: august (from August 2024)",
  ]);
  const due = nextDue(site);
  assert.ok(due);
  assert.equal(
    dueLine(due, now),
    "next due in 36 hours, on 3 June 2024 at 00:00 in UTC: build again after 2024-06-03T00:00:00Z",
  );
});

test("the zone decides when the next is due, over a change of the clocks too", () => {
  const line = (timeZone: string, day: number, at: string) => {
    const summary = { date: { year: 2026, month: 3, day }, unpublished: "scheduled" } as const;
    const rest = {
      path: "/s/",
      title: "",
      description: "",
      minutes: 1,
      language: undefined,
      tags: [],
    } as const;
    const due = nextDue({ timeZone, waiting: [{ ...rest, ...summary, slug: slug("s") }] });
    return due && dueLine(due, new Date(at));
  };
  assert.match(
    line("Europe/Zurich", 29, "2026-03-28T22:30:00Z") ?? "",
    /less than an hour, on 29 March 2026 at 00:00 in Europe\/Zurich: .*2026-03-28T23:00:00Z/,
  );
  assert.match(
    line("Europe/Zurich", 30, "2026-03-28T22:30:00Z") ?? "",
    /in 23 hours.*2026-03-29T22:00:00Z/,
  );
  // Lebanon's clocks skip the first hour of that day.
  assert.match(
    line("Asia/Beirut", 29, "2026-03-28T12:00:00Z") ?? "",
    /in 10 hours, on 29 March 2026 at 01:00 in Asia\/Beirut: .*2026-03-28T22:00:00Z/,
  );
  assert.match(
    line("Pacific/Kiritimati", 30, "2026-03-01T00:00:00Z") ?? "",
    /in 28 days.*2026-03-29T10:00:00Z/,
  );
});

test("with nothing scheduled nothing is due", async (t) => {
  const site = await smallSite(t, { "articles/a.md": articleText("A", "date: 2020\ndraft: true") });
  assert.deepEqual(waitingLines(site.waiting), ["draft: a"]);
  assert.equal(nextDue(site), undefined);
});
