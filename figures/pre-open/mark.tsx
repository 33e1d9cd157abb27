import { linear, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Row } from "./model.ts";
import { END_S } from "./time.ts";

export const LEFT = 6;
export const RIGHT = 394;

export const ROW = 14;
export const ROWS = 6;
export const FRESH_TOP = 44;
export const USED_TOP = 174;
export const AXIS_Y = USED_TOP + ROWS * ROW + 24;

/** Keeps a centred label of about `width` units inside the picture. */
export function clamp(at: number, width: number): number {
  return Math.min(Math.max(at, width / 2), 400 - width / 2);
}

/** The place of a time on the picture's axis. */
export const x = linear([0, END_S], [LEFT, RIGHT]);

/** Where the words of a lost request go, clear of both timers' lines, and how many words fit there. */
function noteAt(gapX: number, lineX: number, balancerX: number): { at: number; words: string } {
  const after = Math.max(gapX + 8, lineX + 5);
  const crosses = after < balancerX + 3 && after + 24 > balancerX;
  const at = crosses ? balancerX + 5 : after;
  const room = (at < balancerX ? balancerX : RIGHT) - at;
  return { at: tenth(at), words: room > 122 ? "504: passed the close" : "504" };
}

/** One request: sent on the connection, on a new one, or lost. */
export function Mark({
  row: { gapS, outcome },
  y,
  lineX,
  balancerX,
}: {
  row: Row;
  y: number;
  lineX: number;
  balancerX: number;
}): VNode {
  const gapX = x(gapS);
  if (outcome === "served") return <circle class="mark good" cx={gapX} cy={y} r="4" />;
  if (outcome === "new connection") return <circle class="line good" cx={gapX} cy={y} r="3.5" />;
  const note = noteAt(gapX, lineX, balancerX);
  return (
    <g>
      <path class="line bad" d={`M${tenth(gapX - 4)} ${y - 4}l8 8m0 -8l-8 8`} />
      <text class="small strong bad" x={note.at} y={y + 4}>
        {note.words}
      </text>
    </g>
  );
}
