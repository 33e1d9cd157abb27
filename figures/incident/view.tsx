import { linear, linePath, Plot, type PlotBox, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import { LEVEL, MINUTES, SWITCHES } from "./hour.ts";
import { mostSuspicious, score } from "./log.ts";
import { offSpans, type Params, type Result } from "./model.ts";
import type { Verdict } from "./ways.ts";

const LEFT = 36;
/** Five units a minute, whole numbers all. */
const WIDTH = 300;
const RATE: PlotBox = { left: LEFT, top: 20, width: WIDTH, height: 78 };
const ROW = 13;
const ROWS_TOP = 124;
const BAR = 9;
const BOTTOM = ROWS_TOP + SWITCHES * ROW;
const WORDS = { cause: "cause", cleared: "cleared", unknown: "?" } as const;

/** Above, the error rate; below, one row for each switch with the times it was off and what is known of it. */
export function View({ params, result }: { params: Params; result: Result }): VNode {
  const x = linear([0, MINUTES], [LEFT, LEFT + WIDTH]);
  const spans = offSpans(result.changes);
  const shown = result.readings.filter(({ minute }) => minute >= 0);
  const cleared = result.verdicts.filter((verdict) => verdict === "cleared").length;
  const accused = result.scores && mostSuspicious(result.scores);
  const unknown = result.verdicts.filter((verdict) => verdict === "unknown").length;
  return (
    <svg viewBox={`0 0 400 ${BOTTOM + 40}`} role="img">
      <title>An hour of an outage, and what was switched off when</title>
      <desc>
        {`The error rate goes from ${percent(shown[0]?.percent)} to ${percent(shown.at(-1)?.percent)} in ${result.changes.length} flips of a switch. ${result.scores ? `After the hour the log accuses ${accused === undefined ? "no switch" : `switch ${accused}`}.` : `After the hour ${result.named ? `switch ${result.named.switch} is named as the cause` : "no cause is named"}, ${cleared} switches are cleared, and nothing is known of ${unknown}.`}`}
      </desc>
      <Plot
        box={RATE}
        x={{ domain: [0, MINUTES], ticks: [], label: "" }}
        y={{ domain: [0, 40], ticks: [0, 20, 40], label: "Error rate", format: percent }}
      >
        {(scale) => (
          <g>
            <path class="line limit" d={`M${LEFT} ${scale.y(LEVEL.on)}h${WIDTH}`} />
            <path
              class="line bad"
              d={linePath(shown.map((r) => [scale.x(r.minute), scale.y(Math.min(40, r.percent))]))}
            />
          </g>
        )}
      </Plot>
      <text class="muted small" x="0" y={ROWS_TOP - 6}>
        Switched off
      </text>
      <text class="muted small" x={LEFT + WIDTH + 8} y={ROWS_TOP - 6}>
        {result.scores ? "In the log" : "After 1 h"}
      </text>
      {result.verdicts.map((verdict, i) => {
        const number = i + 1;
        const y = ROWS_TOP + i * ROW;
        const base = y + BAR;
        const hidden = number === params.cause;
        const chosen = verdict === "cause" || number === accused;
        const wrong = chosen && !hidden;
        const said = result.scores ? score(result.scores[i]) : WORDS[verdict];
        const bars = (spans[i] ?? [])
          .map(([from, to]) => `M${x(from)} ${y}h${tenth(x(to) - x(from))}v${BAR}H${x(from)}Z`)
          .join("");
        return (
          <g key={number}>
            <text class={hidden ? "small strong end" : "small muted end"} x={LEFT - 6} y={base}>
              {hidden ? `▸ ${number}` : `${number}`}
            </text>
            <path class="mark faint soft" d={`M${LEFT} ${y}h${WIDTH}v${BAR}H${LEFT}Z`} />
            <path class={hidden ? "mark good" : "mark other"} d={bars} />
            <text class={textClass(verdict, chosen, wrong)} x={LEFT + WIDTH + 8} y={base}>
              {wrong ? `${said} ✗` : said}
            </text>
          </g>
        );
      })}
      <g class="axis">
        <path d={`M${LEFT} ${BOTTOM}h${WIDTH}`} />
        {[0, 15, 30, 45, 60].map((minute) => (
          <text key={minute} class="mid" x={x(minute)} y={BOTTOM + 15}>
            {`${minute}`}
          </text>
        ))}
        <text class="end" x={LEFT + WIDTH} y={BOTTOM + 31}>
          minutes
        </text>
      </g>
    </svg>
  );
}

function textClass(verdict: Verdict, chosen: boolean, wrong: boolean): string {
  if (chosen) return wrong ? "small strong bad" : "small strong good";
  return verdict === "cleared" ? "small muted" : "small strong";
}

/** A rate in whole per cent. */
function percent(rate = 0): string {
  return `${Math.round(rate)}%`;
}
