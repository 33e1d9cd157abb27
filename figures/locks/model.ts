/**
 * A team of twenty whose desks are left eight times a day for ten minutes, always the same.
 *
 * Assumed: everyone has the same habit, the chance of locking by hand when leaving; passers-by come at
 * random at a constant rate, and while the game is on each of them catches an open screen and locks it;
 * a catch moves the habit a fixed share of the way towards always; each night a twentieth of what was
 * gained is forgotten. All numbers are expected values. Left out: who the passers-by are, and any harm.
 */
export interface LocksParams {
  /** The share of absences on which people lock by hand before the game, in percent. */
  readonly habitPercent: number;
  /** Minutes without input after which the screen locks itself. */
  readonly autoLockMinutes: number;
  /** Passers-by at one desk per hour who would play. */
  readonly passersPerHour: number;
  /** How far one catch moves the habit towards always, in percent of the way. */
  readonly learningPercent: number;
  /** Working days on which the game is played, from the first one on. */
  readonly gameDays: number;
}

export interface Day {
  readonly day: number;
  /** The share of absences with the screen locked by hand, from 0 to 1. */
  readonly habit: number;
  /** Minutes in the day that one desk's screen is open with nobody there. */
  readonly openMinutes: number;
  /** Catches in the whole team. */
  readonly catches: number;
}

export interface LocksResult {
  readonly days: readonly Day[];
  /** Open minutes of a desk if there were no game, the same every day. */
  readonly withoutGame: number;
  /** Open minutes if nobody ever locked by hand: what the automatic lock alone allows. */
  readonly withoutHabit: number;
}

export const desks = 20;
export const absences = 8;
const absenceMinutes = 10;
const forgottenPerNight = 0.05;
const lastDay = 60;

/** Runs sixty working days. */
export function watchDesks(params: LocksParams): LocksResult {
  const { autoLockMinutes, passersPerHour, learningPercent, gameDays } = params;
  const base = params.habitPercent / 100;
  const rate = passersPerHour / 60;
  const longest = Math.min(autoLockMinutes, absenceMinutes);
  const caughtChance = 1 - Math.exp(-rate * longest);
  const untilCaught = rate === 0 ? longest : caughtChance / rate;

  const days: Day[] = [];
  let habit = base;
  for (let day = 1; day <= lastDay; day++) {
    const playing = day <= gameDays;
    const lapses = absences * (1 - habit);
    const caught = playing ? lapses * caughtChance : 0;
    const openMinutes = lapses * (playing ? untilCaught : longest);
    days.push({ day, habit, openMinutes, catches: caught * desks });
    const learned = 1 - (1 - habit) * (1 - learningPercent / 100) ** caught;
    habit = base + (learned - base) * (1 - forgottenPerNight);
  }
  return {
    days,
    withoutGame: absences * (1 - base) * longest,
    withoutHabit: absences * longest,
  };
}
