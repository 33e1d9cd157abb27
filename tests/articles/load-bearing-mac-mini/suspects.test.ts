import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { unplug } from "../../../figures/unplug/model.ts";
import {
  linksOf,
  needs,
  type Spare,
  spareOptions,
  type Unplug,
  unplugOptions,
} from "../../../figures/unplug/network.ts";
import { narrowing, network } from "./looks.ts";
import { type Look, type NetworkMap, suspects } from "./suspects.ts";

const sorted = (nodes: readonly string[] | undefined) => [...(nodes ?? [])].sort();
const look = (from: string, to: string, answered: boolean): Look => ({ from, to, answered });

test("two failures leave five suspects, the working web three, an outside probe two", () => {
  assert.deepEqual(sorted(narrowing[0]), ["box", "door", "office", "router", "switch"]);
  assert.deepEqual(sorted(narrowing[1]), ["box", "door", "switch"]);
  assert.deepEqual(sorted(narrowing[2]), ["box", "switch"]);
});

test("one service that is dark alone is the only suspect", () => {
  const looks = [look("office", "git", false), look("office", "wiki", true)];
  assert.deepEqual(suspects(network, looks), ["git"]);
});

test("a service is dark with what it needs, and what it needs is not dark with it", () => {
  assert.deepEqual(
    sorted(suspects(network, [look("office", "builds", false), look("probe", "git", true)])),
    ["box", "builds", "office", "router", "switch"],
  );
  const dark = [look("office", "builds", false), look("office", "issues", true)];
  assert.deepEqual(sorted(suspects(network, dark)), ["builds", "git"]);
});

test("what a node on the way needs is a suspect, too", () => {
  const map: NetworkMap = {
    links: [
      ["office", "router"],
      ["router", "git"],
      ["office", "dns"],
    ],
    needs: [["router", "dns"]],
  };
  const dark = [look("office", "git", false)];
  assert.deepEqual(sorted(suspects(map, dark)), ["dns", "git", "office", "router"]);
  assert.ok(!suspects(map, [...dark, look("office", "dns", true)]).includes("dns"));
});

test("names that are not on the map are refused, not taken for a dark service", () => {
  assert.throws(() => suspects(network, [look("office", "Git", false)]), /Not on the map: Git/);
  assert.throws(() => suspects(network, [look("desk", "git", true)]), /desk/);
  assert.throws(() => suspects({ ...network, needs: [["git", "ldap"]] }, []), /ldap/);
});

test("services that need each other are no endless loop", () => {
  const map: NetworkMap = {
    links: [
      ["office", "git"],
      ["office", "login"],
    ],
    needs: [
      ["git", "login"],
      ["login", "git"],
    ],
  };
  assert.deepEqual(sorted(suspects(map, [look("office", "git", false)])), [
    "git",
    "login",
    "office",
  ]);
});

test("without a look everything is a suspect, and looks that contradict each other leave none", () => {
  assert.equal(suspects(network, []).length, 11);
  assert.deepEqual(
    suspects(network, [look("office", "git", false), look("office", "git", true)]),
    [],
  );
});

test("two failures at once leave no suspect or a wrong one: the article says that it assumes one", () => {
  const looks = [
    look("office", "issues", false),
    look("office", "wiki", false),
    look("office", "git", true),
  ];
  assert.deepEqual(suspects(network, looks), []);
});

test("where the looker passes no traffic on, the true culprit can be cleared, which the article says", () => {
  const map: NetworkMap = {
    links: [
      ["office", "access"],
      ["access", "builds"],
      ["office", "vpn"],
      ["vpn", "git"],
      ["builds", "backbone"],
      ["backbone", "git"],
    ],
    needs: [["builds", "git"]],
  };
  // With the backbone out builds can't reach git, for no office forwards a build server's traffic.
  const seen = [look("office", "git", true), look("office", "builds", false)];
  assert.deepEqual(sorted(suspects(map, seen)), ["builds"]);
});

test("a cable drawn as a node of its own is found like any other", () => {
  const links = network.links.flatMap(([a, b]): [string, string][] =>
    a === "box"
      ? [
          [a, "cable"],
          ["cable", b],
        ]
      : [[a, b]],
  );
  const looks = [
    look("office", "git", false),
    look("office", "web", true),
    look("probe", "git", true),
  ];
  assert.ok(suspects({ ...network, links }, looks).includes("cable"));
});

const nodes = ["a", "b", "c", "d", "e", "f"];
const links = fc.array(
  fc
    .tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes))
    .filter(([from, to]) => from !== to),
  { minLength: 1, maxLength: 12 },
);

/** Whether `from` reaches `to` and its needs, written another way: by joining nodes into groups. */
function answers(map: NetworkMap, from: string, to: string, out: string): boolean {
  const down = new Set([out]);
  for (const needed of down)
    for (const [service, other] of map.needs) if (other === needed) down.add(service);
  const group = new Map(map.links.flat().map((node) => [node, node]));
  const groupOf = (node: string): string => {
    const next = group.get(node) ?? node;
    return next === node ? node : groupOf(next);
  };
  for (const [a, b] of map.links)
    if (!down.has(a) && !down.has(b)) group.set(groupOf(a), groupOf(b));
  const needed = new Set([to]);
  for (const node of needed)
    for (const [service, other] of map.needs) if (service === node) needed.add(other);
  return (
    ![from, ...needed].some((node) => down.has(node)) &&
    [...needed].every((node) => groupOf(node) === groupOf(from))
  );
}

test("the node that truly failed is always among the suspects, and more looks never add one", () => {
  fc.assert(
    fc.property(
      links,
      links,
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat())),
      (pairs, needed, pick, tried) => {
        const known = [...new Set(pairs.flat())];
        const map = {
          links: pairs,
          needs: needed.filter(([a, b]) => known.includes(a) && known.includes(b)),
        };
        const at = (index: number) => known[index % known.length] ?? "a";
        const failed = at(pick);
        const looks = tried.map(([from, to]) =>
          look(at(from), at(to), answers(map, at(from), at(to), failed)),
        );
        const found = suspects(map, looks);
        assert.ok(found.includes(failed));
        const fewer = suspects(map, looks.slice(1));
        assert.ok(found.every((node) => fewer.includes(node)));
      },
    ),
  );
});

test("the sample agrees with the figure wherever no tool is a way through", () => {
  const isSpare = (key: string): key is Spare => Object.hasOwn(spareOptions, key);
  const isUnplug = (key: string): key is Unplug => Object.hasOwn(unplugOptions, key);
  for (const spare of Object.keys(spareOptions).filter(isSpare)) {
    if (spare === "whole") continue; // there, each tool hangs on two doors
    const map = {
      links: linksOf(spare),
      needs: [...needs].flatMap(([tool, others]) => others.map((other) => [tool, other] as const)),
    };
    for (const out of Object.keys(unplugOptions).filter(isUnplug))
      for (let tried = 1; tried <= 8; tried++)
        for (const web of [false, true])
          for (const outside of [false, true]) {
            const result = unplug({ unplug: out, spare, tried, web, outside });
            assert.deepEqual(sorted(suspects(map, result.looks)), sorted(result.suspects));
          }
  }
});
