import { choice, defineFigure, range } from "load-bearing/figures";
import { offSpans, type Params, type Result, simulate, type Way } from "./model.ts";
import { View } from "./view.tsx";

const CROWD: Params = { way: "crowd", wait: 5, response: 5, noise: 3, cause: 7, day: 4 };

const WORDS = { cause: "named as the cause", cleared: "cleared", unknown: "not known" } as const;

function known(result: Result, { cause }: Params): string {
  const { named, tests } = result;
  if (!named) {
    const cleared = result.verdicts.filter((verdict) => verdict === "cleared").length;
    return `After an hour and ${tests} tests ${cleared} of 12 switches are cleared and no cause is named.`;
  }
  const right = named.switch === cause ? "rightly" : `wrongly, as it is ${cause}`;
  const count = tests === 1 ? "1 test" : `${tests} tests`;
  return `After ${named.minute} minutes and ${count}, switch ${named.switch} is named as the cause, ${right}.`;
}

export const figure = defineFigure<Params, Result>({
  name: "incident",
  title: "What an hour of switching teaches",
  caption:
    "The error rate, and for each of twelve switches the minutes when it was off. One of them (▸) holds the cause, " +
    "which nobody in the model knows. On the right is what the people can say after the hour.",
  controls: {
    way: choice<Way>("Who switches", {
      crowd: "Eight owners, every minute",
      one: "A coordinator, one at a time",
      halves: "A coordinator, half at a time",
    }),
    wait: range("Coordinator waits", { min: 1, max: 10, unit: " min" }),
    response: range("A change takes effect within", { min: 1, max: 10, unit: " min" }),
    noise: range("Wobble of the error rate", { min: 0, max: 6, unit: " points" }),
    cause: range("The cause is switch", { min: 1, max: 12 }),
    day: range("Day (seed)", { min: 1, max: 20 }),
  },
  presets: {
    crowd: { label: "Eight at once", params: CROWD },
    one: { label: "One at a time", params: { ...CROWD, way: "one" } },
    halves: { label: "Half at a time", params: { ...CROWD, way: "halves" } },
    hasty: { label: "Too hasty", params: { ...CROWD, way: "halves", wait: 2, cause: 10 } },
  },
  model: simulate,
  view: View,
  table: (result) => {
    const spans = offSpans(result.changes);
    return {
      columns: ["Switch", "Times off", "Minutes off", "After an hour"],
      rows: result.verdicts.map((verdict, i) => {
        const own = spans[i] ?? [];
        const minutes = own.reduce((sum, [from, to]) => sum + to - from, 0);
        return [`${i + 1}`, own.length, minutes, WORDS[verdict]];
      }),
    };
  },
  takeaway(result, params) {
    if (params.way !== "crowd") return known(result, params);
    return (
      `In an hour eight owners made ${result.changes.length} changes, each with ${Math.round(result.confounders)} ` +
      `others too close to tell apart; ${result.seemed} times something went off and the next reading was lower, ` +
      `and ${result.seemedRightly} times that was the cause.`
    );
  },
});
