import { areaPath, linePath, Plot } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Result } from "./model.ts";
import { clock, percent } from "./words.ts";

const BOX = { left: 32, top: 172, width: 154, height: 104 };

function timeAxis({ horizonMinutes }: Result) {
  return {
    domain: [0, horizonMinutes],
    ticks: [0, 0.5, 1].map((part) => part * horizonMinutes),
    label: "hours",
    format: (minute: number) => String(Math.round((minute / 60) * 10) / 10),
  } as const;
}

/** Reads that find their timeline, from the first minute on. */
export function HitRate({ result, worst }: { result: Result; worst: number }): VNode {
  const floor = worst >= 0.8 ? 80 : worst >= 0.5 ? 50 : 0;
  const points = result.moments.map(({ minute, hitRate }) => [minute, hitRate * 100] as const);
  return (
    <Plot
      box={BOX}
      x={timeAxis(result)}
      y={{
        domain: [floor, 100],
        ticks: [floor, (floor + 100) / 2, 100],
        label: "reads that hit, %",
      }}
    >
      {({ x, y }) => {
        const drawn = points.map(([minute, share]) => [x(minute), y(share)] as const);
        const ring = result.ringHitRates.map(
          (share, i) => [x(points[i]?.[0] ?? 0), y(share * 100)] as const,
        );
        return (
          <>
            <path class="mark bad soft" d={areaPath(drawn, y(100))} />
            <path class="line bad" d={linePath(drawn)} />
            {ring.length > 0 && (
              <>
                <path class="line good" d={linePath(ring)} />
                <text x={BOX.left + BOX.width} y={BOX.top + 22} class="end small good">
                  the ring
                </text>
              </>
            )}
          </>
        );
      }}
    </Plot>
  );
}

/** How long a rebuild asked for at that time waits. */
export function Wait({ result }: { result: Result }): VNode {
  return (
    <Series
      result={result}
      values={result.moments.map(({ waitMinutes }) => waitMinutes / 60)}
      label="wait for a rebuild, hours"
      note={`at most ${clock(result.peakWaitMinutes)}`}
    />
  );
}

/** Share of all reads that get an old value. */
export function StaleReads({ result }: { result: Result }): VNode {
  const shares = result.moments.map(({ staleShare }) => staleShare * 100);
  return (
    <Series
      result={result}
      values={shares}
      label="stale reads, %"
      note={`at worst ${percent(Math.max(...shares) / 100)}`}
    />
  );
}

const NICE = [0.1, 0.2, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 36, 48, 72, 100, 150];

/** A plot of values from zero to their highest, which is named. */
function Series({
  result,
  values,
  label,
  note,
}: {
  result: Result;
  values: readonly number[];
  label: string;
  note: string;
}): VNode {
  const top = Math.max(...values);
  const ceiling = NICE.find((nice) => nice >= top * 1.25) ?? Math.ceil(top * 1.25);
  return (
    <Plot
      box={BOX}
      x={timeAxis(result)}
      y={{ domain: [0, ceiling], ticks: [0, ceiling / 2, ceiling], label }}
    >
      {({ x, y }) => {
        const drawn = values.map(
          (value, i) => [x(result.moments[i]?.minute ?? 0), y(value)] as const,
        );
        return (
          <>
            <path class="mark warn soft" d={areaPath(drawn, y(0))} />
            <path class="line warn" d={linePath(drawn)} />
            <text x={BOX.left + BOX.width} y={BOX.top + 13} class="end small">
              {note}
            </text>
          </>
        );
      }}
    </Plot>
  );
}
