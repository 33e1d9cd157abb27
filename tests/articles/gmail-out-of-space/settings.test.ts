import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { figure } from "../../../figures/storage-runway/figure.ts";
import { type Params, simulate } from "../../../figures/storage-runway/model.ts";
import { projectFolder } from "../../support/build.ts";

const onCourse: Params = {
  growthPerDay: 0.4,
  serversPerWeek: 4,
  leadTimeDays: 45,
  reclaimPercent: 1,
  tries: 4,
  spreadPoints: 12,
};
const settings: Readonly<Record<string, Params>> = {
  "On course": onCourse,
  "Try more often (8)": { ...onCourse, tries: 8 },
  "Machines sooner (day 14)": { ...onCourse, leadTimeDays: 14 },
  "Reclaim faster (10%)": { ...onCourse, reclaimPercent: 10 },
};

test("the article's table gives what the model gives, for each of the figure's settings", () => {
  const article = readFileSync(
    join(projectFolder, "content/articles/gmail-out-of-space.md"),
    "utf8",
  );
  const rows = [...article.matchAll(/^\| (\w[^|]*) \|(.*)\|$/gm)];
  assert.deepEqual(
    rows.map(([, name]) => name),
    Object.keys(settings),
  );
  assert.equal(figure.presets.length, rows.length);
  for (const [, name = "", cells = ""] of rows) {
    const params = settings[name];
    assert.ok(params, name);
    const { days, firstErrors, fullOnPaper } = simulate(params);
    const share = (day: number) => `${Math.round((days[day]?.givenUp ?? Number.NaN) * 100)}%`;
    assert.deepEqual(
      cells.split("|").map((cell) => cell.trim()),
      [
        fullOnPaper === undefined ? "no" : `day ${fullOnPaper}`,
        firstErrors ? `day ${firstErrors.day}` : "none",
        share(42),
        share(90),
      ],
      name,
    );
  }
});
