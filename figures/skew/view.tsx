import { Plot, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import type { SkewParams, SkewResult } from "./model.ts";
import { binHours, type Requests, weekHours } from "./week.ts";

const box = { left: 44, top: 44, width: 346, height: 132 };

/** A share as a whole per cent; small shares are not rounded away. */
export function percent(part: number, whole: number): string {
  const value = (100 * part) / whole;
  if (part > 0 && value < 0.5) return "under 1%";
  if (part < whole && value > 99.5) return "over 99%";
  return `${Math.round(value)}%`;
}

/** A count with thousands separated. */
export function counted(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 edit", "1,982 edits". */
export function plural(n: number, one: string): string {
  return `${counted(n)} ${n === 1 ? one : `${one}s`}`;
}

/** The upper edge of a band as steps, one for each bin, then back along the ground. */
function steps(bins: readonly Requests[], share: (bin: Requests) => number, y: Scale, x: Scale) {
  const path = [`M${x(0)} ${y(0)}`];
  let last: number | undefined;
  bins.forEach((bin, i) => {
    const level = tenth(y(share(bin)));
    if (level === last) return;
    path.push(last === undefined ? `V${level}` : `H${x((i * binHours) / 24)}V${level}`);
    last = level;
  });
  return `${path.join("")}H${x(weekHours / 24)}V${y(0)}Z`;
}

type Scale = (value: number) => number;

const share = (part: number, { current, served, gone }: Requests) =>
  part / (current + served + gone);

/** A layer over those behind it: a tint and an edge, as a whole week of full red would glare. */
function Band({ look, d }: { look: string; d: string }): VNode {
  return (
    <>
      <path class="mark paper" d={d} />
      <path class={`line mark ${look} soft`} d={d} />
    </>
  );
}

/** The week as three layers of requests; deploys are the marks along the top. */
export function view({ result }: { params: SkewParams; result: SkewResult }): VNode {
  const { bins, total, deploys, missingChunks, interrupted } = result;
  const requests = total.current + total.served + total.gone;
  const older = percent(total.served + total.gone, requests);
  const rows = [
    { mark: "mark good soft", label: "newest version", part: total.current },
    { mark: "line mark warn soft", label: "older, files still served", part: total.served },
    { mark: "line mark bad soft", label: "older, files removed", part: total.gone },
  ];
  return (
    <svg viewBox="0 0 400 276" role="img">
      <title>Requests by client version over one week</title>
      <desc>
        {`Three stacked layers. Clients older than the newest release send ${older} of the requests; those whose files were removed send ${percent(total.gone, requests)}. ${counted(missingChunks)} chunk loads meet a 404, and ${counted(interrupted)} edits are cut off by a reload.`}
      </desc>
      <text x={390} y={32} class="small muted end">
        {deploys.length > 3 ? "▾ deploys" : "▾ deploy"}
      </text>
      <Plot
        box={box}
        x={{ domain: [0, 7], ticks: [0, 1, 2, 3, 4, 5, 6, 7], label: "day" }}
        y={{
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          label: "",
          format: (value) => `${value * 100}%`,
        }}
      >
        {({ x, y }) => (
          <>
            <path class="mark good soft" d={steps(bins, () => 1, y, x)} />
            <Band look="warn" d={steps(bins, (b) => share(b.served + b.gone, b), y, x)} />
            <Band look="bad" d={steps(bins, (b) => share(b.gone, b), y, x)} />
            <path
              class="mark"
              d={deploys.map((h) => `M${tenth(x(h / 24) - 4)} 37h8l-4 6z`).join("")}
            />
          </>
        )}
      </Plot>
      <text x={0} y={14}>
        Share of requests, by the client that sent them
      </text>
      {rows.map(({ mark, label, part }, i) => (
        <g key={label}>
          <rect class={mark} x={2} y={221 + 19 * i} width={12} height={12} />
          <text x={20} y={231 + 19 * i}>
            {`${percent(part, requests)} ${label}`}
          </text>
        </g>
      ))}
      <text x={390} y={231} class="end strong">
        {plural(missingChunks, "chunk 404")}
      </text>
      <text x={390} y={250} class="end strong">
        {`${plural(interrupted, "edit")} cut off`}
      </text>
    </svg>
  );
}
