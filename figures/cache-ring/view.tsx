import type { VNode } from "preact";
import { HitRate, StaleReads, Wait } from "./curves.tsx";
import type { Params, Result } from "./model.ts";
import type { Event } from "./placement.ts";
import { Ring } from "./ring.tsx";
import { percent } from "./words.ts";

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
