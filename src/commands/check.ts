import { loadSite } from "./load-site.ts";
import type { Options } from "./options.ts";
import { printFaults } from "./print-faults.ts";
import { runCommand } from "./run-command.ts";

/** `npm run check`: everything that is wrong with the content, without building anything. */
function check(options: Options): number {
  const { site, faults } = loadSite(options, false);
  printFaults(faults, options.format);
  if (site && options.format === "text") {
    process.stdout.write(`${site.pages.article.length} articles, nothing in the way of a build\n`);
  }
  return site ? 0 : 1;
}

await runCommand(check);
