import { defineFigure, range } from "load-bearing/figures";
import { gcSpiral, type Params, type Result, share } from "./model.ts";
import { GcSpiral } from "./view.tsx";

const spiral: Params = {
  peakPercent: 96,
  headroomPercent: 40,
  retryPercent: 50,
  hintReplay: 40,
  queueLimit: 800,
};

export const figure = defineFigure<Params, Result>({
  name: "gc-spiral",
  title: "A cliff on the way up, another road down",
  caption:
    "Above, six nodes under a load that rises by 2% of their capacity every two minutes and then falls again: what they answer in time. Below, the two minutes in which they broke (or those at the highest load), tick by tick.",
  controls: {
    peakPercent: range("Highest load", { min: 50, max: 100, step: 2, unit: "%" }),
    headroomPercent: range("Heap headroom", { min: 20, max: 70, step: 5, unit: "%" }),
    retryPercent: range("Failures retried", { min: 0, max: 90, step: 10, unit: "%" }),
    hintReplay: range("Hint replay per node", { min: 0, max: 100, step: 10, unit: "/tick" }),
    queueLimit: range("Queue limit per node", { min: 100, max: 800, step: 50 }),
  },
  presets: {
    spiral: { label: "Spiral", params: spiral },
    below: { label: "Stay below", params: { ...spiral, peakPercent: 84 } },
    quiet: { label: "No retries, no hints", params: { ...spiral, retryPercent: 0, hintReplay: 0 } },
    bounded: { label: "Bounded queue", params: { ...spiral, queueLimit: 150 } },
  },
  model: gcSpiral,
  view: GcSpiral,
  table({ up, down }) {
    const answered = new Map(up.map((reading) => [reading.loadPercent, reading]));
    const rows = down.filter(({ loadPercent }) => loadPercent % 6 === 2);
    return {
      columns: ["Load", "In time, going up", "In time, coming down"],
      rows: rows.reverse().map((reading) => {
        const before = answered.get(reading.loadPercent);
        return [`${reading.loadPercent}%`, before ? ofOffered(before) : "–", ofOffered(reading)];
      }),
    };
  },
  takeaway({ up, down, breaksAt, recoversAt }, { peakPercent }) {
    if (breaksAt === undefined) {
      return `Up to ${peakPercent}% of capacity these nodes keep up, and the way down is the way up.`;
    }
    const worst = Math.min(...[...up, ...down].map(share));
    const broke = `Going up, fewer than 95% of the requests are answered in time from ${breaksAt}% of capacity, and at worst ${Math.round(100 * worst)}%`;
    if (recoversAt === undefined) return `${broke}; coming down, that has not ended at 10%.`;
    const gap = breaksAt - recoversAt;
    const lower = gap === 0 ? "the same load" : `${gap} points lower`;
    return `${broke}; coming down, that ends at ${recoversAt}%, ${lower}.`;
  },
});

function ofOffered(reading: { answeredPercent: number; loadPercent: number }): string {
  return `${Math.round(100 * share(reading))}%`;
}
