import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { type Contender, pageOf } from "./contender.ts";
import { type Measurement, measure } from "./measure.ts";
import { countOutput, expectSentence, type Output } from "./output.ts";
import { setAside } from "./set-aside.ts";

export type Scenario = "cold" | "unchanged" | "one edit" | "save to served";

/** What one contender did in one scenario, over all rounds. */
export interface Row extends Partial<Output> {
  readonly name: string;
  readonly version: string;
  readonly work: string;
  readonly scenario: Scenario;
  readonly articles: number;
  readonly wallMs: number[];
  readonly cpuMs: number[];
  readonly peakBytes: number[];
}

/** The article that is edited, and that must be there. */
export interface KnownKeys {
  readonly slug: string;
  readonly title: string;
  /** How many articles there are. */
  readonly articles: number;
}

/** Builds with every contender in turn, round after round, so that a noisy minute hits all of them. */
export async function rounds(
  contenders: readonly Contender[],
  known: KnownKeys,
  runs: number,
  say: (line: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let round = 1; round <= runs; round++) {
    for (const contender of contenders) {
      if (round > contender.mostRuns) continue;
      const scenarios: Scenario[] = contender.keeps ? ["cold", "unchanged", "one edit"] : ["cold"];
      for (const scenario of scenarios) {
        const { wallMs, output } = await add(rows, contender, scenario, known, round);
        const seconds = (wallMs / 1000).toFixed(2);
        const what =
          `${contender.name} ${contender.version} (${contender.work}), ${scenario}`.replace(
            "  ",
            " ",
          );
        say(`${round}/${runs} ${what}: ${seconds} s, ${output.pages} pages`);
      }
    }
  }
  return rows;
}

async function add(
  rows: Row[],
  contender: Contender,
  scenario: Scenario,
  { slug, title, articles }: KnownKeys,
  round: number,
): Promise<{ wallMs: number; output: Output }> {
  const { name, version, work, out } = contender;
  if (scenario === "cold") {
    for (const folder of [out, ...contender.caches()]) setAside(folder);
  }
  const sentence = `Edited before round ${round}.`;
  if (scenario === "one edit") appendFileSync(contender.source(slug), `\n${sentence}\n`);

  const measured: Measurement = await measure(contender.build);

  const output = countOutput(out);
  const page = join(pageOf(slug), "index.html");
  expectSentence(out, page, scenario === "one edit" ? sentence : title);
  let row = rows.find(
    (known) =>
      known.name === name &&
      known.version === version &&
      known.work === work &&
      known.scenario === scenario,
  );
  if (!row) {
    const empty = { wallMs: [], cpuMs: [], peakBytes: [] };
    row = { name, version, work, scenario, articles, ...empty, ...output };
    rows.push(row);
  }
  if (row.pages !== output.pages) {
    throw new Error(`${name} wrote ${output.pages} pages after ${row.pages}`);
  }
  row.wallMs.push(measured.wallMs);
  row.cpuMs.push(measured.cpuMs);
  if (measured.peakBytes !== undefined) row.peakBytes.push(measured.peakBytes);
  return { wallMs: measured.wallMs, output };
}
