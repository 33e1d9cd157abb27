import { choice, defineFigure, range, toggle } from "load-bearing/figures";
import { mostSuspicious, score } from "./log.ts";
import { offSpans, type Params, type Result, simulate, type Way } from "./model.ts";
import { View } from "./view.tsx";

const CROWD: Params = {
  way: "crowd",
  wait: 1,
  response: 5,
  noise: 3,
  cause: 7,
  shed: 0,
  day: 4,
  log: false,
};
const ONE: Params = { ...CROWD, way: "one", wait: 5 };

const WORDS = { cause: "named as the cause", cleared: "cleared", unknown: "not known" } as const;

export const figure = defineFigure<Params, Result>({
  name: "incident",
  title: "What an hour of switching teaches",
  caption:
    "The error rate, dashed if nobody does anything, and the minutes when each of twelve switches was off. One of " +
    "them (▸) holds the cause, which nobody in the model knows. On the right, what they can say after the hour; " +
    "a log says how closely the rate follows each switch, −1 at most.",
  thumbnail: "28 28 312 258",
  controls: {
    way: choice<Way>("Who switches", {
      crowd: "Eight owners at once",
      watching: "Eight owners who watch the rate",
      one: "A coordinator, one at a time",
      halves: "A coordinator, half at a time",
    }),
    wait: range("Wait between changes", { min: 1, max: 10, unit: " min" }),
    response: range("A change takes effect within", { min: 1, max: 10, unit: " min" }),
    noise: range("Wobble of the error rate, points", { min: 0, max: 6 }),
    cause: range("The cause is switch", { min: 1, max: 12 }),
    shed: range("Each harmless switch takes off, points", { min: 0, max: 5 }),
    day: range("Day (seed)", { min: 1, max: 20 }),
    log: toggle("The owners keep a log"),
  },
  presets: {
    crowd: { label: "Eight at once", params: CROWD },
    logged: {
      label: "Watching, with a log",
      params: { ...CROWD, way: "watching", wait: 3, log: true },
    },
    one: { label: "One at a time", params: ONE },
    halves: { label: "Half at a time", params: { ...ONE, way: "halves" } },
    shedding: { label: "All shed load", params: { ...ONE, way: "halves", shed: 3 } },
    hasty: { label: "Too hasty", params: { ...ONE, way: "halves", wait: 2, cause: 10 } },
  },
  model: simulate,
  view: View,
  inert({ params: { way, noise } }) {
    const isOne = way === "one" || way === "halves";
    return { day: isOne && noise === 0 && "no wobble", log: isOne && "one person decides" };
  },
  table: (result) => {
    const spans = offSpans(result.changes);
    return {
      columns: ["Switch", "Times off", "Rate lower next minute", "Minutes off", "After an hour"],
      rows: result.verdicts.map((verdict, i) => {
        const own = spans[i] ?? [];
        const minutes = own.reduce((sum, [from, to]) => sum + to - from, 0);
        const said = result.scores ? score(result.scores[i]) : WORDS[verdict];
        return [`${i + 1}`, own.length, result.seemed[i] ?? 0, minutes, said];
      }),
    };
  },
  takeaway({ changes, named, failedPercent, scores }, { cause }) {
    const failed = `${Math.round(failedPercent)}% of requests failed.`;
    if (scores) {
      const accused = mostSuspicious(scores);
      if (accused === undefined) return `The log accuses no switch; ${failed}`;
      return `The log accuses ${accused === cause ? "the cause" : "the wrong switch"}; ${failed}`;
    }
    if (!named) return `${changes.length} changes and no cause named; ${failed}`;
    const which = named.switch === cause ? "The cause" : "The wrong switch";
    return `${which} is named after ${named.minute} min; ${failed}`;
  },
});
