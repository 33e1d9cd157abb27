import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/unplug/figure.ts";
import { darkServices, unplug } from "../../figures/unplug/model.ts";
import {
  type Edge,
  edgesOf,
  graphOf,
  type Spare,
  services,
  type Unplug,
} from "../../figures/unplug/network.ts";
import { reachable, visit } from "../../figures/unplug/tarjan.ts";

const spares: readonly Spare[] = ["none", "beside", "apart", "whole"];
const targets: readonly Unplug[] = ["nothing", "router", "switch", "box", "door", "git"];
const points = (spare: Spare) => [...unplug({ unplug: "nothing", spare }).articulationPoints];
const dark = (target: Unplug, spare: Spare) =>
  unplug({ unplug: target, spare }).darkServices.length;

/** Random graphs; the walk starts at their first node, so only its component counts. */
const edges = fc.array(
  fc
    .tuple(fc.nat(9), fc.nat(9))
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Edge => [`n${a}`, `n${b}`]),
  { minLength: 1, maxLength: 20 },
);

test("a node is an articulation point exactly if removing it splits its component", () => {
  fc.assert(
    fc.property(edges, (links) => {
      const graph = graphOf(links);
      const root = [...graph.keys()][0] ?? "";
      const component = reachable(graph, root, new Set());
      for (const [node, { isArticulationPoint }] of visit(graph, root)) {
        const rest = [...component].filter((other) => other !== node);
        const first = rest[0];
        const reached = first === undefined ? 0 : reachable(graph, first, new Set([node])).size;
        assert.equal(isArticulationPoint, reached < rest.length, `${node} in ${links.join(" ")}`);
      }
    }),
  );
});

test("the set of articulation points does not depend on where the walk starts", () => {
  fc.assert(
    fc.property(edges, fc.nat(), (links, pick) => {
      const graph = graphOf(links);
      const cuts = (root: string) =>
        [...visit(graph, root)].flatMap(([id, v]) => (v.isArticulationPoint ? [id] : [])).sort();
      const root = [...graph.keys()][0] ?? "";
      const component = [...reachable(graph, root, new Set())];
      assert.deepEqual(cuts(component[pick % component.length] ?? root), cuts(root));
    }),
  );
});

test("a line, a ring and a star have the articulation points that one can see", () => {
  const cuts = (links: readonly Edge[], root: string) =>
    [...visit(graphOf(links), root)]
      .flatMap(([id, v]) => (v.isArticulationPoint ? [id] : []))
      .sort();
  const line: Edge[] = [
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
  ];
  assert.deepEqual(cuts(line, "a"), ["b", "c"]);
  assert.deepEqual(cuts([...line, ["d", "a"]], "a"), []);
  assert.deepEqual(
    cuts(
      [
        ["hub", "a"],
        ["hub", "b"],
        ["hub", "c"],
      ],
      "hub",
    ),
    ["hub"],
  );
});

test("apart from the office, a node is ringed exactly if the office loses another node with it", () => {
  for (const spare of spares) {
    const graph = graphOf(edgesOf(spare));
    for (const node of unplug({ unplug: "nothing", spare }).nodes) {
      if (node.id === "office") continue;
      const lost = graph.size - 1 - reachable(graph, "office", new Set([node.id])).size;
      assert.equal(node.isArticulationPoint, lost > 0, `${node.id}, ${spare}`);
    }
  }
});

test("with the box out and no second path, all eight services are dark and the web works", () => {
  const result = unplug({ unplug: "box", spare: "none" });
  assert.deepEqual(result.darkServices, services);
  assert.equal(result.webWorks, true);
});

test("the switch, the box and the door give the same symptom, and the router another", () => {
  for (const target of ["switch", "box", "door"] as const) {
    assert.equal(dark(target, "none"), 8);
    assert.equal(unplug({ unplug: target, spare: "none" }).webWorks, true);
  }
  assert.equal(unplug({ unplug: "router", spare: "none" }).webWorks, false);
});

test("each second path leaves fewer articulation points: six, five, four, two", () => {
  assert.deepEqual(points("none"), ["router", "switch", "box", "door", "git", "builds"]);
  assert.deepEqual(points("beside"), ["router", "switch", "door", "git", "builds"]);
  assert.deepEqual(points("apart"), ["router", "door", "git", "builds"]);
  assert.deepEqual(points("whole"), ["git", "builds"]);
});

test("a second box on the same switch saves the office from the box and not from the switch", () => {
  assert.equal(dark("box", "beside"), 0);
  assert.equal(dark("switch", "beside"), 8);
  assert.equal(dark("switch", "apart"), 0);
  assert.equal(dark("router", "apart"), 8);
});

test("no second path helps the three services that stand or fall with git", () => {
  for (const spare of spares) {
    assert.deepEqual(unplug({ unplug: "git", spare }).darkServices, ["git", "builds", "deploys"]);
  }
});

test("with two whole paths no node darkens all eight, and after the first failure three nodes do", () => {
  const ids = [...graphOf(edgesOf("whole")).keys()].filter((id) => id !== "office");
  const fatal = (gone: readonly string[]) =>
    ids.filter((id) => darkServices("whole", [...gone, id]).length === 8);
  assert.deepEqual(fatal([]), []);
  assert.deepEqual(fatal(["box"]).sort(), ["box2", "door2", "router2"]);
});

test("adding a second path never darkens a service", () => {
  for (const target of targets) {
    for (const spare of spares) assert.ok(dark(target, spare) <= dark(target, "none"));
  }
});

test("the search of the article's table gives these orders and lowest reaches", () => {
  const visits = visit(graphOf(edgesOf("apart")), "office");
  const rows = ["office", "router", "switch", "box", "door", "box2", "git", "builds", "deploys"];
  const table = rows.map((id) => {
    const { order, low, isArticulationPoint } = visits.get(id) ?? {};
    return [id, order, low, isArticulationPoint ? "yes" : "no"];
  });
  const article = readFileSync(
    new URL("../../content/articles/load-bearing-mac-mini.md", import.meta.url),
    "utf8",
  );
  for (const [id, order, low, cut] of table) {
    assert.match(
      article,
      new RegExp(`^\\| ${id} +\\| ${order} +\\| ${low} +\\| ${cut}`, "m"),
      `${id} ${order} ${low} ${cut}`,
    );
  }
});

test("the same setting gives the same picture data, and every preset says its numbers", () => {
  for (const unplugged of targets) {
    for (const spare of spares) {
      const params = { unplug: unplugged, spare };
      assert.deepEqual(unplug(params), unplug(params));
    }
  }
  assert.match(figure.open()?.takeaway ?? "", /8 of 8 services are dark and the web still works/);
  assert.match(figure.open("whole")?.takeaway ?? "", /3 of 8 .* 2 articulation points/);
  for (const { name } of figure.presets) {
    const rows = figure.open(name)?.table.rows.length ?? 0;
    assert.ok(rows > 0 && rows <= 16);
  }
});
