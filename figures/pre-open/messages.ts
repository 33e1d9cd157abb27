import type { Group, Row } from "./model.ts";

export type End = "balancer" | "back end";

/** One thing on its way from one end to the other. */
export interface Message {
  readonly kind: "handshake" | "request" | "answer" | "FIN" | "RST";
  readonly from: End;
  readonly leavesS: number;
  readonly arrivesS: number;
  /** Sent on a connection that was opened for this request. */
  readonly onNew: boolean;
}

/** When an end closes by itself; undefined if the silence is over before, or the other end's close comes first. */
export interface Closes {
  readonly balancerS: number | undefined;
  readonly backEndS: number | undefined;
}

/** Who closes the connection of a row, and when: with a delay both can, and neither knows of the other. */
export function closesOf(group: Group, { gapS, outcome }: Row, delays: Delays): Closes {
  const { waits, closedBy, backEndClosesS } = group;
  const { balancerIdleS, delayS } = delays;
  const isUsed = outcome === "served" || !waits;
  const isHeard =
    closedBy === "back end" && backEndClosesS + delayS <= Math.min(balancerIdleS, gapS);
  const isTold = balancerIdleS + delayS <= backEndClosesS;
  return {
    balancerS: isUsed || isHeard || balancerIdleS > gapS ? undefined : balancerIdleS,
    backEndS: isUsed || (isTold && balancerIdleS <= gapS) ? undefined : backEndClosesS,
  };
}

export interface Delays {
  readonly balancerIdleS: number;
  readonly delayS: number;
}

/** All that goes over the wire of a row, out and back, in the order in which it leaves. */
export function messagesOf(group: Group, row: Row, delays: Delays): Message[] {
  const { gapS, outcome } = row;
  const { delayS } = delays;
  const onNew = outcome === "new connection";
  const send = (kind: Message["kind"], from: End, leavesS: number): Message => ({
    kind,
    from,
    leavesS,
    arrivesS: leavesS + delayS,
    onNew: onNew && kind !== "FIN",
  });
  const { balancerS, backEndS } = closesOf(group, row, delays);
  const requestS = onNew ? gapS + 2 * delayS : gapS;
  return [
    ...(balancerS === undefined ? [] : [send("FIN", "balancer", balancerS)]),
    ...(backEndS === undefined ? [] : [send("FIN", "back end", backEndS)]),
    ...(onNew
      ? [send("handshake", "balancer", gapS), send("handshake", "back end", gapS + delayS)]
      : []),
    send("request", "balancer", requestS),
    send(outcome === "504" ? "RST" : "answer", "back end", requestS + delayS),
  ].sort((a, b) => a.leavesS - b.leavesS);
}

/** When the balancer knows what became of a row's request. */
export function knownS({ gapS, outcome }: Row, delayS: number): number {
  return gapS + (outcome === "new connection" ? 4 : 2) * delayS;
}
