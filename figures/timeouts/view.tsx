import type { VNode } from "preact";
import { Chart, ends } from "./chart.tsx";
import { Fall } from "./fall.tsx";
import { type Moment, STEP_SECONDS } from "./follow.ts";
import { BIN_SECONDS, type Params, type Result } from "./model.ts";
import { Tower } from "./tower.tsx";
import { number, percent, verdict } from "./words.ts";

const WIDTH = 400;
const HEIGHT = 288;

/**
 * The disks of the three timeouts, and below them what each end of the chain believes. Before the end of the run,
 * requests that fall through what waits for them stand in the place of the disks.
 */
export function View({
  params,
  result,
  step,
}: {
  params: Params;
  result: Result;
  step: number;
}): VNode {
  const moment = step + 1 < result.moments.length ? result.moments[step] : undefined;
  const nowSeconds = (step + 1) * STEP_SECONDS;
  const bins = moment ? result.bins.slice(0, Math.floor(nowSeconds / BIN_SECONDS)) : result.bins;
  const end = ends(result.bins);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>What the web servers log and what users get</title>
      <desc>
        {`${verdict(params)} At the end of the run ${percent(end.web)} of the web servers’ answers are good by their own log, and ${percent(end.users)} of the users’ tries bring a page.`}
      </desc>
      <g display={moment && "none"}>{outcomeOf(params, result)}</g>
      {moment && (
        <>
          <Fall params={params} moment={moment} />
          <SoFar moment={moment} />
        </>
      )}
      <Chart bins={bins} nowSeconds={moment && nowSeconds} />
    </svg>
  );
}

let drawn: { readonly result: Result; readonly outcome: VNode } | undefined;

/** What is seen before and after a run: the same node in all its steps, hidden in between, as making it anew takes long. */
function outcomeOf(params: Params, result: Result): VNode {
  if (drawn?.result !== result) {
    const outcome = (
      <>
        <Tower params={params} />
        <AtEnd result={result} />
      </>
    );
    drawn = { result, outcome };
  }
  return drawn.outcome;
}

function AtEnd({ result }: { result: Result }): VNode {
  const lines = [
    `Web log: ${number(result.webOk)} OK, ${number(result.webErrors)} errors`,
    `Users: ${number(result.userOk)} pages`,
    `and ${number(result.userErrors)} error pages`,
    `Wasted database work: ${percent(result.wastedShare)}`,
  ];
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} x="206" y={18 + i * 19} class={i === 3 ? "strong" : undefined}>
          {line}
        </text>
      ))}
    </>
  );
}

/** Two counts that ought to be the same. */
function SoFar({ moment: { webOk, userOk } }: { moment: Moment }): VNode {
  return (
    <>
      <text class="other strong" x="262" y="13">
        {`Web log: ${number(webOk)} good`}
      </text>
      <text class="bad strong" x="262" y="31">
        {`Users: ${number(userOk)} pages`}
      </text>
    </>
  );
}
