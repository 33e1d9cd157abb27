/**
 * Does one work after the other: what comes while one is being done is taken up after that. What one throws is said on
 * stderr, and stops none that follow.
 */
export function workInTurn(): (work: () => Promise<void>) => void {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${text}\nWhat was served before still is.\n`);
    });
  };
}
