import { linear, linePath, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import {
  CAPACITY_PER_S,
  type Failure,
  loadPerS,
  type PageState,
  type Params,
  type Result,
} from "./model.ts";
import { perSecond, rate } from "./words.ts";

const PRODUCT = 140;
const PAGE = 230;
const ROW = 18;
const ROWS_TOP = 34;

const meaning = {
  reports: { class: "good", words: "can report it" },
  frozen: { class: "warn", words: "frozen: an old copy" },
  dark: { class: "bad", words: "dark" },
  swamped: { class: "bad", words: "swamped by readers" },
} as const;

/** A filled disc for what works, half a disc for what is frozen, a cross for what is gone. */
function Sign({ state, x, y }: { state: PageState; x: number; y: number }): VNode {
  if (state === "reports") return <circle class="mark good" cx={x} cy={y} r="5" />;
  if (state === "frozen") {
    return (
      <g>
        <circle class="line faint" cx={x} cy={y} r="5" />
        <path class="mark warn" d={`M${x} ${y - 5}a5 5 0 0 0 0 10z`} />
      </g>
    );
  }
  return <path class="line bad" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />;
}

function Row({ failure: { layer, productDown, page }, y }: { failure: Failure; y: number }): VNode {
  return (
    <g>
      <text x="6" y={y + 4}>
        {layer}
      </text>
      <Sign state={productDown ? "dark" : "reports"} x={PRODUCT + 5} y={y} />
      <text class={`small ${productDown ? "bad" : "good"}`} x={PRODUCT + 16} y={y + 4}>
        {productDown ? "down" : "up"}
      </text>
      <Sign state={page} x={PAGE + 5} y={y} />
      <text class={`small ${meaning[page].class}`} x={PAGE + 16} y={y + 4}>
        {meaning[page].words}
      </text>
    </g>
  );
}

const WIDTH = 400;
const LEFT = 44;
const RIGHT = 388;
const TOP = 204;
const BOTTOM = 278;
const log = Math.log10;
const x = linear([0, log(600)], [LEFT, RIGHT]);
const y = linear([-1, 3], [BOTTOM, TOP]);
/** Times of the axis, by what they are called. */
export const cacheTicks = [
  [1, "1 s"],
  [10, "10 s"],
  [60, "1 min"],
  [600, "10 min"],
] as const;

/** What is above and below a time of the axis, wide enough for a finger. */
export function columnOf(cacheS: number) {
  const width = 60;
  const left = Math.min(x(log(cacheS)) - width / 2, WIDTH - width);
  return { x: left, y: TOP, width, height: BOTTOM + 22 - TOP };
}

/** Load on the page's server for every cache time, with the reader's choice on it. */
function Load({ params, result }: { params: Params; result: Result }): VNode {
  const { cdn, cacheS } = params;
  const { visitsPerS, swamped } = result;
  const loadAt = (s: number) => (cdn === "none" ? visitsPerS : loadPerS(visitsPerS, s));
  const points = Array.from({ length: 25 }, (_, i) => {
    const decades = (log(600) * i) / 24;
    return [x(decades), y(log(loadAt(10 ** decades)))] as const;
  });
  const dotX = x(log(cacheS));
  const dotY = y(log(result.loadPerS));
  const limitY = y(log(CAPACITY_PER_S));
  return (
    <g>
      <text class="strong" x="6" y={TOP - 16}>
        Requests per second at the page’s server
      </text>
      <text class={`strong end ${swamped ? "bad" : "good"}`} x={RIGHT} y={TOP - 16}>
        {`${swamped ? "too many" : cdn === "none" ? "no CDN" : "now"}: ${rate(result.loadPerS)}`}
      </text>
      <g class="axis">
        {[0.1, 10, 1000].map((tick) => (
          <g key={tick}>
            <path class="grid" d={`M${LEFT} ${y(log(tick))}H${RIGHT}`} />
            <text class="end" x={LEFT - 6} y={tenth(y(log(tick)) + 4)}>
              {tick === 1000 ? "1,000" : tick}
            </text>
          </g>
        ))}
        <path d={`M${LEFT} ${BOTTOM}H${RIGHT}`} />
        {cacheTicks.map(([s, label]) => (
          <g key={s}>
            <path d={`M${x(log(s))} ${BOTTOM}v4`} />
            <text class={s === 600 ? "end" : "mid"} x={s === 600 ? 394 : x(log(s))} y={BOTTOM + 17}>
              {label}
            </text>
          </g>
        ))}
        <text class="end" x={x(log(600)) - 48} y={BOTTOM + 17}>
          cache time
        </text>
      </g>
      <path class="line limit" d={`M${LEFT} ${limitY}H${RIGHT}`} />
      <text class="small end" x={RIGHT} y={tenth(limitY - 4)}>
        what it can answer
      </text>
      <path class={`line ${swamped ? "bad" : "good"}`} d={linePath(points)} />
      {cdn !== "none" && (
        <circle class={`mark ${swamped ? "bad" : "good"}`} cx={dotX} cy={dotY} r="5" />
      )}
    </g>
  );
}

/** Above: what each failing layer does. Below: what the crowd of an outage does to the page. */
export function view({ params, result }: { params: Params; result: Result; step: number }): VNode {
  const { failures, outages, reported } = result;
  return (
    <svg viewBox={`0 0 ${WIDTH} 300`} role="img">
      <title>What product and status page do when a layer fails, and the load on the page</title>
      <desc>
        {`The page can report ${reported} of the ${outages} failures that take the product down. During an outage its server gets ${perSecond(result.loadPerS)}.`}
      </desc>
      <text class="strong" x="6" y="14">
        If this fails
      </text>
      <text class="strong" x={PRODUCT} y="14">
        product
      </text>
      <text class="strong" x={PAGE} y="14">
        status page
      </text>
      <g class="axis">
        <path d="M6 21H394" />
      </g>
      {failures.map((failure, i) => (
        <Row key={failure.layer} failure={failure} y={ROWS_TOP + i * ROW} />
      ))}
      <Load params={params} result={result} />
    </svg>
  );
}
