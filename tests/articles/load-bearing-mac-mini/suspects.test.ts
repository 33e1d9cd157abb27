import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { graphOf } from "../../../figures/unplug/network.ts";
import { reachable } from "../../../figures/unplug/tarjan.ts";
import { narrowing, network } from "./looks.ts";
import { reaches, suspects } from "./suspects.ts";

const sorted = (nodes: readonly string[] | undefined) => [...(nodes ?? [])].sort();

test("two failures leave five suspects, the working web three, an outside probe two", () => {
  assert.deepEqual(sorted(narrowing[0]), ["box", "door", "office", "router", "switch"]);
  assert.deepEqual(sorted(narrowing[1]), ["box", "door", "switch"]);
  assert.deepEqual(sorted(narrowing[2]), ["box", "switch"]);
});

test("one service that is dark alone is the only suspect", () => {
  const looks = [
    { from: "office", to: "git", answered: false },
    { from: "office", to: "wiki", answered: true },
  ];
  assert.deepEqual(suspects(network, looks), ["git"]);
});

const nodes = ["a", "b", "c", "d", "e", "f"];
const edges = fc.array(
  fc
    .tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes))
    .filter(([from, to]) => from !== to),
  { minLength: 1, maxLength: 12 },
);

test("the node that truly failed is always among the suspects, and more looks never add one", () => {
  fc.assert(
    fc.property(edges, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat())), (links, pick, pairs) => {
      const graph = graphOf(links);
      const known = [...graph.keys()];
      const at = (index: number) => known[index % known.length] ?? "a";
      const failed = at(pick);
      const looks = pairs.map(([from, to]) => ({
        from: at(from),
        to: at(to),
        answered: reaches(graph, at(from), at(to), failed),
      }));
      const found = suspects(graph, looks);
      assert.ok(found.includes(failed));
      const fewer = suspects(graph, looks.slice(1));
      assert.ok(found.every((node) => fewer.includes(node)));
    }),
  );
});

test("reaching agrees with the figure's own search", () => {
  fc.assert(
    fc.property(edges, fc.nat(), fc.nat(), fc.nat(), (links, i, j, k) => {
      const graph = graphOf(links);
      const known = [...graph.keys()];
      const at = (index: number) => known[index % known.length] ?? "a";
      assert.equal(
        reaches(graph, at(i), at(j), at(k)),
        reachable(graph, at(i), new Set([at(k)])).has(at(j)),
      );
    }),
  );
});
