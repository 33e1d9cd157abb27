import { choice, defineFigure, range } from "load-bearing/figures";
import { cacheRing, type Params, type Result } from "./model.ts";
import type { Event, Scheme } from "./placement.ts";
import { CacheRing } from "./view.tsx";
import { clock, count, percent } from "./words.ts";

const restart: Params = {
  event: "restart",
  scheme: "ring",
  nodes: 8,
  points: 40,
  rebuildsPerSecond: 20,
};

export const figure = defineFigure<Params, Result>({
  name: "cache-ring",
  title: "One node of a cache",
  caption:
    "Above, the ranges of the hash ring that one node owns and the share of 4 million timelines they hold. Below, what follows when that node restarts empty, dies, joins or flaps; always the same one, whatever its share. The database rebuilds at a fixed rate.",
  thumbnail: "0 0 400 286",
  controls: {
    event: choice<Event>("What happens", {
      restart: "Restart a node",
      kill: "Lose a node",
      add: "Add a node",
      flap: "A node flaps",
    }),
    scheme: choice<Scheme>("Placement", { ring: "Ring", modulo: "Modulo" }),
    nodes: range("Cache nodes", { min: 3, max: 16 }),
    points: range("Points per node", { min: 1, max: 40 }),
    rebuildsPerSecond: range("Rebuild capacity", { min: 10, max: 200, step: 10, unit: "/s" }),
  },
  presets: {
    restart: { label: "Restart", params: restart },
    kill: { label: "Lose one, ring", params: { ...restart, event: "kill" } },
    modulo: { label: "Lose one, modulo", params: { ...restart, event: "kill", scheme: "modulo" } },
    add: { label: "Add", params: { ...restart, event: "add" } },
    flap: { label: "Flap", params: { ...restart, event: "flap" } },
  },
  model: cacheRing,
  view: CacheRing,
  table({ moments }, { event }) {
    const every = moments.filter((_, i) => i % 9 === 0);
    return {
      columns: ["Time", "Reads that hit", event === "flap" ? "Stale reads" : "Wait for a rebuild"],
      rows: every.map(({ minute, hitRate, waitMinutes, staleShare }) => [
        clock(minute),
        percent(hitRate),
        event === "flap" ? percent(staleShare) : clock(waitMinutes),
      ]),
    };
  },
  takeaway({ moved, recoveredMinute, recoveredWaitMinutes, staleReads, moments }, { event }) {
    if (event === "flap") {
      const worst = percent(Math.max(...moments.map(({ staleShare }) => staleShare)));
      return `${count(staleReads)} reads are stale, at worst ${worst} of all reads.`;
    }
    return `${percent(moved)} of the timelines are made again. 99% of reads hit after ${clock(recoveredMinute)}, when a rebuild waits ${clock(recoveredWaitMinutes)}.`;
  },
});
