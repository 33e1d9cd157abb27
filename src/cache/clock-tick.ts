/** Clocks of file systems tick; what changed within this time of being looked at could change again unseen. */
export const clockTickMs = 100;
