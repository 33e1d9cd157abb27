import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { buildSite } from "../../src/commands/build-site.ts";
import { checkContent } from "../../src/commands/check-content.ts";
import { loadSite } from "../../src/commands/load-site.ts";
import { parseOptions } from "../../src/commands/options.ts";
import { planImport } from "../../src/commands/plan-import.ts";
import type { Progress } from "../../src/commands/progress.ts";
import { compareFaults, type Fault } from "../../src/content/fault.ts";
import { checkOutput, readFinished } from "../../src/publish/check-output.ts";
import { checkReleasable } from "../../src/site/release.ts";
import { drawFigure } from "../support/figures.ts";

/** What a command says of a site. */
export interface Said {
  readonly faults: readonly Fault[];
  /** Whether it did what it is there for, in spite of warnings. */
  readonly done: boolean;
}

const silent: Progress = { steps: [], run: async (_, work) => work() };

/** Runs the command that finds a code, with the flags that a person would give it. */
export async function runSite(content: string, code: string, out: string): Promise<Said> {
  const now = "2024-06-01T12:00:00Z";
  const options = parseOptions(["--content", content, "--out", out, "--now", now], {});
  const found: Fault[] = [];
  const report = (fault: Fault) => found.push(fault);
  // Only a layout at fault makes a dead address in an output, so there the output is given.
  if (code === "E410") {
    const folder = join(content, "output");
    checkOutput(readFinished(folder, "https://small.example"), report);
    return { faults: found, done: found.length === 0 };
  }
  if (existsSync(join(content, "old"))) {
    return said((await planImport(join(content, "old"), undefined, content)).faults, content);
  }
  if (code.slice(1, 2) === "7" || existsSync(join(content, "links.lock.yaml"))) {
    const results = await checkContent(options, silent);
    return said(
      results.flatMap(({ faults }) => faults),
      content,
    );
  }
  if (code === "W216") {
    const loaded = loadSite(options, false, drawFigure);
    loaded.faults.forEach(report);
    if (loaded.site && loaded.content) checkReleasable(loaded.site, loaded.content, report);
    return said(found, content);
  }
  const { faults, told } = await buildSite(options, silent);
  return { ...said(faults, content), done: told !== undefined };
}

/** Faults with their files as seen from the site's folder. */
function said(found: readonly Fault[], content: string): Said {
  const faults = found.map((fault) => ({ ...fault, file: relative(content, resolve(fault.file)) }));
  return {
    faults: faults.toSorted(compareFaults),
    done: faults.every(({ severity }) => severity === "warning"),
  };
}
