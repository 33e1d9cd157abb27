/** The end of the time axis, at every timer's largest setting. */
export const END_S = 80;
export const STEPS_PER_S = 4;
export const STEPS = END_S * STEPS_PER_S + 1;
