import { type Moment, type Sight, STEP_SECONDS } from "./follow.ts";
import type { Params } from "./model.ts";
import { SITE } from "./site.ts";

const format = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Whole numbers with a comma for thousands. */
export function number(value: number): string {
  return format.format(value);
}

/** A share as whole per cent; only a true 0 or 1 is written as 0% or 100%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) return "<1%";
  if (share < 1 && rounded === 100) return ">99%";
  return `${rounded}%`;
}

/** How long the database needs for a query of every worker. */
const FULL_HOUSE = (SITE.workers / SITE.dbSlots) * SITE.querySeconds;

/**
 * The chain from the user inwards. `seconds` is the longest that a request can be with each, its queues
 * included, whatever the timeouts are called; `parent` is how long its caller waits. While workers wait
 * for longer than a full house takes, none lets go of its query, so no more are asked than there are workers.
 */
export function layers({ proxyTimeout, webTimeout, dbTimeout, patience }: Params) {
  const most = webTimeout > FULL_HOUSE ? FULL_HOUSE : Number.POSITIVE_INFINITY;
  const query = Math.min(dbTimeout + SITE.querySeconds, most);
  const worker = Math.min(webTimeout, query);
  const listen = (worker * SITE.backlog) / SITE.workers;
  return [
    { name: "user", seconds: patience, parent: undefined },
    { name: "proxy", seconds: proxyTimeout, parent: patience },
    { name: "web", seconds: listen + worker, parent: Math.min(proxyTimeout, patience) },
    { name: "database", seconds: query, parent: webTimeout },
  ];
}

/** The layers that can still be at work when their caller has gone, from the caller inwards. */
export function tooWide(params: Params): string[] {
  return layers(params)
    .filter(({ seconds, parent }) => parent !== undefined && seconds > parent)
    .map(({ name }) => name);
}

/**
 * What a second brings: the last that became of a followed request, or what the database works for. Of a whole second,
 * so that there is time to read it, and the page is laid out anew every other step only.
 */
export function happening(moments: readonly Moment[], step: number): string {
  const second = Math.floor(step * STEP_SECONDS);
  const end = (second + 1) / STEP_SECONDS - 1;
  const [now, before] = [moments[end], moments[end - 1 / STEP_SECONDS]];
  if (!now) return "";
  const news = now.columns.flatMap((sight, i) => newsOf(sight, before?.columns[i]));
  const { awaited, forNobody } = now.slots;
  const slots =
    forNobody > 0
      ? `${forNobody} of ${SITE.dbSlots} database slots work for nobody`
      : `${awaited} of ${SITE.dbSlots} database slots are taken`;
  return `Second ${second}: ${news[0] ?? slots}.`;
}

/** What became of a request since the moment before. */
function newsOf(now: Sight | undefined, before: Sight | undefined): string[] {
  if (!now) return [];
  const from = before?.place ?? "the user";
  if (now.logged !== before?.logged && now.logged === "good")
    return [`the web log gets a 200${now.user === "page" ? ", the user a page" : " for nobody"}`];
  if (now.user !== before?.user && now.user === "error") {
    const on = now.place === "nowhere" ? "" : `; its request goes on in the ${now.place}`;
    return [`the proxy answers 504${on}`];
  }
  if (now.user !== before?.user && now.user === "reloaded") return ["a user reloads the page"];
  if (now.place === from || now.place === "nowhere") return [];
  const who = now.isGhost ? "nobody’s request" : "a request";
  return [`${who} comes from ${from === "the user" ? from : `the ${from}`} to the ${now.place}`];
}

/** One sentence on how the longest waits stand to each other. */
export function verdict(params: Params): string {
  const names = tooWide(params);
  const nest = names.length
    ? `Too wide: ${names.join(" and ")}`
    : "Every wait fits in its caller’s";
  return params.propagate ? `${nest}; deadlines are passed on.` : `${nest}.`;
}
