/** What a command works on, and how. */
export interface Options {
  readonly content: string;
  readonly out: string;
  /** The instant that counts as now: what is dated later is not published. */
  readonly now: Date;
  /** Where the site will be, in place of the address in `site.yaml`; undefined to take that. */
  readonly url: string | undefined;
  readonly format: "text" | "json";
  /** What the servers listen on: a name or address of this machine, `0.0.0.0` for all. */
  readonly host: string;
  readonly port: number;
  /** Also writes compressed copies, for hosts that send those. */
  readonly compress: boolean;
  /** Whether a build says where its time went. */
  readonly profile: boolean;
  /** Whether a build may use what earlier ones cached. */
  readonly cache: boolean;
  /** Whether `check` also asks the hosts that the texts link to. */
  readonly external: boolean;
}

/** A flag or argument that can't be used, said to the person who typed it. */
export class UsageError extends Error {}
