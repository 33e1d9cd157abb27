import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { figure } from "../../figures/timeouts/figure.ts";
import { type Sight, STEP_SECONDS } from "../../figures/timeouts/follow.ts";
import { type Params, simulate } from "../../figures/timeouts/model.ts";
import { SITE } from "../../figures/timeouts/site.ts";
import { happening } from "../../figures/timeouts/words.ts";

const inverted: Params = {
  proxyTimeout: 4,
  webTimeout: 10,
  dbTimeout: 30,
  rate: 15,
  patience: 8,
  propagate: false,
};

/** A followed request from its first moment to its last: the first one that sets out after a second of the run. */
function followed(params: Params, afterSecond: number): Sight[] {
  const { moments } = simulate(params);
  const start = afterSecond / STEP_SECONDS;
  for (let step = start; step < moments.length; step++) {
    const column = moments[step]?.columns.findIndex(
      (sight, i) => sight && !moments[step - 1]?.columns[i],
    );
    if (column === undefined || column < 0) continue;
    const life = moments.slice(step).map(({ columns }) => columns[column]);
    const end = life.indexOf(undefined);
    return life.slice(0, end < 0 ? undefined : end).flatMap((sight) => sight ?? []);
  }
  return [];
}

test("the counts of the last moment are those of the run", () => {
  const { moments, webOk, webErrors, userOk } = simulate({ ...inverted, webTimeout: 3 });
  const last = moments.at(-1);
  assert.equal(moments.length, SITE.seconds / STEP_SECONDS);
  assert.deepEqual([last?.webOk, last?.webErrors, last?.userOk], [webOk, webErrors, userOk]);
});

test("upside down, the proxy gives up after 4 s, and the request goes on through every queue to a 200 for nobody", () => {
  const life = followed(inverted, 40);
  const gaveUp = life.findIndex(({ user }) => user === "error");
  const ghost = life.slice(gaveUp);
  const seconds = gaveUp * STEP_SECONDS;
  assert.ok(seconds >= 3.5 && seconds <= inverted.proxyTimeout, `${seconds} s`);
  assert.ok(
    life.slice(0, gaveUp).every(({ proxyLeft, isGhost }) => (proxyLeft ?? -1) >= 0 && !isGhost),
  );
  const places = ghost.map(({ place }) => place);
  assert.deepEqual([...new Set(places)], ["web queue", "database queue", "slot", "nowhere"]);
  assert.deepEqual([ghost.at(-1)?.logged, ghost.at(-1)?.user], ["good", "error"]);
});

test("in a queue a request only ever comes nearer, and every wait only drains", () => {
  const life = followed(inverted, 40);
  life.forEach((now, i) => {
    const before = life[i - 1];
    if (!before) return;
    if (now.place === before.place) assert.ok(now.ahead <= before.ahead);
    for (const wait of ["proxyLeft", "webLeft"] as const)
      assert.ok((now[wait] ?? 0) <= (before[wait] ?? Number.POSITIVE_INFINITY), wait);
  });
});

test("with deadlines passed on no slot works for nobody, and no request goes on without its user", () => {
  const { moments } = simulate({ ...inverted, rate: 24, patience: 20, propagate: true });
  for (const { slots, columns } of moments) {
    assert.equal(slots.forNobody, 0);
    for (const sight of columns) assert.ok(!sight?.isGhost || sight.place === "nowhere");
  }
});

test("the slots of the database are never more than it has, and full of nobody's work after the surge", () => {
  const { moments } = simulate(inverted);
  for (const { slots } of moments) assert.ok(slots.awaited + slots.forNobody <= SITE.dbSlots);
  assert.deepEqual(moments[120]?.slots, { awaited: 0, forNobody: SITE.dbSlots });
});

test("what happens is said in words, and the still frame has none of what moves", () => {
  const { moments } = simulate(inverted);
  const said = moments.map((_, step) => happening(moments, step));
  assert.ok(said.some((words) => words.includes("answers 504; its request goes on")));
  assert.ok(said.some((words) => words.includes("the web log gets a 200 for nobody")));
  const state = figure.open();
  assert.ok(state);
  assert.match(renderToString(state.picture(80)), /for nobody/);
  assert.doesNotMatch(renderToString(state.picture(state.steps - 1)), /for nobody/);
});

test("no line of a request runs through the word that the web server logs for it", () => {
  for (const preset of figure.presets) {
    const state = figure.open(preset.name);
    assert.ok(state);
    let words = 0;
    for (let step = 0; step < state.steps - 1; step++) {
      const drawn = renderToString(state.picture(step));
      for (const [, x, y] of drawn.matchAll(/<text [^>]*x="([\d.]+)" y="(\d+)">(?:200|error)</g)) {
        words++;
        const lines = drawn.matchAll(new RegExp(`d="M${x} ([\\d.]+)V([\\d.]+)"`, "g"));
        for (const [, from, to] of lines)
          assert.ok(Number(from) > Number(y) || Number(to) < Number(y) - 9, `step ${step}`);
      }
    }
    assert.ok(words > 0, preset.label);
  }
});
