import { choice, defineFigure, range, toggle } from "load-bearing/figures";
import { happening } from "./happening.ts";
import { type Group, model, type Params, type Result } from "./model.ts";
import { STEPS, STEPS_PER_S } from "./time.ts";
import { view } from "./view.tsx";

const asFound: Params = {
  balancerIdleS: 60,
  firstByteS: 20,
  keepAliveS: 70,
  preOpen: true,
  gaps: "spread",
  delayS: 1,
};

/** The timer that can still lose a request, with what it would have to be. */
function unsafe({ fresh, used }: Result): string | undefined {
  if (fresh.lossWindow && used.lossWindow) return "both of the back end’s timers are too short";
  if (fresh.lossWindow) return `the first-byte timer needs ${fresh.safeTimerS} s`;
  if (used.lossWindow) return `keep-alive needs ${used.safeTimerS} s`;
  return undefined;
}

function takeaway(result: Result, { balancerIdleS, delayS }: Params): string {
  const { lost, requests } = result;
  const fault = unsafe(result);
  if (fault !== undefined) {
    const words = lost > 0 ? `${lost} of ${requests} requests lost` : "None lost, by luck";
    return `${words}: ${fault}.`;
  }
  return delayS === 0
    ? "None lost: without delay nothing can cross."
    : `None lost, whatever the gaps: the balancer closes first, at ${balancerIdleS} s.`;
}

const ends = {
  served: "answered on this connection",
  "new connection": "answered on a new connection",
  "504": "504: sent before the back end’s close was known, arrived after it",
} as const;

function tableRows(
  kind: string,
  { waits, closedBy, closedAtS, rows }: Group,
): (string | number)[][] {
  return rows.map(({ gapS, outcome }) => [
    kind,
    gapS,
    waits && gapS >= closedAtS ? `${closedBy}, at ${closedAtS} s` : "nobody yet",
    ends[outcome],
  ]);
}

/** The race between a balancer that reuses connections and a back end that closes them. */
export const figure = defineFigure({
  name: "pre-open",
  title: "Who closes the silent connection?",
  caption:
    "Each row is one back-end connection that falls silent at 0 s; the mark is its next request. " +
    "A request sent in the shaded time finds the back end closed, which the balancer can’t know yet. " +
    "The delay is drawn about a thousand times too large.",
  thumbnail: "0 34 352 222",
  controls: {
    balancerIdleS: range("Balancer idle timeout", { min: 10, max: 60, step: 10, unit: " s" }),
    firstByteS: range("Back end, first byte", { min: 10, max: 80, step: 10, unit: " s" }),
    keepAliveS: range("Back end, keep-alive", { min: 10, max: 80, step: 10, unit: " s" }),
    preOpen: toggle("Balancer opens ahead"),
    gaps: choice("Gaps between requests", {
      spread: "Evenly spread",
      ragged: "Ragged",
      busy: "Busy: 1 to 6 s",
    }),
    delayS: range("Network delay, one way", { min: 0, max: 4, step: 1, unit: " s" }),
  },
  presets: {
    raised: { label: "Keep-alive raised", params: asFound },
    short: { label: "Both too short", params: { ...asFound, keepAliveS: 10 } },
    busy: { label: "Short, but busy", params: { ...asFound, keepAliveS: 10, gaps: "busy" } },
    longer: { label: "Both outlast it", params: { ...asFound, firstByteS: 70 } },
  },
  model,
  steps: () => STEPS,
  stepLabel: "Time",
  stepMs: 50,
  stepWords: (result, step, params) => happening(result, params, Math.floor(step / STEPS_PER_S)),
  view,
  inert: ({ params: { preOpen } }) => ({ firstByteS: !preOpen && "none waits" }),
  table: ({ fresh, used }, { preOpen }) => ({
    columns: ["Connection", "Silence (s)", "Closed by then", "Request"],
    rows: [...tableRows(preOpen ? "pre-opened" : "on demand", fresh), ...tableRows("used", used)],
  }),
  takeaway,
});
