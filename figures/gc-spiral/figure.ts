import { defineFigure, range } from "load-bearing/figures";
import { gcSpiral, type Params, PULSES, type Reading, type Result, share } from "./model.ts";
import { BOX, GcSpiral, loadX, stepsOf } from "./view.tsx";

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
    "Above, six nodes under a load that rises by 2% of their capacity every two minutes and then falls again: what they answer in time, and how much of the fullest heap is alive. They keep up while 95% is answered in time, and break where 2% more load loses a quarter. Below, tick by tick, the two minutes in which they break, or else first fall short, or else carry the most.",
  thumbnail: "0 0 400 354",
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
  steps: stepsOf,
  stepLabel: "Time",
  stepMs: 60,
  stepWords({ up, down }, step) {
    const at = Math.floor(step / PULSES);
    const reading = [...up, ...down][at];
    if (!reading) return "";
    const way = at < up.length ? "up" : "down";
    const [heap, busy] = [reading.heapPercent, reading.busyPercent].map(Math.round);
    return `Going ${way}, at ${reading.loadPercent}% load: ${ofOffered(reading)} in time, fullest heap ${heap}% alive, nodes ${busy}% busy.`;
  },
  view: GcSpiral,
  inert: ({ result: { hasFailures, hasHints } }) => ({
    retryPercent: !hasFailures && "none fail",
    hintReplay: !hasHints && "no hints",
  }),
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
    const rows = down.filter(({ loadPercent }) => loadPercent % 8 === 6);
    return {
      columns: ["Load", "In time, going up", "In time, coming down"],
      rows: rows.reverse().map((reading) => {
        const before = answered.get(reading.loadPercent);
        return [`${reading.loadPercent}%`, before ? ofOffered(before) : "–", ofOffered(reading)];
      }),
    };
  },
  takeaway({ up, down, shortFrom, breaksAt, recoversAt }, { peakPercent }) {
    const worst = Math.min(...[...up, ...down].map(share));
    if (shortFrom === undefined) {
      const answered = worst > 0.9999 ? "every request" : `at least ${Math.floor(100 * worst)}%`;
      return `Up to ${peakPercent}% of capacity ${answered} is answered in time.`;
    }
    if (breaksAt === undefined) {
      return `It gives way without breaking: at worst ${Math.round(100 * worst)}% is answered in time.`;
    }
    if (recoversAt === undefined)
      return `It breaks at ${breaksAt}%, past the collector’s ceiling, and doesn’t keep up again even at 10%.`;
    return `It breaks at ${breaksAt}%, past the collector’s ceiling, and keeps up again only from ${recoversAt}% down.`;
  },
});

function ofOffered(reading: Pick<Reading, "answeredPercent" | "loadPercent">): string {
  return `${Math.round(100 * share(reading))}%`;
}
