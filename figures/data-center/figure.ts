import { choice, defineFigure, range } from "load-bearing/figures";
import { contractEnd, gateNames, neededRacks, type Params, plan, type Result } from "./model.ts";
import { view } from "./view.tsx";

const twoWeeks: Params = {
  lateGate: "construction",
  slipDays: 14,
  overlapDays: 0,
  powerPercent: 100,
};

const inDays = (count: number) => (count === 1 ? "1 day" : `${count} days`);

export const figure = defineFigure<Params, Result>({
  name: "data-center",
  title: "Seven gates and a contract that ends",
  caption:
    "Each row is a gate: the thin bar above is the plan, the thick bar what happens, with its slip at the end. Below, one square a rack, filled where the delivered power can run it.",
  thumbnail: "80 18 316 276",
  controls: {
    lateGate: choice("Gate that slips", gateNames),
    slipDays: range("Days of slip", { min: 0, max: 28 }),
    overlapDays: range("Days that racks start before cooling is accepted", { min: 0, max: 42 }),
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
  inert: ({ params: { slipDays } }) => ({ lateGate: slipDays === 0 && "by no day" }),
  table: ({ gates, unsafe }) => ({
    columns: ["Gate", "Starts, day", "Planned end, day", "Ends, day", "Days beside builders"],
    rows: gates.map(({ key, start, end, plannedEnd }) => [
      gateNames[key],
      start,
      plannedEnd,
      end,
      key === "racks" && unsafe ? unsafe.to - unsafe.from : 0,
    ]),
  }),
  takeaway({ slackDays, wonDays, unsafe, racksThatRun, enoughPower }) {
    if (!enoughPower)
      return `Power for ${racksThatRun} of the ${neededRacks} racks needed: no cut-over.`;
    const day = contractEnd - slackDays;
    const end = `Cut-over ends on day ${day}`;
    if (unsafe) {
      const beside = `${inDays(unsafe.to - unsafe.from)} beside the builders`;
      if (wonDays > 0) return `${end}, after ${beside}.`;
      return `${beside} ${wonDays === 0 ? "won nothing" : "did harm"}: cut-over on day ${day}.`;
    }
    if (slackDays === 0) return `${end}, the last day of the contract.`;
    const days = inDays(Math.abs(slackDays));
    return slackDays > 0 ? `${end}, with ${days} to spare.` : `${end}, ${days} too late.`;
  },
});
