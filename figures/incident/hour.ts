/** What is fixed in every hour of the model. */
export const SWITCHES = 12;
export const OWNERS = 8;
export const MINUTES = 60;
/** Minutes watched before the first change, so that there is a level to compare with. */
export const BEFORE = 10;
/** Error rate in percent with the cause switched on, and with it off. */
export const LEVEL = { on: 30, off: 3 } as const;

export interface Reading {
  readonly minute: number;
  readonly percent: number;
}
