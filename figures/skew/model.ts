import {
  chunkEveryHours,
  isEditing,
  noise,
  type Person,
  personAt,
  type ReloadPolicy,
  reloadAt,
  tabs,
} from "./people.ts";
import { binsOf, type Requests, weekHours } from "./week.ts";

export interface SkewParams {
  /** Hours between two deploys. */
  readonly deployEveryHours: number;
  /** Mean time from opening a tab to closing it, in days. */
  readonly tabLifeDays: number;
  /** Days for which a release's files are still served after the next release replaced it. */
  readonly keepDays: number;
  readonly policy: ReloadPolicy;
}

export interface SkewResult {
  /** Requests of each two-hour bin of the week. */
  readonly bins: readonly Requests[];
  readonly total: Requests;
  /** Requests by how many releases the client was behind: 0, 1, 2, and 3 or more. */
  readonly behind: readonly [number, number, number, number];
  /** Hours of the week at which a deploy took place. */
  readonly deploys: readonly number[];
  readonly chunkLoads: number;
  /** Chunk loads that were answered with a 404. */
  readonly missingChunks: number;
  /** Page loads that the reload policy caused. */
  readonly reloads: number;
  /** Those of them that hit somebody in the middle of an edit. */
  readonly interrupted: number;
}

const firstDeployHour = 24;
/** A tab that reloads has forgotten what it ran this long before the week. */
const warmUpHours = 72;

/** The number of the first tick (at `phase`, `phase + every`, ...) that is not before `hour`. */
function tick(hour: number, every: number, phase: number): number {
  return Math.ceil((Math.min(Math.max(hour, 0), weekHours) - phase) / every);
}

/**
 * One week of 1,000 tabs and the versions they run.
 *
 * Assumes: lifetimes are exponential, so the week starts in the steady state, and a closed tab is
 * replaced by a new one at once; every tab sends one request an hour round the clock and learns of a
 * deploy from the reply; it loads a new chunk every 8 hours; people edit for 1 hour out of every 4,
 * and 1 tab in 25 holds an unsaved draft for as long as it is open. Of those who are prompted, 40%
 * click when their edit is done, 30% a day later, and 30% never.
 *
 * Leaves out: nights, sleeping laptops, rolling deploys, and the user who reloads because of an error
 * (a tab that meets a 404 stays open). Fixed numbers stand in for chance, so a setting always gives
 * the same week.
 */
export function skew({ deployEveryHours, tabLifeDays, keepDays, policy }: SkewParams): SkewResult {
  const deployOf = (version: number) => firstDeployHour + version * deployEveryHours;
  const latestAt = (hour: number) => Math.floor((hour - firstDeployHour) / deployEveryHours);
  // Changes of the number of requests from one hour to the next.
  const current = new Float64Array(weekHours + 1);
  const gone = new Float64Array(weekHours + 1);
  const behind: [number, number, number, number] = [0, 0, 0, 0];
  let missingChunks = 0;
  let chunkLoads = 0;
  let reloads = 0;
  let interrupted = 0;

  const requests = (person: Person, from: number, to: number, changes?: Float64Array): number => {
    if (to <= from) return 0;
    const first = tick(from, 1, person.requestPhase);
    const end = tick(to, 1, person.requestPhase);
    if (changes) {
      changes[first] = (changes[first] ?? 0) + 1;
      changes[end] = (changes[end] ?? 0) - 1;
    }
    return end - first;
  };
  const chunks = ({ chunkPhase }: Person, from: number, to: number) =>
    to > from ? tick(to, chunkEveryHours, chunkPhase) - tick(from, chunkEveryHours, chunkPhase) : 0;

  /** Counts what a tab did in [from, to), while it ran one version. */
  const count = (person: Person, version: number, from: number, to: number) => {
    if (to <= 0) return;
    const next = deployOf(version + 1);
    const second = next + deployEveryHours;
    const third = second + deployEveryHours;
    const removed = next + keepDays * 24;
    behind[0] += requests(person, from, Math.min(to, next), current);
    behind[1] += requests(person, Math.max(from, next), Math.min(to, second));
    behind[2] += requests(person, Math.max(from, second), Math.min(to, third));
    behind[3] += requests(person, Math.max(from, third), to);
    requests(person, Math.max(from, removed), to, gone);
    chunkLoads += chunks(person, from, to);
    missingChunks += chunks(person, Math.max(from, removed), to);
  };

  for (let tab = 0; tab < tabs; tab++) {
    const person = personAt(tab);
    const life = (draw: number) => -Math.log(1 - noise(tab, draw)) * tabLifeDays * 24;
    let opened = -life(3);
    let closed = life(4);
    for (let draw = 5; opened < weekHours; draw++) {
      const forgets = reloadAt(policy, person, opened) < Number.POSITIVE_INFINITY;
      let from = forgets ? Math.max(opened, -warmUpHours) : opened;
      while (from < closed && from < weekHours) {
        const version = latestAt(from);
        const news = deployOf(version + 1) - person.requestPhase;
        const reload = reloadAt(policy, person, Math.ceil(news) + person.requestPhase);
        count(person, version, from, Math.min(reload, closed));
        if (reload < closed && reload >= 0 && reload < weekHours) {
          reloads++;
          if (isEditing(person, reload)) interrupted++;
        }
        from = Math.min(reload, closed);
      }
      opened = closed;
      closed = opened + life(draw);
    }
  }

  const bins = binsOf(current, gone);
  const sum = (of: (bin: Requests) => number) => bins.reduce((all, bin) => all + of(bin), 0);
  const deploys: number[] = [];
  for (let v = latestAt(0); deployOf(v) < weekHours; v++) {
    if (deployOf(v) >= 0) deploys.push(deployOf(v));
  }
  return {
    bins,
    total: {
      current: sum((b) => b.current),
      served: sum((b) => b.served),
      gone: sum((b) => b.gone),
    },
    behind,
    deploys,
    chunkLoads,
    missingChunks,
    reloads,
    interrupted,
  };
}
