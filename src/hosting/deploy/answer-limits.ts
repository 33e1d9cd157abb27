/** How much is read of an answer at most, and how long it is waited for. */
export interface AnswerLimits {
  readonly bytes: number;
  readonly ms: number;
}

/**
 * How much another machine may say in one answer, and how long it may take over one thing that it was asked to do: ten
 * times what the largest sites need. Without them, one that never ends would have all memory here, or be waited for
 * until somebody notices.
 */
export const answerLimits: AnswerLimits = { bytes: 256_000_000, ms: 30 * 60_000 };

/** How large a site is at most that was deployed before: ten times what GitHub Pages allows. */
export const mostSiteBytes = 10e9;

/** How long a site is sent at most: to a slow server a large one may take hours. */
export const sendingMs = 24 * 60 * 60_000;

/** The last of what a program says on its stderr, which may have no end: where it failed stands there. */
export function lastWords(said: string, more: Buffer): string {
  return (said + more.toString()).slice(-20_000);
}
