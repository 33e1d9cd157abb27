import type { Params } from "./model.ts";

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

/** The chain from the caller inwards; `parent` is the timeout of the one that waits. */
export function layers({ proxyTimeout, webTimeout, dbTimeout }: Params) {
  return [
    { name: "proxy", seconds: proxyTimeout, parent: undefined },
    { name: "web", seconds: webTimeout, parent: proxyTimeout },
    { name: "database", seconds: dbTimeout, parent: webTimeout },
  ];
}

/** Some timeout is longer than that of the one who waits for it. */
export function isInverted(params: Params): boolean {
  return layers(params).some(({ seconds, parent }) => parent !== undefined && seconds > parent);
}

/** One sentence on how the three timeouts stand to each other. */
export function verdict(params: Params): string {
  const order = isInverted(params) ? "A child outlives its parent" : "No child outlives its parent";
  return params.propagate ? `${order}, and deadlines are passed on.` : `${order}.`;
}
