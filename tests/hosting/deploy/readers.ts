import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { type Agent, get } from "node:http";
import { join } from "node:path";

/** What readers saw while a site was deployed. */
export interface Readings {
  pages: number;
  assets: number;
  /** Which releases' pages were seen. */
  readonly releases: string[];
  /** What no reader should ever see. */
  readonly wrong: string[];
}

/**
 * Readers who open pages without pause until they are told to stop, each with every asset that it names:
 * at once, and of the page before this one, which is still open in another tab. They run in a process
 * of their own, which leaves the processor to the deploys when these want it.
 */
export function startReaders(origin: string, paths: readonly string[], count = 8) {
  const args = ["--import", "tsx", join(import.meta.dirname, "read-on.ts"), origin, `${count}`];
  const child = spawn(process.execPath, [...args, ...paths], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    async stop(): Promise<Readings> {
      child.stdin.end();
      await ended;
      return JSON.parse(said);
    },
  };
}

/** One answer of a server, whatever its status. */
export function answer(
  agent: Agent | undefined,
  url: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = get(url, agent ? { agent } : {}, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.once("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.once("error", reject);
    });
    request.once("error", reject);
  });
}

/** The same numbers from 0 to 1 in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    // Numerical Recipes' linear congruence: it spreads well enough over the time of a deploy.
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Asserts that nobody saw anything wrong, and that they did see something. */
export function assertWhole(readings: Readings): void {
  assert.deepEqual(readings.wrong.slice(0, 5), []);
  assert.ok(readings.pages > 100, `only ${readings.pages} pages were read`);
}
