import { areaPath, linear, linePath, Plot, type PlotBox } from "load-bearing/figures";
import type { VNode } from "preact";
import { BIN_SECONDS, type Bin, type Params, type Result } from "./model.ts";
import { SITE } from "./site.ts";
import { Tower } from "./tower.tsx";
import { number, percent, verdict } from "./words.ts";

const WIDTH = 400;
const HEIGHT = 288;
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

/** The disks of the three timeouts, and below them what each end of the chain believes. */
export function View({
  params,
  result,
  step,
}: {
  params: Params;
  result: Result;
  step: number;
}): VNode {
  const bins = result.bins.slice(0, step + 1);
  const isOver = bins.length === result.bins.length;
  const web = shares(bins, "webOk", "webErrors");
  const users = shares(bins, "userOk", "userFailed");
  const webEnd = web.at(-1)?.[1] ?? 1;
  const userEnd = users.at(-1)?.[1] ?? 1;
  const toY = linear([0, 1], [BOX.top + BOX.height, BOX.top]);
  const room = (y: number) => Math.min(Math.max(y, BOX.top), BOX.top + BOX.height - LABEL_GAP) + 4;
  const upperY = room(toY(Math.max(webEnd, userEnd)));
  const lowerY = Math.max(toY(Math.min(webEnd, userEnd)) + 4, upperY + LABEL_GAP);
  const [webY, userY] = webEnd >= userEnd ? [upperY, lowerY] : [lowerY, upperY];
  const sum = (key: "webOk" | "webErrors" | "userOk" | "userFailed") =>
    number(bins.reduce((all, bin) => all + bin[key] * BIN_SECONDS, 0));
  const soFar = [
    `Web log: ${sum("webOk")} OK, ${sum("webErrors")} errors`,
    `Users: ${sum("userOk")} pages`,
    `and ${sum("userFailed")} failed tries`,
    `after ${bins.length * BIN_SECONDS} of ${SITE.seconds} seconds`,
  ];
  const atEnd = [
    `Web log: ${number(result.webOk)} OK, ${number(result.webErrors)} errors`,
    `Users: ${number(result.userOk)} pages`,
    `and ${number(result.userErrors)} error pages`,
    `Wasted database work: ${percent(result.wastedShare)}`,
  ];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>What the web servers log and what users get</title>
      <desc>
        {`${verdict(params)} At the end of the run ${percent(webEnd)} of the web servers’ answers are good by their own log, and ${percent(userEnd)} of the users’ tries bring a page.`}
      </desc>
      <Tower params={params} />
      {(isOver ? atEnd : soFar).map((line, i) => (
        <text key={line} x="206" y={18 + i * 19} class={i === 3 ? "strong" : undefined}>
          {line}
        </text>
      ))}
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
        {({ x, y }) => {
          const place = (points: typeof web) =>
            points.map(([s, v]): readonly [number, number] => [x(s), y(v)]);
          const gap = `${linePath(place(web))}${linePath(place(users).reverse()).replace("M", "L")}Z`;
          const surge = [x(SITE.surge.from), x(SITE.surge.to)] as const;
          return (
            <>
              <path
                class="mark faint soft"
                d={areaPath(
                  surge.map((at): readonly [number, number] => [at, BOX.top]),
                  BOX.top + BOX.height,
                )}
              />
              <text
                class="muted small mid"
                x={(surge[0] + surge[1]) / 2}
                y={BOX.top + BOX.height + 17}
              >
                surge
              </text>
              <path class="mark bad soft" d={gap} />
              <path class="line bad" d={linePath(place(users))} />
              <path class="line other" d={linePath(place(web))} />
              {!isOver && (
                <path
                  class="line faint"
                  d={`M${x(bins.length * BIN_SECONDS)} ${BOX.top}v${BOX.height}`}
                />
              )}
            </>
          );
        }}
      </Plot>
      <text class="other small strong" x="344" y={webY}>
        web’s log
      </text>
      <text class="bad small strong" x="344" y={userY}>
        users
      </text>
    </svg>
  );
}
