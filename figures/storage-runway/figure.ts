import { defineFigure, range } from "load-bearing/figures";
import { horizonDays, type Params, type Result, simulate } from "./model.ts";
import { view } from "./view.tsx";

const collision: Params = {
  growthPerDay: 0.4,
  serversPerWeek: 4,
  leadTimeDays: 45,
  reclaimPercent: 1,
  tries: 4,
  spreadPoints: 12,
};

export const figure = defineFigure<Params, Result>({
  name: "storage-runway",
  title: "A store of 100 servers, ninety days ahead",
  caption:
    "Space in servers’ worth: live data, dead data not yet reclaimed, and what is free below the line of capacity. Each append needs room on three servers at once. Errors begin when one in a thousand is given up.",
  thumbnail: "54 0 340 308",
  controls: {
    growthPerDay: range("Growth, servers’ worth a day", { min: 0.1, max: 1.5, step: 0.1 }),
    serversPerWeek: range("Servers delivered each week", { min: 0, max: 5 }),
    leadTimeDays: range("Day of the first delivery", { min: 7, max: 84 }),
    reclaimPercent: range("Dead data reclaimed a day", { min: 0, max: 20, unit: "%" }),
    tries: range("Placements tried before giving up", { min: 1, max: 8 }),
    spreadPoints: range("Fullest server above the mean, points", { min: 0, max: 20 }),
  },
  presets: {
    collision: { label: "On course", params: collision },
    sooner: { label: "Machines sooner", params: { ...collision, leadTimeDays: 14 } },
    reclaim: { label: "Reclaim faster", params: { ...collision, reclaimPercent: 10 } },
    patient: { label: "Try more often", params: { ...collision, tries: 8 } },
  },
  model: simulate,
  view,
  inert: ({ params, result }) => ({
    leadTimeDays: params.serversPerWeek === 0 && "none comes",
    // Of all spreads the widest fills a server first.
    spreadPoints:
      hasRoom(result) && hasRoom(simulate({ ...params, spreadPoints: 20 })) && "none fills",
  }),
  table: ({ days }) => ({
    columns: [
      "Day",
      "Capacity",
      "Live",
      "Dead",
      "Full servers, %",
      "Tries",
      "Append, ms",
      "Given up, %",
    ],
    rows: days
      .filter(({ day }) => day % 9 === 0)
      .map(({ day, capacity, live, dead, full, meanTries, latencyMs, givenUp }) => [
        day,
        capacity,
        live.toFixed(1),
        dead.toFixed(1),
        (100 * full).toFixed(0),
        meanTries.toFixed(2),
        latencyMs.toFixed(0),
        (100 * givenUp).toFixed(1),
      ]),
  }),
  takeaway({ firstErrors, fullOnPaper }) {
    const paper =
      fullOnPaper === undefined
        ? "On paper it never fills"
        : `On paper it fills on day ${fullOnPaper}`;
    return firstErrors
      ? `${paper}; appends fail from day ${firstErrors.day}.`
      : `No append fails within ${horizonDays} days.`;
  },
});

/** Whether no server is ever full. */
function hasRoom({ days }: Result): boolean {
  return days.every(({ full }) => full === 0);
}
