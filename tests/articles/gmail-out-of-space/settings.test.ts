import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { figure } from "../../../figures/storage-runway/figure.ts";
import { type Params, simulate } from "../../../figures/storage-runway/model.ts";
import { projectFolder } from "../../support/build.ts";
import { firstErrorDay } from "./emptier-of-two.ts";
import { onCourse } from "./on-course.ts";

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

/** Numbers from 0 to 1 that are the same at each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("the emptier of two servers keeps the store on course until day 41, when a third fails at once", () => {
  for (const seed of [1, 2, 3]) {
    const errors = firstErrorDay(onCourse, 2, seeded(seed));
    assert.equal(errors?.day, 41);
    assert.ok(Math.abs(errors.share - 1 / 3) < 0.05, `${errors.share}`);
  }
});

test("one append at a time on blindly drawn servers, errors begin when the figure says, to a day", () => {
  const { firstErrors } = simulate(onCourse);
  const errors = firstErrorDay(onCourse, 1, seeded(1));
  assert.ok(Math.abs((errors?.day ?? 0) - (firstErrors?.day ?? 99)) <= 1);
});
