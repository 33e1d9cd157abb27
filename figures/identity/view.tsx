import type { VNode } from "preact";
import { methods, type Outcome, type Params, type Result } from "./model.ts";
import { intruder, verdict } from "./words.ts";

const colleagueX = 246;
const impostorX = 342;
/** At least 24 px of a phone 320 wide, in the largest text too: a row is a target. */
export const rowHeight = 32;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Yes or no, as a shape and a word. */
function Answer({ x, y, yes, tone }: { x: number; y: number; yes: boolean; tone: string }): VNode {
  return (
    <g>
      {!yes && <circle cx={x - 10} cy={y} r={5} class="mark paper" />}
      {yes && tone === "good" && <circle cx={x - 10} cy={y} r={6} class="mark good" />}
      {yes && tone === "bad" && <path d={`M${x - 17} ${y}l7-7 7 7-7 7z`} class="mark bad" />}
      <text x={x + 2} y={y + 4} class={yes && tone === "bad" ? "strong bad" : undefined}>
        {yes ? "yes" : "no"}
      </text>
    </g>
  );
}

function Row({ outcome, y, chosen }: { outcome: Outcome; y: number; chosen: boolean }): VNode {
  const { method, colleaguePasses, impostorPasses } = outcome;
  return (
    <g>
      {chosen && (
        <rect
          x={4}
          y={y - rowHeight / 2}
          width={392}
          height={rowHeight}
          rx={3}
          class="mark faint"
        />
      )}
      <text x={12} y={y + 4} class={chosen ? "strong" : undefined}>
        {methods[method]}
      </text>
      <Answer x={colleagueX} y={y} yes={colleaguePasses} tone="good" />
      <Answer x={impostorX} y={y} yes={impostorPasses} tone="bad" />
    </g>
  );
}

function Head(): VNode {
  const columns = [
    ["Colleague", "passes", colleagueX - 17],
    ["Impostor", "passes", impostorX - 17],
  ] as const;
  return (
    <g>
      {columns.map(([first, second, x]) => (
        <g key={first}>
          <text x={x} y={36} class="small muted">
            {first}
          </text>
          <text x={x} y={50} class="small muted">
            {second}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The middle of a method's row; the prepared ones stand below a heading of their own. */
export function rowY(index: number, prepared: boolean): number {
  return (prepared ? 107 : 75) + index * rowHeight;
}

/** Ten ways of proving who you are, and whom each lets through. */
export function IdentityView({ params, result }: { params: Params; result: Result }): VNode {
  const { compromised, outcomes, chosen, safe } = result;
  const held = intruder(compromised, params.attack);
  const count = `${safe.length} of ${outcomes.length} proofs let only the colleague pass`;
  return (
    <svg viewBox="0 0 400 444" role="img">
      <title>{`Who gets through when the intruder holds ${held}`}</title>
      <desc>
        {`Ten methods of proof, with a yes or no for the colleague and for an impostor. ${methods[chosen.method]}: ${verdict(chosen)}. ${count}.`}
      </desc>
      <text x={12} y={16} class="strong">
        {`Intruder holds ${held}`}
      </text>
      <text x={12} y={50} class="small muted">
        Nothing prepared
      </text>
      <Head />
      <g class="axis">
        <path d="M4 56H396" />
        <path d="M4 183H396" />
        <path d="M4 415H396" />
      </g>
      <text x={12} y={177} class="small muted">
        Prepared on a calm day
      </text>
      {outcomes.map((outcome, index) => (
        <Row
          key={outcome.method}
          outcome={outcome}
          y={rowY(index, outcome.prepared)}
          chosen={outcome.method === chosen.method}
        />
      ))}
      <text x={12} y={435} class="strong">
        {capital(verdict(chosen))}
      </text>
    </svg>
  );
}
