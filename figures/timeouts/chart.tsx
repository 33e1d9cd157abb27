import { areaPath, linear, linePath, Plot, type PlotBox } from "load-bearing/figures";
import type { VNode } from "preact";
import { BIN_SECONDS, type Bin } from "./model.ts";
import { SITE } from "./site.ts";
import { percent } from "./words.ts";

const BOX: PlotBox = { left: 38, top: 128, width: 300, height: 120 };
const LABEL_GAP = 15;

/** The share of good answers in each bin; a bin without answers keeps the share before it. */
function shares(bins: readonly Bin[], ok: "webOk" | "userOk", failed: "webErrors" | "userFailed") {
  let last = 1;
  return bins.map((bin): readonly [seconds: number, share: number] => {
    const all = bin[ok] + bin[failed];
    if (all > 0) last = bin[ok] / all;
    return [bin.from + BIN_SECONDS / 2, last];
  });
}

/** The last shares of good answers that both ends have seen. */
export function ends(bins: readonly Bin[]): { readonly web: number; readonly users: number } {
  return {
    web: shares(bins, "webOk", "webErrors").at(-1)?.[1] ?? 1,
    users: shares(bins, "userOk", "userFailed").at(-1)?.[1] ?? 1,
  };
}

const x = linear([0, SITE.seconds], [BOX.left, BOX.left + BOX.width]);
const y = linear([0, 1], [BOX.top + BOX.height, BOX.top]);
const surge = [x(SITE.surge.from), x(SITE.surge.to)] as const;

/** What no step changes. One node, so that Preact passes over it while the run is in motion. */
const ground = (
  <Plot
    box={BOX}
    x={{ domain: [0, SITE.seconds], ticks: [0, 30, 60, 90], label: "seconds" }}
    y={{
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      label: "Good answers, as the web servers log them and as users get them",
      format: percent,
    }}
  >
    {() => (
      <>
        <path
          class="mark faint soft"
          d={areaPath(
            surge.map((at): readonly [number, number] => [at, BOX.top]),
            BOX.top + BOX.height,
          )}
        />
        <text class="muted small mid" x={(surge[0] + surge[1]) / 2} y={BOX.top + BOX.height + 17}>
          surge
        </text>
      </>
    )}
  </Plot>
);

/** What each end of the chain believes, and where the run has come to, unless it is over. */
export function Chart({
  bins,
  nowSeconds,
}: {
  bins: readonly Bin[];
  nowSeconds: number | undefined;
}): VNode {
  return (
    <>
      {ground}
      {nowSeconds !== undefined && (
        <path class="line faint" d={`M${x(nowSeconds)} ${BOX.top}v${BOX.height}`} />
      )}
      {linesOf(bins)}
    </>
  );
}

let drawn: { readonly bins: readonly Bin[]; readonly lines: VNode } | undefined;

/** The same node as before for the same bins, of which a run in motion has a new one every few steps. */
function linesOf(bins: readonly Bin[]): VNode {
  const isSame = drawn?.bins.length === bins.length && drawn.bins.at(-1) === bins.at(-1);
  if (!drawn || !isSame) drawn = { bins, lines: <Lines bins={bins} /> };
  return drawn.lines;
}

function Lines({ bins }: { bins: readonly Bin[] }): VNode {
  const place = (points: ReturnType<typeof shares>) =>
    points.map(([s, v]): readonly [number, number] => [x(s), y(v)]);
  const web = place(shares(bins, "webOk", "webErrors"));
  const users = place(shares(bins, "userOk", "userFailed"));
  const end = ends(bins);
  const room = (y: number) => Math.min(Math.max(y, BOX.top), BOX.top + BOX.height - LABEL_GAP) + 4;
  const upperY = room(y(Math.max(end.web, end.users)));
  const lowerY = Math.max(y(Math.min(end.web, end.users)) + 4, upperY + LABEL_GAP);
  const [webY, userY] = end.web >= end.users ? [upperY, lowerY] : [lowerY, upperY];
  return (
    <>
      {web.length > 0 && (
        <path
          class="mark bad soft"
          d={`${linePath(web)}${linePath([...users].reverse()).replace("M", "L")}Z`}
        />
      )}
      <path class="line bad" d={linePath(users)} />
      <path class="line other" d={linePath(web)} />
      <text class="other small strong" x="344" y={webY}>
        web’s log
      </text>
      <text class="bad small strong" x="344" y={userY}>
        users
      </text>
    </>
  );
}
