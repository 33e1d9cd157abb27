import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { figure } from "../../figures/unplug/figure.ts";
import { neededFor, type Params, reachable, unplug } from "../../figures/unplug/model.ts";
import { graphOf, linksOf, type Spare, type Unplug } from "../../figures/unplug/network.ts";

const two: Params = { unplug: "box", spare: "none", tried: 2, web: false, outside: false };
const all: Params = { ...two, tried: 8, web: true, outside: true };
const spares: readonly Spare[] = ["none", "beside", "apart", "whole"];
const targets: readonly Unplug[] = ["nothing", "router", "switch", "box", "door", "git"];
const someParams: fc.Arbitrary<Params> = fc.record({
  unplug: fc.constantFrom(...targets),
  spare: fc.constantFrom(...spares),
  tried: fc.integer({ min: 1, max: 8 }),
  web: fc.boolean(),
  outside: fc.boolean(),
});

const suspects = (params: Partial<Params>) => [...unplug({ ...two, ...params }).suspects].sort();
/** The nodes without which the office loses a tool other than that node, with no second look needed. */
const singlePoints = (spare: Spare) =>
  unplug({ ...two, spare })
    .nodes.filter(({ isSinglePoint }) => isSinglePoint)
    .map(({ id }) => id);
const darkens = (id: string, spare: Spare) =>
  unplug({ ...two, spare }).nodes.find((node) => node.id === id)?.darkens;

test("two reports leave five suspects, eight the same five, the web three, a look from outside two", () => {
  assert.deepEqual(suspects({}), ["box", "door", "office", "router", "switch"]);
  assert.deepEqual(suspects({ tried: 8 }), suspects({}));
  assert.deepEqual(suspects({ web: true }), ["box", "door", "switch"]);
  assert.deepEqual(suspects({ web: true, outside: true }), ["box", "switch"]);
});

test("if every tool is dark, trying a third and further ones clears nobody", () => {
  for (const spare of spares)
    for (const target of targets) {
      const params = { unplug: target, spare };
      if (
        unplug({ ...all, ...params })
          .looks.slice(0, 8)
          .some(({ answered }) => answered)
      )
        continue;
      for (let tried = 2; tried <= 8; tried++)
        assert.deepEqual(suspects({ ...params, tried }), suspects(params));
    }
});

test("what is out is always a suspect, and a further look never adds one", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const found = suspects(params);
      if (params.unplug !== "nothing" && graphOf(linksOf(params.spare)).has(params.unplug))
        assert.ok(found.includes(params.unplug));
      for (const more of [{ tried: 8 }, { web: true }, { outside: true }])
        assert.ok(suspects({ ...params, ...more }).every((node) => found.includes(node)));
    }),
  );
});

test("a line is in the clear only if its ends are: neither out nor a suspect, whatever is set", () => {
  const clear = (params: Partial<Params>) =>
    unplug({ ...two, ...params })
      .links.filter(({ carries }) => carries)
      .map(({ ends }) => ends.join("-"));
  assert.deepEqual(clear({}), []);
  assert.deepEqual(clear({ web: true }), ["office-router", "router-web"]);
  assert.deepEqual(clear({ web: true, outside: true }), [
    "office-router",
    "router-web",
    "outside-door",
    "door-git",
  ]);
  fc.assert(
    fc.property(someParams, (params) => {
      const { links, suspects: ringed } = unplug(params);
      for (const { ends, carries } of links) {
        const doubtful = ends.some((node) => node === params.unplug || ringed.includes(node));
        assert.ok(!(carries && doubtful), ends.join("-"));
      }
    }),
  );
});

test("a look is answered just if there is a path to the tool and to all that it needs", () => {
  fc.assert(
    fc.property(someParams, (params) => {
      const graph = graphOf(linksOf(params.spare));
      for (const { from, to, answered } of unplug(params).looks) {
        const lit = reachable(graph, from, params.unplug);
        assert.equal(
          answered,
          neededFor(to).every((node) => lit.has(node)),
        );
      }
    }),
  );
  assert.deepEqual(neededFor("deploys"), ["deploys", "builds", "git"]);
});

test("with git out, git, builds and deploys are dark; what they have in common is git alone", () => {
  for (const spare of spares) {
    assert.equal(darkens("git", spare), 3);
    assert.equal(darkens("builds", spare), 2);
    assert.equal(darkens("deploys", spare), 1);
    assert.deepEqual(suspects({ ...all, unplug: "git", spare }), ["git"]);
  }
});

test("each second path leaves fewer single points: six, five, four, two", () => {
  assert.deepEqual(singlePoints("none"), ["router", "switch", "box", "door", "git", "builds"]);
  assert.deepEqual(singlePoints("beside"), ["router", "switch", "door", "git", "builds"]);
  assert.deepEqual(singlePoints("apart"), ["router", "door", "git", "builds"]);
  assert.deepEqual(singlePoints("whole"), ["git", "builds"]);
});

test("the single points are in bold in the picture, and the presets of the section say how many are left", () => {
  const bold = (preset: string) => {
    const state = figure.open(preset);
    assert.ok(state);
    const names = renderToString(state.picture(0)).matchAll(
      /class="[^"]*strong[^"]*">(\w[\w ]*)</g,
    );
    return [...names].map(([, name]) => name?.toLowerCase()).filter((name) => name !== "name");
  };
  for (const [preset, spare] of [
    ["outside", "none"],
    ["beside", "beside"],
    ["apart", "apart"],
    ["whole", "whole"],
  ] as const) {
    const drawn = bold(preset).filter((name) => !name?.includes("tried"));
    assert.deepEqual(drawn.sort(), singlePoints(spare).sort(), preset);
  }
  assert.equal(
    figure.open("apart")?.takeaway,
    "Everything tried answers; 4 single points are left.",
  );
  assert.equal(
    figure.open("whole")?.takeaway,
    "Everything tried answers; 2 single points are left: git and builds.",
  );
});

test("a look from another place clears somebody whichever way it turns out", () => {
  for (const target of ["box", "switch", "door"] as const)
    assert.ok(
      suspects({ unplug: target, outside: true }).length < suspects({ unplug: target }).length,
      target,
    );
  assert.deepEqual(suspects({ unplug: "door", outside: true }), ["door"]);
});

test("a second box on the same switch saves the office from the box and not from the switch", () => {
  assert.equal(darkens("box", "beside"), 0);
  assert.equal(darkens("switch", "beside"), 8);
  assert.equal(darkens("switch", "apart"), 0);
  assert.equal(darkens("router", "apart"), 8);
  assert.deepEqual(suspects({ ...all, unplug: "switch", spare: "beside" }), ["switch"]);
});

test("with a second path, a box that is out shows nowhere: every look succeeds", () => {
  for (const spare of ["beside", "apart", "whole"] as const) {
    const { looks, suspects: hidden } = unplug({ ...all, unplug: "box", spare });
    assert.ok(looks.every(({ answered }) => answered));
    assert.ok(hidden.includes("box") && hidden.includes("box2"));
  }
  assert.match(
    figure.open("outside")?.with("spare", "beside")?.with("tried", "8")?.takeaway ?? "",
    /^Everything tried answers; 5 single points are left\.$/,
  );
});

test("adding a second path never darkens a tool", () => {
  for (const spare of spares)
    for (const { id, darkens: dark } of unplug({ ...two, spare }).nodes)
      assert.ok(dark <= (darkens(id, "none") ?? dark), `${id} ${spare}`);
});

test("the arithmetic: one box 1.495% dark, two behind a switch 0.51%, three no better", () => {
  const dark = (boxes: number) => (100 * (1 - (1 - 0.005) * (1 - 0.01 ** boxes))).toFixed(2);
  assert.deepEqual([dark(1), dark(2), dark(3)], ["1.50", "0.51", "0.50"]);
});

test("takeaways are at most twelve words with two numbers, in every setting", () => {
  for (const target of targets)
    for (const spare of spares)
      for (let tried = 1; tried <= 8; tried++)
        for (const web of ["on", "off"])
          for (const outside of ["on", "off"]) {
            let state = figure.open();
            for (const [key, value] of Object.entries({
              unplug: target,
              spare,
              tried,
              web,
              outside,
            }))
              state = state?.with(key, `${value}`);
            assert.ok(state);
            assert.ok(state.takeaway.split(" ").length <= 12, state.takeaway);
            assert.ok((state.takeaway.match(/\b\d+\b/g) ?? []).length <= 2, state.takeaway);
            assert.doesNotMatch(state.takeaway, /\b1 (?:reports|suspects|nodes)/);
          }
  assert.equal(figure.open()?.takeaway, "2 reports leave 5 suspects.");
  assert.ok((figure.open("beside")?.table.rows.length ?? 99) <= 16);
});

test("every control acts in the first frame", () => {
  const first = figure.open();
  assert.ok(first);
  for (const [key, value] of Object.entries({
    unplug: "switch",
    spare: "beside",
    tried: "3",
    web: "on",
    outside: "on",
  })) {
    const turned = first.with(key, value);
    assert.ok(turned);
    assert.notEqual(renderToString(turned.picture(0)), renderToString(first.picture(0)), key);
  }
});
