import { checkReleasable } from "../site/release.ts";
import { loadSite } from "./load-site.ts";
import type { Options } from "./options.ts";
import { printFaults } from "./print-faults.ts";
import { recordRelease } from "./record-release.ts";
import { runCommand } from "./run-command.ts";
import { siteFigureRenderer } from "./site-figures.ts";

/** `npm run release`: records what the site publishes now in `urls.lock`, for those who deploy by their own means. */
async function release(options: Options): Promise<number> {
  const { site, content, faults: found } = loadSite(options, false, await siteFigureRenderer());
  const faults = [...found];
  if (site && content) checkReleasable(site, content, (fault) => faults.push(fault));
  printFaults(faults, options.format);
  if (!site) return 1;
  process.stdout.write(`${recordRelease(options.content, site)}\n`);
  return 0;
}

await runCommand(release);
