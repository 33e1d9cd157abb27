import type { Graph } from "./tarjan.ts";

/** Where the second path runs, if there is one. */
export const spareOptions = {
  none: "None",
  beside: "Box 2 on the same switch",
  apart: "Box 2 on the router",
  whole: "A path of its own",
} as const;
export type Spare = keyof typeof spareOptions;

/** The nodes that a reader may unplug. */
export const unplugOptions = {
  nothing: "Nothing",
  router: "Router",
  switch: "Switch",
  box: "Box",
  door: "Door",
  git: "git",
} as const;
export type Unplug = keyof typeof unplugOptions;

/** The services at the provider. The first six hang on its door; builds needs git, deploys needs builds. */
export const services = [
  "issues",
  "wiki",
  "graphs",
  "logs",
  "admin",
  "git",
  "builds",
  "deploys",
] as const;

const direct = services.slice(0, 6);

export type Edge = readonly [from: string, to: string];

const firstPath: readonly Edge[] = [
  ["office", "router"],
  ["router", "switch"],
  ["switch", "box"],
  ["box", "door"],
];

const secondPath: Readonly<Record<Spare, readonly Edge[]>> = {
  none: [],
  beside: [
    ["switch", "box2"],
    ["box2", "door"],
  ],
  apart: [
    ["router", "box2"],
    ["box2", "door"],
  ],
  whole: [
    ["office", "router2"],
    ["router2", "box2"],
    ["box2", "door2"],
    ["router2", "web"],
    ...direct.map((service): Edge => ["door2", service]),
  ],
};

/** The connections of an invented office: one path to a hosting provider, and the spare asked for. */
export function edgesOf(spare: Spare): readonly Edge[] {
  return [
    ...firstPath,
    ...secondPath[spare],
    ...direct.map((service): Edge => ["door", service]),
    ["git", "builds"],
    ["builds", "deploys"],
    ["router", "web"],
  ];
}

/** The same edges as a graph that can be searched from either end. */
export function graphOf(edges: readonly Edge[]): Graph {
  const graph = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const neighbours = graph.get(from);
    if (neighbours) neighbours.push(to);
    else graph.set(from, [to]);
  };
  for (const [a, b] of edges) {
    link(a, b);
    link(b, a);
  }
  return graph;
}
