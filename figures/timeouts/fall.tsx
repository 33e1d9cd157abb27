import { linear, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Moment, Sight } from "./follow.ts";
import type { Params } from "./model.ts";
import { SITE } from "./site.ts";

const LEFT = 62;
const PITCH = 47;
const RIGHT = LEFT + 4 * PITCH;
/** The most that a disk reaches to either side of its column. */
const HALF = 20;
const USER_Y = 9;
const PROXY_Y = 27;
const WEB = { top: 38, bottom: 66 };
const DATABASE = { top: 70, bottom: 101 };
const SLOT_Y = 93;

const lanes = [
  { name: "user", y: USER_Y },
  { name: "proxy", y: PROXY_Y },
  { name: "web", y: 52 },
  { name: "database", y: 85 },
];

/** What no step changes. One node, so that Preact passes over it. */
const ground = <Lanes />;

function Lanes(): VNode {
  const box = ({ top, bottom }: typeof WEB) => `M${LEFT} ${top}H400V${bottom}H${LEFT}z`;
  return (
    <>
      <path class="mark faint" d={box(WEB) + box(DATABASE)} />
      {lanes.map(({ name, y }) => (
        <text key={name} x="0" y={y + 4}>
          {name}
        </text>
      ))}
    </>
  );
}

/** What is in motion: a few requests on their way down, each with the disks of those who wait for it, and the slots. */
export function Fall({ params, moment }: { params: Params; moment: Moment }): VNode {
  const { awaited, forNobody } = moment.slots;
  return (
    <g>
      {ground}
      {moment.columns.map(
        (sight, i) =>
          sight && <Column key={i} params={params} sight={sight} x={LEFT + (i + 0.5) * PITCH} />,
      )}
      <Slots awaited={awaited} forNobody={forNobody} />
    </g>
  );
}

/** One request: the line to it from those who wait, their disks, and itself, a ring once nobody does. */
function Column({ params, sight, x }: { params: Params; sight: Sight; x: number }): VNode {
  const { proxyTimeout, webTimeout, dbTimeout } = params;
  const { place, proxyLeft, webLeft, queryLeft, isGhost, user, logged } = sight;
  const y = depth(sight);
  const isInside = place !== "nowhere";
  // From the user down to where somebody has hung up, and from there on.
  const heldTo = user !== "waits" ? undefined : proxyLeft === undefined ? PROXY_Y : y;
  // Once the web server has answered, only the database is at it still, and the word stands in the line's way.
  const ghostFrom = logged ? WEB.bottom : proxyLeft === undefined ? WEB.top : PROXY_Y;
  return (
    <g>
      {heldTo !== undefined && <path class="line" d={`M${x} ${USER_Y}V${heldTo}`} />}
      {isInside && isGhost && <path class="line faint" d={`M${x} ${ghostFrom}V${y}`} />}
      <path
        class="mark other"
        d={
          disk(x, PROXY_Y, proxyLeft, proxyTimeout) +
          disk(x, 58, webLeft, webTimeout) +
          disk(x, SLOT_Y + 2, place === "slot" ? undefined : queryLeft, dbTimeout)
        }
      />
      {place === "slot" && (
        <path class="line" d={`M${x - HALF} ${SLOT_Y + 5}h${tenth(2 * HALF * done(queryLeft))}`} />
      )}
      {isInside && (
        <circle class={isGhost ? "mark paper ghost" : "mark"} cx={x} cy={y} r={isGhost ? 5 : 4.5} />
      )}
      <Fate user={user} x={x} />
      {logged && (
        <text class={`small mid strong ${logged}`} x={x} y={WEB.top + 18}>
          {logged === "good" ? "200" : "error"}
        </text>
      )}
    </g>
  );
}

/** What the user has of it. */
function Fate({ user, x }: { user: Sight["user"]; x: number }): VNode | null {
  if (user === "waits") return <circle class="mark" cx={x} cy={USER_Y} r="3" />;
  if (user === "page") return <circle class="mark good" cx={x} cy={USER_Y} r="5" />;
  return (
    <g>
      <path class="line bad" d={`M${x - 14} ${USER_Y - 4}l8 8m0 -8l-8 8`} />
      <text class="small strong bad" x={x - 3} y={USER_Y + 4}>
        {user === "error" ? "504" : "left"}
      </text>
    </g>
  );
}

/** The database's slots: full for those who wait, a ring for nobody. */
function Slots({ awaited, forNobody }: Moment["slots"]): VNode {
  const rings = (from: number, to: number, r: number) =>
    Array.from(
      { length: to - from },
      (_, i) =>
        `M${RIGHT + 12 + (from + i) * 14 - r} ${SLOT_Y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
    ).join("");
  const taken = awaited + forNobody;
  return (
    <g>
      <text class="small" x={RIGHT + 7} y={DATABASE.top + 13}>
        {forNobody > 0 ? `${forNobody} of ${SITE.dbSlots} for nobody` : `${SITE.dbSlots} slots`}
      </text>
      <path class="mark good" d={rings(0, awaited, 5)} />
      <path class="line bad" d={rings(awaited, taken, 4)} />
      <path class="line faint" d={rings(taken, SITE.dbSlots, 4)} />
    </g>
  );
}

/** How deep a request is: a queue is as long as the most that can wait in it. */
function depth({ place, ahead }: Sight): number {
  if (place === "web queue")
    return linear([SITE.backlog, 0], [WEB.top + 4, WEB.bottom - 4])(Math.min(ahead, SITE.backlog));
  if (place === "database queue")
    return linear(
      [SITE.workers, 0],
      [DATABASE.top + 4, SLOT_Y - 10],
    )(Math.min(ahead, SITE.workers));
  return SLOT_Y;
}

/** A wait that drains, as wide as what is left of it. */
function disk(x: number, y: number, left = 0, of: number): string {
  const width = tenth(2 * HALF * Math.max(0, left / of));
  return width > 0 ? `M${tenth(x - width / 2)} ${y - 3}h${width}v6h${-width}z` : "";
}

function done(queryLeft = 0): number {
  return 1 - queryLeft / SITE.querySeconds;
}
