import type { State } from "../../figures/figure.ts";

/** Where a reader is in a figure: in one of its states, at a step of that. */
export interface Position {
  readonly state: State;
  /** Counted from 0. */
  readonly step: number;
}

/** The last step of a state. */
export function endOf(state: State): Position {
  return { state, step: state.steps - 1 };
}

export function isAtEnd({ state, step }: Position): boolean {
  return step === state.steps - 1;
}

/** The same step of another state. A reader at the end of a run stays at the end of the next one, however long that is. */
export function carriedTo(next: State, from: Position): Position {
  const end = endOf(next);
  return isAtEnd(from) ? end : { state: next, step: Math.min(from.step, end.step) };
}

/** One step on, from the last to the first. */
export function nextOf({ state, step }: Position): Position {
  return { state, step: (step + 1) % state.steps };
}
