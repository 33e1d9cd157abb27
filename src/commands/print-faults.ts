import { readFileSync, statSync } from "node:fs";
import { compareFaults, type Fault } from "../content/fault.ts";
import { countFaults, faultAnnotation, faultJson, faultText, type Paint } from "./fault-text.ts";

/**
 * Prints faults in their order. For people on stderr, each with its line of the source and a count at the
 * end, in colour on a terminal that wants it (https://no-color.org); for programs on stdout, a line each.
 */
export function printFaults(
  faults: readonly Fault[],
  format: "text" | "json",
  env: NodeJS.ProcessEnv = process.env,
): void {
  if (faults.length === 0) return;
  const sorted = faults.toSorted(compareFaults);
  if (format === "json") {
    process.stdout.write(sorted.map((fault) => `${faultJson(fault)}\n`).join(""));
    return;
  }
  const { stderr } = process;
  const paint = stderr.isTTY && stderr.hasColors() ? colours : undefined;
  const sources = new Map(sorted.map(({ file }) => [file, readSource(file)]));
  const texts = sorted.map((fault) => faultText(fault, sources.get(fault.file), paint));
  // GitHub reads its commands wherever in the log they stand; without GitHub there are none.
  const annotations = env.GITHUB_ACTIONS ? sorted.map(faultAnnotation) : [];
  const [first] = sorted;
  const more = `\`npm run explain -- ${first?.code}\` says more about the first.`;
  stderr.write(`${[...texts, ...annotations].join("\n\n")}\n\n${more}\n${countFaults(sorted)}\n`);
}

/** The same words, plain: for a page, where a browser shows them. */
export function faultTexts(faults: readonly Fault[]): string {
  return faults.map((fault) => faultText(fault, readSource(fault.file))).join("\n\n");
}

/** ECMA-48's "select graphic rendition": the numbers that begin and end each look. */
const looks = { place: [1, 22], error: [31, 39], warning: [33, 39], frame: [90, 39] } as const;

const colours: Paint = (piece, text) => {
  const [begin, end] = looks[piece];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
};

/** No text is worth a frame that a person couldn't have opened. */
const sourceLimitBytes = 10_000_000;

/** The text a fault was found in, as it is now; undefined if there is none to show. */
function readSource(file: string): string | undefined {
  try {
    const { size } = statSync(file);
    return size > sourceLimitBytes ? undefined : readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch {
    return undefined;
  }
}
