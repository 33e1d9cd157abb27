import type { Bin, Params } from "./model.ts";
import { SITE } from "./site.ts";

/** Whole numbers with a comma for thousands. */
export function number(value: number): string {
  return Math.round(value).toLocaleString("en");
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

/** What a bin's two seconds bring to each end. */
export function happening({ from, webOk, webErrors, userOk, userFailed }: Bin): string {
  const rate = (value: number) => value.toFixed(1);
  return `From second ${from}, each second: the web log gets ${rate(webOk)} good answers and ${rate(webErrors)} errors, users get ${rate(userOk)} pages and fail ${rate(userFailed)} times.`;
}

/** One sentence on how the longest waits stand to each other. */
export function verdict(params: Params): string {
  const names = tooWide(params);
  const nest = names.length
    ? `Too wide: ${names.join(" and ")}`
    : "Every wait fits in its caller’s";
  return params.propagate ? `${nest}; deadlines are passed on.` : `${nest}.`;
}
