import { defineFigure, range, toggle } from "load-bearing/figures";
import { engineerHours, simulateToil, type ToilParams, type ToilResult } from "./model.ts";
import { ToilView } from "./view.tsx";

const late: ToilParams = {
  hireQuarter: 8,
  automationPercent: 50,
  growthPercent: 12,
  hoursPerService: 20,
  protect: false,
};

export const figure = defineFigure<ToilParams, ToilResult>({
  name: "toil",
  title: "The hours a first hire finds for automation",
  caption:
    "Eight services grow every quarter, and so does their manual work. Bars show where the new engineer’s 480 hours a quarter go. 100 hours of automation remove 5% of the manual work left per service.",
  controls: {
    hireQuarter: range("Hired in quarter", { min: 0, max: 16 }),
    automationPercent: range("Meant for automation", { min: 10, max: 80, step: 10, unit: "%" }),
    growthPercent: range("Growth of services", { min: 0, max: 25, unit: "% a quarter" }),
    hoursPerService: range("Manual work per service", { min: 5, max: 40, step: 5, unit: " h" }),
    protect: toggle("Automation hours are protected"),
  },
  presets: {
    late: { label: "Hired late", params: late },
    early: { label: "Hired in time", params: { ...late, hireQuarter: 4 } },
    protected: { label: "Late, may say no", params: { ...late, protect: true } },
    queue: { label: "A ticket queue", params: { ...late, hireQuarter: 4, automationPercent: 10 } },
  },
  model: (params) => simulateToil(params),
  view: ToilView,
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

function takeaway(result: ToilResult, { hireQuarter }: ToilParams): string {
  const { quarters, overQuarter, overWithoutHire } = result;
  const first = Math.round(quarters.find((q) => q.quarter === hireQuarter)?.automated ?? 0);
  const start = `Hired in quarter ${hireQuarter}, the engineer has ${first} of ${engineerHours} hours for automation at first`;
  if (overQuarter === undefined) {
    const alone =
      overWithoutHire === undefined
        ? "with nobody hired it would not have either"
        : `with nobody hired it would have in quarter ${overWithoutHire}`;
    return `${start}, and the manual work does not outgrow one person by quarter ${quarters.length - 1}; ${alone}.`;
  }
  if (overQuarter <= hireQuarter) {
    return `${start}; the manual work had outgrown one person in quarter ${overQuarter} already.`;
  }
  const over = `${start}, and the manual work outgrows one person in quarter ${overQuarter}`;
  return overQuarter === overWithoutHire
    ? `${over}, just as it would have with nobody hired.`
    : `${over}; with nobody hired it would have in quarter ${overWithoutHire}.`;
}
