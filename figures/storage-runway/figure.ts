import { defineFigure, range } from "load-bearing/figures";
import { horizonDays, type Params, type Result, simulate } from "./model.ts";
import { view } from "./view.tsx";

const collision: Params = {
  growthPerDay: 0.4,
  serversPerWeek: 4,
  leadTimeDays: 45,
  reclaimPercent: 1,
  probes: 4,
  spreadPoints: 18,
};

export const figure = defineFigure<Params, Result>({
  name: "storage-runway",
  title: "A store of 100 servers, ninety days ahead",
  caption:
    "Space in servers' worth: live data, dead data that is not yet reclaimed, and free space below the line of capacity. Below it, what an append costs and how many are given up.",
  controls: {
    growthPerDay: range("Growth", { min: 0.1, max: 1.5, step: 0.1, unit: " servers a day" }),
    serversPerWeek: range("Delivered each week", { min: 0, max: 5, unit: " servers" }),
    leadTimeDays: range("First delivery after", { min: 7, max: 84, unit: " days" }),
    reclaimPercent: range("Dead data reclaimed a day", { min: 0, max: 20, unit: "%" }),
    probes: range("Servers asked before giving up", { min: 1, max: 8 }),
    spreadPoints: range("Fullest server above the mean", { min: 0, max: 20, unit: " points" }),
  },
  presets: {
    collision: { label: "On course", params: collision },
    sooner: { label: "Machines sooner", params: { ...collision, leadTimeDays: 14 } },
    reclaim: { label: "Reclaim faster", params: { ...collision, reclaimPercent: 10 } },
    patient: { label: "Ask more servers", params: { ...collision, probes: 8 } },
  },
  model: simulate,
  view,
  table: ({ days }) => ({
    columns: ["Day", "Capacity", "Live", "Dead", "Probes, mean", "Append, ms", "Given up, %"],
    rows: days
      .filter(({ day }) => day % 6 === 0)
      .map(({ day, capacity, live, dead, meanProbes, latencyMs, timeoutRate }) => [
        day,
        capacity,
        live.toFixed(1),
        dead.toFixed(1),
        meanProbes.toFixed(2),
        latencyMs.toFixed(0),
        (100 * timeoutRate).toFixed(1),
      ]),
  }),
  takeaway({ firstErrors, fullOnPaper }) {
    const paper =
      fullOnPaper === undefined
        ? `on paper the store does not fill within ${horizonDays} days`
        : `on paper the store is full on day ${fullOnPaper}`;
    if (!firstErrors) return `No day loses one append in a thousand, and ${paper}.`;
    const used = (firstErrors.live + firstErrors.dead) / firstErrors.capacity;
    return `One append in a thousand is given up from day ${firstErrors.day}, with ${(100 * used).toFixed(0)}% of the space used; ${paper}.`;
  },
});
