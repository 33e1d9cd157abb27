import type { Browser, Page } from "playwright-core";
import { z } from "zod";

/** How many times slower than this machine a telephone is taken to be. */
export const slowdown = 4;

const EventsSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().default(0),
      /** Microseconds, waiting for other programs included, and without it. */
      dur: z.number().default(0),
      tdur: z.number().default(0),
    }),
  ),
});
type TraceEvent = z.infer<typeof EventsSchema>["traceEvents"][number];

/** What a frame's script, style and layout are called in a trace. */
const work = new Set([
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "Layout",
  "RunMicrotasks",
  "TimerFire",
  "UpdateLayoutTree",
]);

/**
 * Plays a figure from its first step to its last on a slow phone, and measures what each frame takes of the processor
 * in script, style and layout.
 *
 * Chromium slows a thread down by having it spin for as many times as long as went by, and what goes by while the thread
 * waits for other programs counts too. Beside other work the processor time of a thread that is not slowed down,
 * multiplied, is nearer to what a phone takes.
 * @returns milliseconds, in the order of the frames
 */
export async function frameTimesMs(
  browser: Browser,
  url: string,
  name: string,
  by: "throttling" | "multiplying",
): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(url);
  const figure = page.locator(`#figure-${name}`);
  await figure.scrollIntoViewIfNeeded();
  await page.locator(`#figure-${name}[data-ready]`).waitFor();
  // The mouse is there before: what the test itself does in the page is no work of the figure's.
  const play = figure.getByRole("button", { name: "Play" });
  await play.hover();
  const client = await page.context().newCDPSession(page);
  const rate = by === "throttling" ? slowdown : 1;
  await client.send("Emulation.setCPUThrottlingRate", { rate });
  await browser.startTracing(page, {
    categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  await page.mouse.down();
  await page.mouse.up();
  await comesTo(page, name, "first");
  await comesTo(page, name, "last");
  const trace = await browser.stopTracing();
  await page.close();
  const { traceEvents } = EventsSchema.parse(JSON.parse(trace.toString("utf8")));
  return framesOf(traceEvents).map((ms) => (ms * slowdown) / rate);
}

/** Waits for a step, and asks seldom: whoever asks takes of the processor too. */
async function comesTo(page: Page, name: string, step: "first" | "last"): Promise<void> {
  await page.waitForFunction(
    ({ slider, isLast }) => {
      const input = document.querySelector(slider);
      if (!(input instanceof HTMLInputElement)) return false;
      return (input.value === input.max) === isLast;
    },
    { slider: `#figure-${name} .player input`, isLast: step === "last" },
    { polling: 500 },
  );
}

/** What is done between one picture handed on and the next is the work of a frame. */
function framesOf(events: readonly TraceEvent[]): number[] {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const commits = events.filter(({ name }) => name === "Commit");
  const inThread = (main: string) => commits.filter((event) => thread(event) === main);
  const threads = [...new Set(commits.map(thread))];
  const [main] = threads.sort((a, b) => inThread(b).length - inThread(a).length);
  if (main === undefined) throw new Error("the trace has no frames");
  const cuts = inThread(main);
  const tasks = events
    .filter((event) => event.ph === "X" && work.has(event.name) && thread(event) === main)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const frames = new Map<number, number>();
  let end = 0;
  for (const { ts, dur, tdur } of tasks) {
    // Within what has been counted, as a layout that a script asked for.
    if (ts < end) continue;
    end = ts + dur;
    const frame = cuts.filter((cut) => cut.ts <= ts).length;
    frames.set(frame, (frames.get(frame) ?? 0) + tdur / 1000);
  }
  return [...frames.values()];
}
