import { choice, defineFigure, range } from "load-bearing/figures";
import {
  contractEnd,
  gateNames,
  neededRacks,
  type Params,
  plan,
  type Result,
  racks,
} from "./model.ts";
import { view } from "./view.tsx";

const twoWeeks: Params = {
  lateGate: "construction",
  slipDays: 14,
  overlapDays: 0,
  powerPercent: 100,
};

export const figure = defineFigure<Params, Result>({
  name: "data-center",
  title: "Seven gates and a contract that ends",
  caption:
    "Each row is a gate: the thin bar above is the plan, the thick bar what happens, with its slip at the end. Below, one square a rack, filled where the delivered power can run it.",
  controls: {
    lateGate: choice("Gate that slips", gateNames),
    slipDays: range("Slip", { min: 0, max: 28, unit: " days" }),
    overlapDays: range("Racks start before cooling is accepted", {
      min: 0,
      max: 42,
      unit: " days",
    }),
    powerPercent: range("Power delivered", { min: 20, max: 100, step: 5, unit: "%" }),
  },
  presets: {
    late: { label: "Two weeks late", params: twoWeeks },
    plan: { label: "As planned", params: { ...twoWeeks, slipDays: 0 } },
    early: { label: "Racks early", params: { ...twoWeeks, overlapDays: 12 } },
    dust: { label: "Racks in the dust", params: { ...twoWeeks, overlapDays: 36 } },
  },
  model: plan,
  view,
  table: ({ gates }) => ({
    columns: ["Gate", "Starts, day", "Planned end, day", "Ends, day"],
    rows: gates.map(({ key, start, end, plannedEnd }) => [gateNames[key], start, plannedEnd, end]),
  }),
  takeaway({ slackDays, unsafe, racksThatRun, enoughPower }) {
    const end = contractEnd - slackDays;
    const calendar =
      slackDays > 0
        ? `The cut-over ends on day ${end}, ${slackDays} ${slackDays === 1 ? "day" : "days"} before the contract does`
        : slackDays === 0
          ? `The cut-over ends on day ${end}, the very day on which the contract ends`
          : `The cut-over ends on day ${end}, ${-slackDays} ${slackDays === -1 ? "day" : "days"} after the contract`;
    const dust = unsafe ? `, and racks stand in dust from day ${unsafe.from} to ${unsafe.to}` : "";
    if (enoughPower) return `${calendar}${dust}.`;
    return `Power for ${racksThatRun} of ${racks} racks is too little for the ${neededRacks} that the service needs, so nothing can be cut over by any day${dust}.`;
  },
});
