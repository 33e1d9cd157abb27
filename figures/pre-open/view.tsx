import { tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import { END_S, LEFT, Mark, RIGHT, x } from "./mark.tsx";
import type { Group, Params, Result } from "./model.ts";

const ROW = 14;
const ROWS = 6;
const FRESH_TOP = 44;
const USED_TOP = 174;
const AXIS_Y = USED_TOP + ROWS * ROW + 24;
/** Keeps a centred label of about `width` units inside the picture. */
function clamp(at: number, width: number): number {
  return Math.min(Math.max(at, width / 2), 400 - width / 2);
}

function Silence({
  group: { waits, closedBy, closedAtS, backEndClosesS, lossWindow, rows },
  title,
  timerS,
  balancerX,
  top,
  nowS,
}: {
  group: Group;
  title: string;
  timerS: number;
  balancerX: number;
  top: number;
  /** How long the silence has lasted. */
  nowS: number;
}): VNode {
  const backEndFirst = closedBy === "back end";
  const lineX = Math.min(x(backEndClosesS), RIGHT);
  const own = backEndClosesS === timerS ? "" : ` (${timerS} s on its clock)`;
  const label = `back end ${backEndFirst ? "closes" : "would close"} at ${backEndClosesS} s${own}`;
  return (
    <g>
      <text class="strong" x={LEFT} y={top - 30}>
        {title}
      </text>
      {waits && (
        <g>
          <path class="line limit" d={`M${balancerX} ${top - 7}v${ROWS * ROW + 6}`} />
          <text
            class={`small mid ${backEndFirst ? "strong" : "muted"}`}
            x={clamp(lineX, own ? 240 : 158)}
            y={top - 12}
          >
            {label}
          </text>
          {lossWindow && (
            <rect
              class="mark bad soft"
              x={Math.max(x(lossWindow.fromS), LEFT)}
              y={top - 6}
              width={tenth(x(lossWindow.toS) - Math.max(x(lossWindow.fromS), LEFT))}
              height={ROWS * ROW + 4}
            />
          )}
          <path
            class={`line ${backEndFirst ? "warn" : "faint"}`}
            d={`M${lineX} ${top - 7}v${ROWS * ROW + 6}`}
          />
        </g>
      )}
      {rows.map((row, i) => {
        const y = top + 5 + i * ROW;
        return (
          <g key={row.gapS}>
            {waits && (
              <path
                class="line faint"
                d={`M${LEFT} ${y}H${x(Math.min(row.gapS, closedAtS, nowS))}`}
              />
            )}
            {row.gapS <= nowS && <Mark row={row} y={y} lineX={lineX} balancerX={balancerX} />}
          </g>
        );
      })}
    </g>
  );
}

function words({ waits, closedBy, closedAtS, rows }: Group): string {
  const lost = rows.filter(({ outcome }) => outcome === "504").length;
  return waits
    ? `the ${closedBy} closes first, after ${closedAtS} s, and ${lost} of ${rows.length} requests are lost`
    : "every connection is opened for its request and none is lost";
}

/** Each row is a silent connection; the mark is its request, the dashed lines are the two timers. */
export function view({
  params,
  result,
  step,
}: {
  params: Params;
  result: Result;
  step: number;
}): VNode {
  const { balancerIdleS, firstByteS, keepAliveS, preOpen } = params;
  const balancerX = x(balancerIdleS);
  return (
    <svg viewBox="0 0 400 324" role="img">
      <title>Who closes a silent connection first, and which requests are lost</title>
      <desc>
        {`On connections without a first byte ${words(result.fresh)}. On used connections ${words(result.used)}.`}
      </desc>
      <text class="small mid strong" x={clamp(balancerX, 150)} y={AXIS_Y - 8}>
        {`balancer closes at ${balancerIdleS} s`}
      </text>
      <Silence
        group={result.fresh}
        title={preOpen ? "Pre-opened, not a byte sent yet" : "Opened when the request comes"}
        timerS={firstByteS}
        balancerX={balancerX}
        top={FRESH_TOP}
        nowS={step}
      />
      <Silence
        group={result.used}
        title="Used before, kept alive"
        timerS={keepAliveS}
        balancerX={balancerX}
        top={USED_TOP}
        nowS={step}
      />
      {step < END_S && <path class="line other" d={`M${x(step)} ${FRESH_TOP - 8}V${AXIS_Y}`} />}
      <g class="axis">
        <path d={`M${LEFT} ${AXIS_Y}H${RIGHT}`} />
        {[0, 20, 40, 60].map((tick) => (
          <g key={tick}>
            <path d={`M${x(tick)} ${AXIS_Y}v4`} />
            <text class="mid" x={x(tick)} y={AXIS_Y + 16}>
              {tick}
            </text>
          </g>
        ))}
        <text class="end" x={RIGHT} y={AXIS_Y + 16}>
          s of silence
        </text>
      </g>
      <g>
        <circle class="mark good" cx={LEFT + 4} cy={AXIS_Y + 33} r="4" />
        <text class="small" x={LEFT + 12} y={AXIS_Y + 37}>
          sent on it
        </text>
        <circle class="line good" cx={LEFT + 94} cy={AXIS_Y + 33} r="3.5" />
        <text class="small" x={LEFT + 102} y={AXIS_Y + 37}>
          on a new connection
        </text>
        <path class="line bad" d={`M${LEFT + 232} ${AXIS_Y + 29}l8 8m0 -8l-8 8`} />
        <text class="small" x={LEFT + 245} y={AXIS_Y + 37}>
          lost: 504
        </text>
      </g>
    </svg>
  );
}
