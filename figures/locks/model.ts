/**
 * A team of twenty that plays a game: whoever finds an open, empty desk catches its owner.
 *
 * Each desk is left eight times a day. Absences are exponential with a mean of ten minutes: most are
 * short, a few long. On six in ten the owner locks by hand; that is the habit at the start. Of the other absences
 * neighbours stop a share at once, by calling after the owner. Players who are in it for the cake don't
 * call, and look for open screens more often. A catch locks the screen and moves the habit a fixed share of
 * the way towards always; each night a twentieth of what was gained is forgotten. A call teaches nothing.
 * All numbers are expected values on the sixtieth day. Left out: who the players are, and any harm.
 */
export interface LocksParams {
  /** The share of players who are in it for the cake, in percent. */
  readonly cakePercent: number;
  /** The share of lapses that neighbours stop at once if nobody wants cake, in percent. */
  readonly callPercent: number;
  /** How many times as often a player looks for open screens when it is for the cake. */
  readonly eagerness: number;
  /** How far one catch moves the habit towards always, in percent of the way. */
  readonly learningPercent: number;
  /** Minutes without input after which the screen locks itself. */
  readonly autoLockMinutes: number;
}

/** An office in its sixtieth day at one share of cake players. */
export interface Office {
  readonly cakePercent: number;
  /** The share of absences with the screen locked by hand, from 0 to 1. */
  readonly habit: number;
  /** Minutes a day that one desk's screen is open with nobody there. */
  readonly openMinutes: number;
  /** Catches a day in the whole team. */
  readonly catches: number;
}

export interface LocksResult {
  /** The office at every share of cake players, from 0 to 100% in steps of 10. */
  readonly shares: readonly Office[];
  readonly now: Office;
  /** Open minutes of a desk if nobody played at all and neighbours called. */
  readonly withoutGame: number;
  /** Open minutes if nobody locked, called or played: what the timer alone allows. */
  readonly timerAlone: number;
}

export const desks = 20;
export const absences = 8;
export const meanAbsenceMinutes = 10;
const startingHabit = 0.6;
const looksPerMinute = 0.01;
const forgottenPerNight = 0.05;
const days = 60;

export function watchDesks(params: LocksParams): LocksResult {
  const { cakePercent, callPercent, autoLockMinutes } = params;
  const at = (share: number) => officeOn(days, { ...params, cakePercent: share });
  const open = openMinutesOf(autoLockMinutes, 0);
  return {
    shares: Array.from({ length: 11 }, (_, i) => at(i * 10)),
    now: at(cakePercent),
    withoutGame: absences * (1 - startingHabit) * (1 - callPercent / 100) * open,
    timerAlone: absences * open,
  };
}

export function officeOn(lastDay: number, params: LocksParams): Office {
  const { cakePercent, autoLockMinutes } = params;
  const cake = cakePercent / 100;
  const looks = looksPerMinute * (1 + (params.eagerness - 1) * cake);
  const called = (params.callPercent / 100) * (1 - cake);
  const minutes = openMinutesOf(autoLockMinutes, looks);
  let habit = startingHabit;
  for (let day = 1; ; day++) {
    const lapses = absences * (1 - habit) * (1 - called);
    const caught = lapses * minutes * looks;
    if (day === lastDay) {
      return { cakePercent, habit, openMinutes: lapses * minutes, catches: caught * desks };
    }
    const learned = 1 - (1 - habit) * (1 - params.learningPercent / 100) ** caught;
    habit = startingHabit + (learned - startingHabit) * (1 - forgottenPerNight);
  }
}

/** How long a screen stays open: until the owner is back, a player comes by, or the timer runs out. */
function openMinutesOf(autoLockMinutes: number, looks: number): number {
  const ends = 1 / meanAbsenceMinutes + looks;
  return -Math.expm1(-ends * autoLockMinutes) / ends;
}
