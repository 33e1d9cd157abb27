import { defineFigure, range } from "load-bearing/figures";
import { gcSpiral, type Params, type Result, share } from "./model.ts";
import { BOX, GcSpiral, loadX } from "./view.tsx";

const spiral: Params = {
  peakPercent: 96,
  headroomPercent: 40,
  retryPercent: 50,
  hintReplay: 40,
  queueLimit: 800,
};

/** Answered in time at worst: with less than this, shedding load has turned into a collapse. */
const COLLAPSED = 0.7;

export const figure = defineFigure<Params, Result>({
  name: "gc-spiral",
  title: "A cliff on the way up, another road down",
  caption:
    "Above, six nodes under a load that rises by 2% of their capacity every two minutes and then falls again: what they answer in time. Below, the two minutes in which they broke (or those at the highest load), tick by tick.",
  thumbnail: "26 22 374 292",
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
  steps: ({ up, down }) => up.length + down.length,
  stepLabel: "Time",
  stepWords({ up, down }, step) {
    const reading = [...up, ...down][step];
    if (!reading) return "";
    const way = step < up.length ? "up" : "down";
    return `Going ${way}, at ${reading.loadPercent}% of capacity: ${ofOffered(reading)} is answered in time.`;
  },
  view: GcSpiral,
  // The part of the load's axis that the highest load can take.
  handles: () => [
    {
      key: "peakPercent",
      label: "Highest load, in the drawing",
      box: { x: loadX(50), y: BOX.top, width: loadX(100) - loadX(50), height: BOX.height + 20 },
    },
  ],
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
    const worst = Math.min(...[...up, ...down].map(share));
    if (breaksAt === undefined) {
      return `Up to ${peakPercent}% of capacity nearly everything is answered in time.`;
    }
    if (recoversAt === undefined)
      return `It breaks at ${breaksAt}% of capacity, and has not recovered at 10%.`;
    if (worst >= COLLAPSED) {
      return `Short from ${breaksAt}% of capacity, it still answers ${Math.round(100 * worst)}% in time.`;
    }
    return `It breaks at ${breaksAt}% of capacity and recovers only at ${recoversAt}%.`;
  },
});

function ofOffered(reading: { answeredPercent: number; loadPercent: number }): string {
  return `${Math.round(100 * share(reading))}%`;
}
