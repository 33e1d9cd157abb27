import { linear, tenth } from "load-bearing/figures";
import { Fragment, type VNode } from "preact";
import { AXIS_Y, LEFT, ROW } from "./mark.tsx";
import { closesOf, type Delays, knownS, type Message, messagesOf } from "./messages.ts";
import type { Group, Row } from "./model.ts";

const BALANCER_X = 104;
const OUTCOME_X = 40;
/** The wire is as long as the delay. */
const lengthOf = linear([0, 4], [0, 240]);
const barOf = linear([0, 80], [0, 48]);

/** The connections of one kind at one time: two ends, what is left of their timers, and what is on its way. */
export function Wires({
  group,
  title,
  timerS,
  delays,
  top,
  nowS,
}: {
  group: Group;
  title: string;
  timerS: number;
  delays: Delays;
  top: number;
  nowS: number;
}): VNode {
  const backEndX = BALANCER_X + lengthOf(delays.delayS);
  const rows = group.rows.map((row, i) => {
    const at = stateOf(group, row, timerS, delays, nowS);
    return { ...at, row, y: top + 5 + i * ROW };
  });
  type Placed = (typeof rows)[number];
  const path = (draw: (row: Placed) => string) => rows.map(draw).join("");
  const end = (x: number, y: number) => `M${x - 3} ${y - 3}h6v6h-6z`;
  const bar = (x: number, y: number, width: number) =>
    width === 0 ? "" : `M${x} ${y - 2}h${width}v4h${-width}z`;
  return (
    <g>
      <text class="strong" x={LEFT} y={top - 30}>
        {title}
      </text>
      <text class="small muted end" x={BALANCER_X} y={top - 12}>
        balancer
      </text>
      <text class="small muted" x={backEndX + 7} y={top - 12}>
        back end
      </text>
      <path
        class="line"
        d={path(({ y, isOpen }) =>
          isOpen.balancer && isOpen.backEnd ? `M${BALANCER_X} ${y}H${backEndX}` : "",
        )}
      />
      <path
        class="line limit"
        d={path(({ y, isOpen }) =>
          isOpen.balancer !== isOpen.backEnd ? `M${BALANCER_X} ${y}H${backEndX}` : "",
        )}
      />
      <path
        class="mark"
        d={path(
          ({ y, isOpen }) =>
            (isOpen.balancer ? end(BALANCER_X, y) : "") + (isOpen.backEnd ? end(backEndX, y) : ""),
        )}
      />
      <path
        class="mark other"
        d={path(
          ({ y, leftS }) =>
            bar(BALANCER_X - 6, y, -barOf(leftS.balancer)) +
            bar(backEndX + 6, y, barOf(leftS.backEnd)),
        )}
      />
      {rows.map(({ row, y, messages, isKnown }) => (
        <Fragment key={row.gapS}>
          <Outcome row={row} y={y} isKnown={isKnown} />
          {messages.map((message) => {
            const { kind, from, leavesS, arrivesS } = message;
            const along = (nowS - leavesS) / (arrivesS - leavesS);
            const ends = from === "balancer" ? [BALANCER_X, backEndX] : [backEndX, BALANCER_X];
            const x = tenth((ends[0] ?? 0) + along * ((ends[1] ?? 0) - (ends[0] ?? 0)));
            return <Sent key={`${kind} ${from}`} kind={kind} x={x} y={y} />;
          })}
        </Fragment>
      ))}
    </g>
  );
}

/** What becomes of a request, once the balancer knows, and until then when it will come. */
function Outcome({ row, y, isKnown }: { row: Row; y: number; isKnown: boolean }): VNode {
  if (!isKnown)
    return (
      <text class="small muted end" x={OUTCOME_X - 8} y={y + 4}>
        {`${row.gapS} s`}
      </text>
    );
  if (row.outcome === "504") return <Sent kind="RST" x={OUTCOME_X - 14} y={y} />;
  const isSame = row.outcome === "served";
  return <circle class={isSame ? "mark good" : "line good"} cx={OUTCOME_X - 14} cy={y} r="4" />;
}

/** One message on the wire. */
function Sent({ kind, x, y }: { kind: Message["kind"]; x: number; y: number }): VNode {
  if (kind === "RST") return <path class="line bad" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />;
  if (kind === "FIN") return <path class="mark warn" d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />;
  if (kind === "handshake") return <circle class="mark paper" cx={x} cy={y} r="4" />;
  return <circle class={kind === "answer" ? "mark good" : "mark other"} cx={x} cy={y} r="5" />;
}

/** What the marks on the wires mean. */
export function WiresKey(): VNode {
  const y = AXIS_Y + 33;
  return (
    <g>
      {(
        [
          ["request", "request", 0],
          ["answer", "answer", 82],
          ["FIN", "“I close”", 158],
          ["RST", "refused: 504", 250],
        ] as const
      ).map(([kind, words, at]) => (
        <Fragment key={kind}>
          <Sent kind={kind} x={LEFT + 5 + at} y={y} />
          <text class="small" x={LEFT + 15 + at} y={y + 4}>
            {words}
          </text>
        </Fragment>
      ))}
    </g>
  );
}

/** What of a row's connection there is at a time: the old one, then the one opened for its request, then none. */
function stateOf(group: Group, row: Row, timerS: number, delays: Delays, nowS: number) {
  const { balancerIdleS, delayS } = delays;
  const { balancerS = Number.POSITIVE_INFINITY, backEndS = Number.POSITIVE_INFINITY } = closesOf(
    group,
    row,
    delays,
  );
  const isKnown = nowS >= knownS(row, delayS);
  const isNew = row.outcome === "new connection" && nowS >= row.gapS;
  const isThere = !isKnown && (isNew || group.waits);
  const isOpen = {
    balancer: isThere && (isNew || nowS < Math.min(balancerS, backEndS + delayS)),
    backEnd: isThere && (isNew || nowS < Math.min(backEndS, balancerS + delayS)),
  };
  return {
    isKnown,
    isOpen,
    leftS: {
      balancer: isOpen.balancer && nowS < row.gapS ? balancerIdleS - nowS : 0,
      backEnd:
        isOpen.backEnd && !isNew && nowS < row.gapS + delayS
          ? Math.min(timerS, group.backEndClosesS - nowS)
          : 0,
    },
    messages: messagesOf(group, row, delays).filter(
      ({ leavesS, arrivesS }) => nowS >= leavesS && nowS < arrivesS,
    ),
  };
}
