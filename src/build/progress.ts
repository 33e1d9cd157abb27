import { performance } from "node:perf_hooks";

/** A step that has been done, and how long it took. */
export interface TimedStep {
  readonly name: string;
  readonly elapsedMs: number;
}

/** Shows what is being done, and remembers how long each step took. */
export interface Progress {
  run<T>(name: string, work: () => T | Promise<T>): Promise<T>;
  readonly steps: readonly TimedStep[];
}

/** Shows nothing and remembers nothing. */
export const silently: Progress = { steps: [], run: async (_, work) => work() };

/** On a terminal one line that changes; elsewhere a plain line for each step when it is done. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  const steps: TimedStep[] = [];
  return {
    steps,
    async run(name, work) {
      if (stream.isTTY) stream.write(`\r\u001b[K${name} …`);
      const started = performance.now();
      try {
        return await work();
      } finally {
        const elapsedMs = performance.now() - started;
        steps.push({ name, elapsedMs });
        stream.write(stream.isTTY ? "\r\u001b[K" : `${name} (${seconds(elapsedMs)})\n`);
      }
    },
  };
}

/** "0.42 s", "85 s". */
export function seconds(elapsedMs: number): string {
  const value = elapsedMs / 1000;
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} s`;
}
