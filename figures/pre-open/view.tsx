import type { VNode } from "preact";
import { Axis, MarksKey } from "./axis.tsx";
import { AXIS_Y, clamp, FRESH_TOP, USED_TOP, x } from "./mark.tsx";
import type { Group, Params, Result } from "./model.ts";
import { Silence } from "./silence.tsx";
import { STEPS, STEPS_PER_S } from "./time.ts";
import { Wires, WiresKey } from "./wires.tsx";

function words({ waits, closedBy, closedAtS, rows }: Group): string {
  const lost = rows.filter(({ outcome }) => outcome === "504").length;
  return waits
    ? `the ${closedBy} closes first, after ${closedAtS} s, and ${lost} of ${rows.length} requests are lost`
    : "every connection is opened for its request and none is lost";
}

/** What no step changes: Preact passes over a node that is the same as before. */
const axis = <Axis />;
const wiresKey = <WiresKey />;

/**
 * Each row is a silent connection; the mark is its request, the dashed lines are the two timers. Before the end of the
 * run each row is the wire of its connection, with what is on its way between the two ends.
 */
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
  const nowS = step / STEPS_PER_S;
  const isOver = step + 1 >= STEPS;
  const groups = [
    {
      name: "fresh",
      group: result.fresh,
      title: preOpen ? "Pre-opened, not a byte sent yet" : "Opened when the request comes",
      timerS: firstByteS,
      top: FRESH_TOP,
    },
    {
      name: "used",
      group: result.used,
      title: "Used before, kept alive",
      timerS: keepAliveS,
      top: USED_TOP,
    },
  ];
  return (
    <svg viewBox="0 0 400 324" role="img">
      <title>Who closes a silent connection first, and which requests are lost</title>
      <desc>
        {`On connections without a first byte ${words(result.fresh)}. On used connections ${words(result.used)}.`}
      </desc>
      <text class="small mid strong" x={clamp(balancerX, 150)} y={AXIS_Y - 8}>
        {`balancer closes at ${balancerIdleS} s`}
      </text>
      {groups.map(({ name, ...about }) =>
        isOver ? (
          <Silence key={name} {...about} balancerX={balancerX} />
        ) : (
          <Wires key={name} {...about} delays={params} nowS={nowS} />
        ),
      )}
      {!isOver && <circle class="mark other" cx={x(nowS)} cy={AXIS_Y} r="5" />}
      {axis}
      {isOver ? <MarksKey /> : wiresKey}
    </svg>
  );
}
