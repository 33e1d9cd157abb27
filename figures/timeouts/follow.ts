import { TICKS_PER_SECOND, ticks } from "./site.ts";
import type { createTier, Request } from "./tier.ts";

/** How far apart two moments are. */
export const STEP_SECONDS = 0.5;
/** Requests that are followed at the same time. */
export const COLUMNS = 4;
/** How long what became of a request stays in sight, and how far apart two that are followed set out. */
const LINGER_SECONDS = 2;
const APART_SECONDS = 1.5;

/** One followed request at one moment; times are what is left of a wait, in seconds. */
export interface Sight {
  readonly place: "web queue" | "database queue" | "slot" | "nowhere";
  /** Requests before it in the queue that it is in. */
  readonly ahead: number;
  /** The proxy's wait; undefined once it has answered. */
  readonly proxyLeft: number | undefined;
  /** The worker's wait for the query; undefined before a worker has it, and after. */
  readonly webLeft: number | undefined;
  /** The query's wait for its turn, or for its end. */
  readonly queryLeft: number | undefined;
  /** Nobody looks at it any more. */
  readonly isGhost: boolean;
  /** What the user has of it: an answer, or nothing, having reloaded. */
  readonly user: "waits" | "page" | "error" | "reloaded";
  readonly logged: Request["logged"];
}

/** What has been counted up to a moment, and what is where. */
export interface Moment {
  readonly webOk: number;
  readonly webErrors: number;
  readonly userOk: number;
  readonly userFailed: number;
  /** The database's slots that are taken. */
  readonly slots: { readonly awaited: number; readonly forNobody: number };
  readonly columns: readonly (Sight | undefined)[];
}

/** Follows a few of the requests that the web tier takes in, each in a column of its own until all is over. */
export function follower({
  tier,
  limits,
  querySeconds,
}: {
  tier: Pick<ReturnType<typeof createTier>, "ahead">;
  limits: { proxyTimeout: number; webTimeout: number; dbTimeout: number };
  querySeconds: number;
}) {
  const columns: ({ request: Request; overAt: number | undefined } | undefined)[] = Array.from({
    length: COLUMNS,
  });
  let lastTaken = Number.NEGATIVE_INFINITY;
  let turn = 0;

  return {
    /** A request that the web tier has taken in, followed if there is a free column. */
    taken(request: Request, now: number): void {
      if (columns[turn] || now - lastTaken < ticks(APART_SECONDS)) return;
      columns[turn] = { request, overAt: undefined };
      turn = (turn + 1) % COLUMNS;
      lastTaken = now;
    },

    look(now: number): Moment["columns"] {
      return columns.map((column, i) => {
        if (!column) return undefined;
        const { request } = column;
        const isOver =
          request.place === "gone" && request.query !== "queued" && request.query !== "running";
        if (isOver && request.copy.answered) column.overAt ??= now;
        if (now - (column.overAt ?? now) < ticks(LINGER_SECONDS)) return sight(request, now);
        columns[i] = undefined;
        return undefined;
      });
    },
  };

  function sight(request: Request, now: number): Sight {
    const { copy, place, query, entered, asked, since, logged } = request;
    const left = (seconds: number, from: number) => seconds - (now - from) / TICKS_PER_SECOND;
    const isQueued = query === "queued";
    return {
      place: placeOf(request),
      ahead: place === "listen" || isQueued ? tier.ahead(request) : 0,
      proxyLeft: copy.answered ? undefined : left(limits.proxyTimeout, entered),
      webLeft: place === "worker" ? left(limits.webTimeout, asked) : undefined,
      queryLeft: isQueued
        ? left(limits.dbTimeout, since)
        : query === "running"
          ? left(querySeconds, since)
          : undefined,
      isGhost: !copy.wanted,
      user: userOf(copy),
      logged,
    };
  }
}

function placeOf({ place, query }: Request): Sight["place"] {
  if (place === "listen") return "web queue";
  if (query === "queued") return "database queue";
  return query === "running" ? "slot" : "nowhere";
}

/** A copy that was reloaded before it was answered stays so, whatever the proxy then says to nobody. */
function userOf({ wanted, answered, reloaded }: Request["copy"]): Sight["user"] {
  if (wanted) return "waits";
  if (reloaded) return "reloaded";
  return answered === "good" ? "page" : "error";
}
