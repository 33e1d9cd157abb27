import { areaPath, linear, linePath, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import {
  type Day,
  errorBudget,
  horizonDays,
  type Params,
  type Result,
  startDead,
  startLive,
  startServers,
  tryMs,
} from "./model.ts";

const left = 60;
const right = 388;
const x = linear([0, horizonDays], [left, right]);
const space = { top: 42, bottom: 140 };
const latency = { top: 166, bottom: 212 };
const failures = { top: 242, bottom: 290 };
/** Room for a marker's words, with some to spare for a wider font. */
const labelWidth = 130;

/** Space, append latency and failed appends under each other on the same days. */
export function view({ params, result }: { params: Params; result: Result }): VNode {
  const drawn = result.days.filter(({ day }) => day % 2 === 0);
  const longest = Math.max(200, params.tries * tryMs);
  const latencyY = linear([0, longest], [latency.bottom, latency.top]);
  const decades = linear([Math.log10(errorBudget), 0], [failures.bottom, failures.top]);
  const failureY = (rate: number) => decades(Math.log10(Math.max(rate, errorBudget)));
  return (
    <svg viewBox="0 0 400 326" role="img">
      <title>A filling store: space, append latency and appends given up over 90 days</title>
      <desc>{describe(result)}</desc>
      <Space days={result.days} drawn={drawn} />
      <Chart
        name="Mean time of an append, ms"
        ticks={[0, longest / 2, longest].map((ms) => [String(ms), latencyY(ms)])}
        line={drawn.map((day) => [x(day.day), latencyY(day.latencyMs)])}
        meaning="other"
      />
      <Chart
        name="Appends given up, % (bottom line: 0.1 or fewer)"
        ticks={[0.001, 0.01, 0.1, 1].map((rate) => [String(rate * 100), failureY(rate)])}
        line={drawn.map((day) => [x(day.day), failureY(day.givenUp)])}
        meaning="bad"
      />
      <DayAxis />
      <Markers result={result} />
    </svg>
  );
}

function describe({ firstErrors, fullOnPaper }: Result): string {
  const paper =
    fullOnPaper === undefined
      ? "On paper there is free space on all days."
      : `On paper live and dead data reach the capacity on day ${fullOnPaper}.`;
  const errors = firstErrors
    ? `The append latency climbs, and from day ${firstErrors.day} one append in a thousand or more is given up.`
    : "Fewer than one append in a thousand is given up on every day.";
  return `${paper} ${errors}`;
}

/** Live and dead data stacked under the line of capacity. What is left between is free. */
function Space({ days, drawn }: { days: readonly Day[]; drawn: readonly Day[] }): VNode {
  const most = Math.max(...days.map((day) => day.capacity), 120);
  const y = linear([0, most], [space.bottom, space.top]);
  const live = drawn.map((day): [number, number] => [x(day.day), y(day.live)]);
  const used = drawn.map((day): [number, number] => [x(day.day), y(day.live + day.dead)]);
  const steps = days
    .filter((day, i) => day.capacity !== days[i - 1]?.capacity)
    .map((day, i) => `${i === 0 ? "M" : "H"}${x(day.day)}${i === 0 ? " " : "V"}${y(day.capacity)}`);
  return (
    <g>
      <path class="mark warn soft" d={areaPath(used, space.bottom)} />
      <path class="mark faint" d={areaPath(live, space.bottom)} />
      <path class="line" d={`${steps.join("")}H${right}`} />
      <path class="line warn" d={linePath(used)} />
      <Band name="live" size={startLive} y={y(startLive / 2)} />
      <Band name="dead" size={startDead} y={y(startLive + startDead / 2)} />
      <Band
        name="free"
        size={startServers - startLive - startDead}
        y={y((startLive + startDead + startServers) / 2)}
      />
    </g>
  );
}

/** The name of a band and its size on day 0, left of it: that day is the same for all settings. */
function Band({ name, size, y }: { name: string; size: number; y: number }): VNode {
  return (
    <text x={left - 6} y={tenth(y + 4)} class="end small">
      {`${name} ${size}`}
    </text>
  );
}

/** A line over the days with its name above it; `ticks` are labels and where they stand. */
function Chart({
  name,
  ticks,
  line,
  meaning,
}: {
  name: string;
  ticks: readonly (readonly [label: string, y: number])[];
  line: readonly (readonly [number, number])[];
  meaning: string;
}): VNode {
  const top = Math.min(...ticks.map(([, y]) => y));
  return (
    <g>
      <g class="axis">
        {ticks.map(([label, y]) => (
          <g key={label}>
            <path class="grid" d={`M${left} ${y}H${right}`} />
            <text x={left - 6} y={tenth(y + 4)} class="end">
              {label}
            </text>
          </g>
        ))}
      </g>
      <text x={0} y={top - 12} class="small">
        {name}
      </text>
      <path class={`line ${meaning}`} d={linePath(line)} />
    </g>
  );
}

function DayAxis(): VNode {
  return (
    <g class="axis">
      <path d={`M${left} ${space.bottom}H${right}`} />
      {[0, 15, 30, 45, 60, 75, 90].map((day) => (
        <text key={day} x={x(day)} y={failures.bottom + 17} class="mid">
          {day}
        </text>
      ))}
      <text x={right} y={failures.bottom + 33} class="end">
        days from now
      </text>
    </g>
  );
}

/** The two days that matter, through all charts. Rows and sides are such that no line cuts a word. */
function Markers({ result: { firstErrors, fullOnPaper } }: { result: Result }): VNode {
  const marks = [
    ...(firstErrors
      ? [{ day: firstErrors.day, text: `errors begin: day ${firstErrors.day}`, meaning: "bad" }]
      : []),
    ...(fullOnPaper === undefined
      ? []
      : [{ day: fullOnPaper, text: `full on paper: day ${fullOnPaper}`, meaning: "limit" }]),
  ].sort((a, b) => a.day - b.day);
  const last = marks.at(-1);
  const lastOnRight = last === undefined || x(last.day) + labelWidth < 400;
  return (
    <g>
      {marks.map(({ day, text, meaning }) => {
        const isLast = day === last?.day && meaning === last.meaning;
        const onRight = lastOnRight || (!isLast && x(day) < labelWidth);
        const y = marks.length > 1 && isLast === lastOnRight ? 29 : 12;
        return (
          <g key={meaning}>
            <path
              class={`line ${meaning}`}
              d={`M${x(day)} ${y - 10}V${space.bottom}M${x(day)} ${latency.top}V${latency.bottom}M${x(day)} ${failures.top}V${failures.bottom}`}
            />
            <text
              x={tenth(x(day) + (onRight ? 5 : -5))}
              y={y}
              class={`strong ${meaning}${onRight ? "" : " end"}`}
            >
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
