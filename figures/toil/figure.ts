import { defineFigure, range, toggle } from "load-bearing/figures";
import { simulateToil, type ToilParams, type ToilResult } from "./model.ts";
import { hireTrack, ToilView } from "./view.tsx";

const late: ToilParams = {
  hireQuarter: 8,
  automationPercent: 50,
  growthPercent: 12,
  removedPercent: 7,
  engineerHours: 360,
  hoursPerService: 15,
  protect: false,
};

export const figure = defineFigure<ToilParams, ToilResult>({
  name: "toil",
  title: "The hours a first hire finds for automation",
  caption:
    "Eight services grow every quarter, and so does their manual work. Bars show where the new engineer’s hours go; hollow ones are automation that found no time. The strip below marks when such a hire comes in time, never to be overrun.",
  thumbnail: "30 48 316 190",
  controls: {
    hireQuarter: range("Hired in quarter", { min: 0, max: 16 }),
    automationPercent: range("Meant for automation", { min: 10, max: 80, step: 10, unit: "%" }),
    growthPercent: range("Growth of services", { min: 0, max: 25, unit: "% a quarter" }),
    removedPercent: range("100 hours of it remove", { min: 2, max: 12, unit: "%" }),
    engineerHours: range("Hours an engineer has", {
      min: 240,
      max: 480,
      step: 40,
      unit: " a quarter",
    }),
    hoursPerService: range("Manual work per service", { min: 5, max: 40, step: 5, unit: " h" }),
    protect: toggle("Automation hours are protected"),
  },
  presets: {
    late: { label: "Hired late", params: late },
    early: { label: "Hired in time", params: { ...late, hireQuarter: 4 } },
    weaker: {
      label: "Same date, at 4%",
      params: { ...late, hireQuarter: 4, removedPercent: 4 },
    },
    protected: { label: "Late, may say no", params: { ...late, protect: true } },
    queue: { label: "A ticket queue", params: { ...late, hireQuarter: 4, automationPercent: 10 } },
  },
  model: (params) => simulateToil(params),
  view: ToilView,
  inert({ params, result }) {
    if (result.quarters.some(({ automated }) => automated > 0)) return {};
    const last = (change: Partial<ToilParams>) => simulateToil({ ...params, ...change }).lastInTime;
    const why = "no time";
    return {
      removedPercent: last({ removedPercent: 2 }) === last({ removedPercent: 12 }) && why,
      automationPercent: last({ automationPercent: 10 }) === last({ automationPercent: 80 }) && why,
    };
  },
  handles: () => [
    { key: "hireQuarter", label: "Hired in quarter, in the drawing", box: hireTrack(0, 16) },
  ],
  table: ({ quarters }) => ({
    columns: [
      "Quarter",
      "Services",
      "Manual work (h)",
      "Worked off by the hire (h)",
      "Automation (h)",
      "Manual work, nobody hired (h)",
    ],
    rows: quarters
      .filter(({ quarter }) => quarter % 2 === 0)
      .map((q) =>
        [q.quarter, q.services, q.toil, q.worked, q.automated, q.toilWithoutHire].map(Math.round),
      ),
  }),
  takeaway,
});

function takeaway(result: ToilResult, { hireQuarter, growthPercent, protect }: ToilParams): string {
  const { quarters, overQuarter, lastInTime } = result;
  if (lastInTime === Number.POSITIVE_INFINITY && growthPercent === 0) {
    return "Nothing grows, so any quarter would do.";
  }
  if (lastInTime === Number.POSITIVE_INFINITY && protect) {
    const first = quarters.find(({ quarter }) => quarter === hireQuarter);
    const kept = Math.round((first?.toil ?? 0) - (first?.worked ?? 0));
    return `The work shrinks after any date. At first developers keep ${kept} hours.`;
  }
  if (lastInTime !== undefined && hireQuarter <= lastInTime) {
    return `Never overrun. Such a hire could come as late as quarter ${lastInTime}.`;
  }
  const over =
    overQuarter === undefined
      ? `Overrun after quarter ${quarters.length - 1}`
      : `Overrun in quarter ${overQuarter}${overQuarter <= hireQuarter ? " already" : ""}`;
  return lastInTime === undefined
    ? `${over}. No date would prevent it for good.`
    : `${over}; never, if hired by quarter ${lastInTime}.`;
}
