import { linear, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import {
  contractEnd,
  type Gate,
  gateNames,
  neededRacks,
  type Params,
  type Result,
  racks,
} from "./model.ts";

const left = 84;
const x = linear([0, 150], [left, 392]);
const top = 26;
const rowHeight = 27;
const slackY = top + 7 * rowHeight + 14;
const rackY = slackY + 50;

/** The gates as bars over the days, the end of the contract as a line, and the racks with power. */
export function view({ result }: { params: Params; result: Result }): VNode {
  return (
    <svg viewBox="0 0 400 308" role="img">
      <title>Seven gates of a data-center move against the end of a contract</title>
      <desc>{describe(result)}</desc>
      <DayAxis />
      {result.gates.map((gate, i) => (
        <Row key={gate.key} gate={gate} y={top + i * rowHeight} result={result} />
      ))}
      <Slack result={result} />
      <path class="line limit" d={`M${x(contractEnd)} 18V${slackY + 6}`} />
      <text x={0} y={12} class="small muted">
        thin: as planned; end of a bar: its slip
      </text>
      <text x={400} y={12} class="end strong">
        {`contract ends: day ${contractEnd}`}
      </text>
      <Racks result={result} />
    </svg>
  );
}

function describe({ slackDays, unsafe, racksThatRun }: Result): string {
  const end = contractEnd - slackDays;
  const dust = unsafe
    ? ` Racks stand beside the builders from day ${unsafe.from} to day ${unsafe.to}.`
    : "";
  return `The bars follow each other from construction to a cut-over that ends on day ${end}; the contract ends on day ${contractEnd}.${dust} There is power for ${racksThatRun} of ${racks} racks.`;
}

/** A gate: a thin bar for the plan and below it a bar for what happens, with its slip and its dust. */
function Row({ gate, y, result }: { gate: Gate; y: number; result: Result }): VNode {
  const { start, end, slipDays, plannedStart, plannedEnd } = gate;
  const blocked = gate.key === "cutOver" && !result.enoughPower;
  const unsafe = gate.key === "racks" ? result.unsafe : undefined;
  const note = unsafe ? `dust from day ${unsafe.from}` : blocked ? "waits for power" : undefined;
  return (
    <g>
      <text x={0} y={y + 17}>
        {gateNames[gate.key]}
      </text>
      <Bar from={plannedStart} to={plannedEnd} y={y + 2} height={4} meaning="other" />
      <Bar from={start} to={end} y={y + 8} height={13} meaning={blocked ? "paper" : ""} />
      {slipDays > 0 && !blocked && (
        <Bar from={end - slipDays} to={end} y={y + 8} height={13} meaning="warn" />
      )}
      {unsafe && <Bar from={unsafe.from} to={unsafe.to} y={y + 8} height={13} meaning="bad" />}
      {note && (
        <text x={x(Math.min(start, contractEnd)) - 5} y={y + 19} class="end small bad">
          {note}
        </text>
      )}
    </g>
  );
}

function Bar({
  from,
  to,
  y,
  height,
  meaning,
}: {
  from: number;
  to: number;
  y: number;
  height: number;
  meaning: string;
}): VNode {
  const width = tenth(x(to) - x(from));
  return <rect class={`mark ${meaning}`} x={x(from)} y={y} width={width} height={height} />;
}

/** What lies between the last day of the move and the last day of the contract. */
function Slack({ result: { slackDays, enoughPower } }: { result: Result }): VNode {
  const end = contractEnd - slackDays;
  const meaning = slackDays > 0 && enoughPower ? "good" : "bad";
  const text =
    slackDays < 0
      ? `late by ${inDays(-slackDays)}`
      : `${inDays(slackDays)} of slack${enoughPower ? "" : " by the calendar, no cut-over"}`;
  return (
    <g>
      <path class={`line ${meaning}`} d={`M${x(end)} ${slackY - 6}v12m0 -6H${x(contractEnd)}`} />
      <text x={x(Math.min(end, contractEnd)) - 6} y={slackY + 5} class={`end strong ${meaning}`}>
        {text}
      </text>
    </g>
  );
}

function inDays(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

function DayAxis(): VNode {
  return (
    <g class="axis">
      {[0, 30, 60, 90, 120, 150].map((day) => (
        <g key={day}>
          <path class="grid" d={`M${x(day)} ${top}V${slackY + 10}`} />
          <text x={x(day)} y={slackY + 24} class="mid">
            {day}
          </text>
        </g>
      ))}
      <text x={0} y={slackY + 24}>
        day
      </text>
    </g>
  );
}

/** One square a rack, filled if there is power for it, and a line after those that the service needs. */
function Racks({ result: { racksThatRun, enoughPower } }: { result: Result }): VNode {
  const size = 7.6;
  const squares = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, i) => `M${tenth(left + (from + i) * size)} ${rackY}h6v12h-6z`,
    ).join("");
  const needX = tenth(left + neededRacks * size - 0.8);
  return (
    <g>
      <text x={0} y={rackY + 11}>
        {`${racksThatRun} run`}
      </text>
      <path class={`mark ${enoughPower ? "good" : "bad"}`} d={squares(0, racksThatRun)} />
      <path class="mark paper" d={squares(racksThatRun, racks)} />
      <path class="line" d={`M${needX} ${rackY - 4}v20`} />
      <text x={needX} y={rackY + 30} class="end small muted">
        {`racks that the service needs: ${neededRacks}`}
      </text>
    </g>
  );
}
