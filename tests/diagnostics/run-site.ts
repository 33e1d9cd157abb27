import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { buildSite } from "../../src/build/build-site.ts";
import { checkSite } from "../../src/build/check-site.ts";
import { silently } from "../../src/build/progress.ts";
import { planImport } from "../../src/cli/plan-import.ts";
import { compareDiagnostics, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkOutput, readOutput } from "../../src/output/check-output.ts";
import { checkReleasable } from "../../src/site/release.ts";
import { renderFigure } from "../support/figures.ts";
import { loadFolder } from "../support/load-folder.ts";
import { parseOptions } from "../support/options.ts";

/** What a command says of a site. */
export interface Said {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it did what it is there for, in spite of warnings. */
  readonly done: boolean;
}

/** Runs the command that finds a code, with the flags that a person would give it. */
export async function runSite(content: string, code: string, out: string): Promise<Said> {
  const now = "2024-06-01T12:00:00Z";
  const options = parseOptions("--content", content, "--out", out, "--now", now);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  // Only a wrong layout makes a dead address in an output, so there the output is given.
  if (code === "E410") {
    const folder = join(content, "output");
    checkOutput(readOutput(folder, "https://small.example"), report);
    return { diagnostics: found, done: found.length === 0 };
  }
  if (existsSync(join(content, "old"))) {
    return said((await planImport(join(content, "old"), undefined, content)).diagnostics, content);
  }
  if (code.slice(1, 2) === "7" || existsSync(join(content, "links.lock.yaml"))) {
    const results = await checkSite(options, silently);
    return said(
      results.flatMap(({ diagnostics }) => diagnostics),
      content,
    );
  }
  if (code === "W216") {
    const loaded = await loadFolder(content, { now: options.now, renderFigure });
    loaded.diagnostics.forEach(report);
    if (loaded.site && loaded.content) checkReleasable(loaded.site, loaded.content, report);
    return said(found, content);
  }
  const { diagnostics, summary } = await buildSite(options, silently);
  return { ...said(diagnostics, content), done: summary !== undefined };
}

/** Diagnostics with their files as seen from the site's folder. */
function said(found: readonly Diagnostic[], content: string): Said {
  const diagnostics = found.map((diagnostic) => ({
    ...diagnostic,
    file: relative(content, resolve(diagnostic.file)),
  }));
  return {
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    done: diagnostics.every(({ severity }) => severity === "warning"),
  };
}
