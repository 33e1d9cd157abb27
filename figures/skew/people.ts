/** When an open tab takes up a newer version. */
export type ReloadPolicy = "never" | "prompt" | "safe" | "once";

/** How many tabs are open at any time. */
export const tabs = 1000;
/** Each tab loads a chunk it has not loaded before this often. */
export const chunkEveryHours = 8;

const editEveryHours = 4;
const editHours = 1;
const minute = 1 / 60;

/** A number in [0, 1) that depends on nothing but its two arguments. */
export function noise(tab: number, draw: number): number {
  let h = Math.imul(tab + 1, 0x9e3779b1) ^ Math.imul(draw + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32;
}

/** The habits of the person at one tab, the same in every run. Times are hours. */
export interface Person {
  readonly tab: number;
  /** Requests go out once an hour, this long after the full hour. */
  readonly requestPhase: number;
  readonly chunkPhase: number;
  readonly editPhase: number;
  /** Holds an unsaved draft for as long as the tab is open. */
  readonly drafts: boolean;
}

export function personAt(tab: number): Person {
  return {
    tab,
    requestPhase: noise(tab, 0),
    editPhase: noise(tab, 1) * editEveryHours,
    chunkPhase: noise(tab, 2) * chunkEveryHours,
    drafts: tab % 25 === 0,
  };
}

function intoEdit({ editPhase }: Person, hour: number): number {
  const at = (hour + editPhase) % editEveryHours;
  return at < 0 ? at + editEveryHours : at;
}

export function isEditing(person: Person, hour: number): boolean {
  return person.drafts || intoEdit(person, hour) < editHours;
}

/** The first moment from `hour` on at which nothing is being edited: at once, or a minute after. */
function editDone(person: Person, hour: number): number {
  if (person.drafts) return Number.POSITIVE_INFINITY;
  const into = intoEdit(person, hour);
  return into < editHours ? hour + editHours - into + minute : hour;
}

/** When this tab reloads, if the request it sends at `hour` is answered with a newer version. */
export function reloadAt(policy: ReloadPolicy, person: Person, hour: number): number {
  const answered = hour + minute;
  if (policy === "once") return answered;
  if (policy === "safe") return editDone(person, answered);
  const answer = person.tab % 10;
  if (policy === "never" || answer >= 7) return Number.POSITIVE_INFINITY;
  return editDone(person, answer < 4 ? answered : answered + 24);
}
