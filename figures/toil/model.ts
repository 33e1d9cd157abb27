/**
 * Manual work (toil) in a growing company, and one engineer who is hired to work it off and automate it.
 *
 * Assumed: services grow by a fixed rate; every service makes the same hours of manual work a quarter;
 * each 100 hours of automation remove a fixed share of the manual work that is left per service, from the
 * next quarter on. Before the hire the developers do the work and remove none. Left out: learning the
 * ropes, incidents, upkeep of the automation, and a second hire.
 */
export interface ToilParams {
  /** The first quarter in which the engineer works; quarter 0 is today. */
  readonly hireQuarter: number;
  /** The share of the engineer's hours meant for automation, in percent. */
  readonly automationPercent: number;
  /** Growth of the number of services, in percent a quarter. */
  readonly growthPercent: number;
  /** The share of the manual work left per service that 100 hours of automation remove, in percent. */
  readonly removedPercent: number;
  /** Hours that one engineer has in a quarter, holidays and meetings taken out. */
  readonly engineerHours: number;
  /** Manual work that one service makes before anything is automated, in hours a quarter. */
  readonly hoursPerService: number;
  /** True if manual work beyond the engineer's share goes back to the developers. */
  readonly protect: boolean;
}

/** One quarter; all amounts in hours except `services`. */
export interface Quarter {
  readonly quarter: number;
  readonly services: number;
  readonly toil: number;
  /** The manual work there would be with nobody hired. */
  readonly toilWithoutHire: number;
  readonly worked: number;
  readonly automated: number;
}

export interface ToilResult {
  readonly quarters: readonly Quarter[];
  /**
   * The first quarter with more manual work, whoever does it, than one engineer has hours; undefined if none comes,
   * or if protected hours are enough to make the work shrink, since the developers keep what is over.
   */
  readonly overQuarter: number | undefined;
  readonly overWithoutHire: number | undefined;
  /** The last quarter in which such a hire is never overrun; undefined if there is none. Infinity without growth. */
  readonly lastInTime: number | undefined;
}

export const servicesToday = 8;
const lastQuarter = 20;

/** Runs the quarters from today to `last`. */
export function simulateToil(params: ToilParams, last = lastQuarter): ToilResult {
  const { hireQuarter, engineerHours, growthPercent, hoursPerService, protect } = params;
  const planned = plannedHours(params);
  const shrinks = protect && planned >= hoursToHoldGrowth(growthPercent, params.removedPercent);
  const keptPer100Hours = 1 - params.removedPercent / 100;
  const quarters: Quarter[] = [];
  let services = servicesToday;
  let toil = services * hoursPerService;
  for (let quarter = 0; quarter <= last; quarter++) {
    const toilWithoutHire = services * hoursPerService;
    const hired = quarter >= hireQuarter;
    const mostToil = protect ? engineerHours - planned : engineerHours;
    const worked = hired ? Math.min(toil, mostToil) : 0;
    const automated = hired ? Math.min(planned, engineerHours - worked) : 0;
    quarters.push({ quarter, services, toil, toilWithoutHire, worked, automated });
    services *= 1 + growthPercent / 100;
    toil *= (1 + growthPercent / 100) * keptPer100Hours ** (automated / 100);
  }
  return {
    quarters,
    overQuarter: shrinks ? undefined : quarters.find((q) => q.toil > engineerHours)?.quarter,
    overWithoutHire: quarters.find((q) => q.toilWithoutHire > engineerHours)?.quarter,
    lastInTime: lastInTime(params),
  };
}

export function plannedHours({ automationPercent, engineerHours }: ToilParams): number {
  return (engineerHours * automationPercent) / 100;
}

/** The hours of automation a quarter that just make up for the growth. */
export function hoursToHoldGrowth(growthPercent: number, removedPercent: number): number {
  return (-100 * Math.log1p(growthPercent / 100)) / Math.log1p(-removedPercent / 100);
}

/**
 * A hire keeps up for good if enough hours are meant for automation and the first quarter leaves them free;
 * with protected hours the first is enough.
 */
function lastInTime(params: ToilParams): number | undefined {
  const hold = hoursToHoldGrowth(params.growthPercent, params.removedPercent);
  const most = params.engineerHours - hold;
  const today = servicesToday * params.hoursPerService;
  if (hold > plannedHours(params)) return undefined;
  if (params.protect) return Number.POSITIVE_INFINITY;
  if (today > most) return undefined;
  if (params.growthPercent === 0) return Number.POSITIVE_INFINITY;
  return Math.floor(Math.log(most / today) / Math.log1p(params.growthPercent / 100));
}
