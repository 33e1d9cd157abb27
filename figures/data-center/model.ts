/**
 * A move into a new building as a chain of gates, against the fixed end of the old contract.
 *
 * Times are whole days from the start of construction; every length here is invented. Power waits
 * for construction, cooling for power, the carriers' fibre for construction. The racks need cooling, the
 * data needs racks and fibre, and the cut-over comes last. Left out: weekends, people, lead times, and
 * two gates slipping at once.
 */

export const gateNames = {
  construction: "Construction",
  power: "Power",
  cooling: "Cooling",
  /** Its key stays what links to a setting of the figure have. */
  network: "Fibre link",
  racks: "Racks",
  copy: "Data copy",
  cutOver: "Cut-over",
} as const;

export type GateKey = keyof typeof gateNames;

export interface Params {
  /** The gate that is late. */
  readonly lateGate: GateKey;
  readonly slipDays: number;
  /** How many days before cooling is accepted the racks start to be installed. */
  readonly overlapDays: number;
  /** Share of the contracted power that is delivered, in percent. */
  readonly powerPercent: number;
}

export interface Gate {
  readonly key: GateKey;
  readonly start: number;
  readonly end: number;
  /** How much of its time is slip. */
  readonly slipDays: number;
  /** By the plan, that is without slip and overlap. */
  readonly plannedStart: number;
  readonly plannedEnd: number;
}

export interface Result {
  readonly gates: readonly Gate[];
  /** Days between the end of the cut-over and the end of the contract; negative if it is late. */
  readonly slackDays: number;
  /** How much earlier the cut-over ends than it would without overlap; negative if later. */
  readonly wonDays: number;
  /** The days on which racks stand beside the builders. */
  readonly unsafe: { readonly from: number; readonly to: number } | undefined;
  readonly racksThatRun: number;
  /** False if the power does not carry the racks that the service needs. */
  readonly enoughPower: boolean;
}

export const contractEnd = 124;
export const racks = 40;
export const neededRacks = 30;

const days = { construction: 45, power: 14, cooling: 10, network: 21, copy: 14, cutOver: 7 };
/** Part of the racks' work that can be done in the dark, and the part that needs power and cooling. */
export const installDays = 12;
export const burnInDays = 8;

/** Passes all gates and says what is left. */
export function plan({ lateGate, slipDays, overlapDays, powerPercent }: Params): Result {
  const planned = datesOf(() => 0, 0);
  const slipOf = (key: GateKey) => (key === lateGate ? slipDays : 0);
  const dates = datesOf(slipOf, overlapDays);
  const gates = dates.map(({ key, start, end }, i) => ({
    key,
    start,
    end,
    slipDays: slipOf(key),
    plannedStart: planned[i]?.start ?? start,
    plannedEnd: planned[i]?.end ?? end,
  }));
  const lastDay = (all: readonly Dates[]) => Math.max(...all.map(({ end }) => end));
  const racksThatRun = Math.floor((racks * powerPercent) / 100);
  return {
    gates,
    slackDays: contractEnd - lastDay(dates),
    wonDays: lastDay(datesOf(slipOf, 0)) - lastDay(dates),
    unsafe: unsafeDays(dates),
    racksThatRun,
    enoughPower: racksThatRun >= neededRacks,
  };
}

interface Dates {
  readonly key: GateKey;
  readonly start: number;
  readonly end: number;
}

function datesOf(slipOf: (key: GateKey) => number, overlapDays: number): Dates[] {
  const gate = (key: Exclude<GateKey, "racks">, start: number): Dates => ({
    key,
    start,
    end: start + days[key] + slipOf(key),
  });
  const construction = gate("construction", 0);
  const power = gate("power", construction.end);
  const cooling = gate("cooling", power.end);
  const network = gate("network", construction.end);
  const rackStart = Math.max(0, cooling.end - overlapDays);
  // A day beside the builders costs a day of cleaning before the racks may be switched on.
  const cleaning = Math.max(0, construction.end - rackStart);
  const dark = Math.max(rackStart + installDays, cooling.end);
  const racksGate: Dates = {
    key: "racks",
    start: rackStart,
    end: dark + cleaning + burnInDays + slipOf("racks"),
  };
  const copy = gate("copy", Math.max(racksGate.end, network.end));
  return [construction, power, cooling, network, racksGate, copy, gate("cutOver", copy.end)];
}

function unsafeDays(dates: readonly Dates[]): Result["unsafe"] {
  const builtOn = dates.find(({ key }) => key === "construction")?.end ?? 0;
  const from = dates.find(({ key }) => key === "racks")?.start ?? builtOn;
  return from < builtOn ? { from, to: builtOn } : undefined;
}
