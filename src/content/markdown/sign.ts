/** Something that another tool reads as a sign, and would stand here as it is written. */
export interface Sign {
  /** Matched against a block's own text (`ownText`), in which what has become something is blanked out. */
  readonly pattern: RegExp;
  /** What it is there. */
  readonly is: string;
  /** What to write here, for what was found; undefined for what is meant as it stands. */
  readonly hint: string | ((found: string) => string | undefined);
}
