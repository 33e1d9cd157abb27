import type { VNode } from "preact";
import { Plot } from "../parts/plot.tsx";
import { areaPath, linePath } from "../parts/scale.ts";
import type { Event, Params, Result } from "./model.ts";
import { Ring } from "./ring.tsx";
import { clock, percent } from "./words.ts";

const TITLES: Record<Event, (nodes: number) => string> = {
  restart: (nodes) => `1 of ${nodes} nodes restarts empty`,
  kill: (nodes) => `1 of ${nodes} nodes is lost`,
  add: (nodes) => `A node joins ${nodes} others`,
  flap: (nodes) => `1 of ${nodes} nodes comes and goes`,
};

/** The ring and three shares above; hit rate and rebuild wait (or stale reads) below. */
export function CacheRing({ params, result }: { params: Params; result: Result }): VNode {
  const { event, scheme, nodes } = params;
  const { moved, movedBy, evenShare, moments } = result;
  const worstHit = Math.min(...moments.map(({ hitRate }) => hitRate));
  const title = TITLES[event](nodes);
  const even = Math.round(1 / evenShare);
  const bars = [
    { label: "ring", share: movedBy.ring, kind: scheme === "ring" ? "bad" : "other" },
    { label: `one in ${even}`, share: evenShare, kind: "" },
    { label: "modulo", share: movedBy.modulo, kind: scheme === "modulo" ? "bad" : "other" },
  ];
  return (
    <svg viewBox="0 0 400 314" role="img">
      <title>{title}</title>
      <desc>
        {`Readers no longer find ${percent(moved)} of the timelines. On the ring it is ${percent(movedBy.ring)} against one in ${even}; by modulo ${percent(movedBy.modulo)}. Reads that hit fall to ${percent(worstHit)}.`}
      </desc>
      <Ring arcs={result.arcs} moved={moved} />
      <text x="140" y="20" class="strong">
        {title}
      </text>
      <text x="140" y="38" class="small muted">
        timelines not where readers look:
      </text>
      {bars.map(({ label, share, kind }, i) => (
        <g key={label}>
          <text x="204" y={62 + i * 24} class="end small">
            {label}
          </text>
          <path
            class={`mark ${kind}`}
            d={`M212 ${50 + i * 24}h${Math.max(1, share * 130).toFixed(1)}v16H212z`}
          />
          <text x={Math.round(218 + share * 130)} y={62 + i * 24} class="small">
            {percent(share)}
          </text>
        </g>
      ))}
      <HitRate result={result} worst={worstHit} />
      <g transform="translate(208 0)">
        {event === "flap" ? <StaleReads result={result} /> : <Wait result={result} />}
      </g>
    </svg>
  );
}

const BOX = { left: 32, top: 172, width: 154, height: 104 };

function timeAxis({ horizonMinutes }: Result) {
  return {
    domain: [0, horizonMinutes],
    ticks: [0, 0.5, 1].map((part) => part * horizonMinutes),
    label: "hours",
    format: (minute: number) => String(Math.round((minute / 60) * 10) / 10),
  } as const;
}

function HitRate({ result, worst }: { result: Result; worst: number }): VNode {
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
        return (
          <>
            <path class="mark bad soft" d={areaPath(drawn, y(100))} />
            <path class="line bad" d={linePath(drawn)} />
          </>
        );
      }}
    </Plot>
  );
}

function Wait({ result }: { result: Result }): VNode {
  return (
    <Series
      result={result}
      values={result.moments.map(({ waitMinutes }) => waitMinutes / 60)}
      label="wait for a rebuild, hours"
      note={`at most ${clock(result.peakWaitMinutes)}`}
    />
  );
}

function StaleReads({ result }: { result: Result }): VNode {
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
