import { appendFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../support/processes.ts";
import { type Contender, pageOf } from "./contender.ts";
import { start, stop, watchPeak } from "./measure.ts";

/** Times, in a server that runs all along, from an article's save until its changed page is answered. */
export async function saveToServed(
  contender: Contender,
  slug: string,
  title: string,
  runs: number,
): Promise<{ wallMs: number[]; peakBytes: number | undefined }> {
  if (!contender.serve) throw new Error(`${contender.name} has no server`);
  const port = await freePort();
  const server = start(contender.serve(port));
  const peak = watchPeak(server);
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-2000);
    });
  }
  const url = `http://localhost:${port}/${pageOf(slug)}`;
  try {
    await served(url, title, () => printed);
    const wallMs: number[] = [];
    for (let run = 1; run <= runs; run++) {
      // Whoever watches files needs a quiet moment to tell one save from the next.
      await sleep(1000);
      const sentence = `Saved ${run} times while served.`;
      const started = performance.now();
      appendFileSync(contender.source(slug), `\n${sentence}\n`);
      await served(url, sentence, () => printed);
      wallMs.push(performance.now() - started);
    }
    return { wallMs, peakBytes: peak() };
  } finally {
    peak();
    stop(server);
  }
}

const patienceMs = 600_000;

/** Asks again and again until the page has the sentence. */
async function served(url: string, sentence: string, printed: () => string): Promise<void> {
  const started = performance.now();
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok && (await answer.text()).includes(sentence)) return;
    if (performance.now() - started > patienceMs) {
      throw new Error(`${url} never had "${sentence}"; the server said:\n${printed()}`);
    }
    await sleep(10);
  }
}
