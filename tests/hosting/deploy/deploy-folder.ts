import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { openTarget } from "../../../src/cli/deploy-target.ts";
import { DeployError, LockedError } from "../../../src/hosting/deploy/target.ts";

/**
 * The deploy step alone, in a process that a test can kill: puts a folder on a target, both given as
 * arguments. Ends with 75 when somebody else deploys.
 */
const [description = "", folder = "", ...flags] = process.argv.slice(2);
try {
  const target = await openTarget(JSON.parse(description), flags.includes("--break-lock"));
  const step = <T>(_name: string, work: () => Promise<T>) => work();
  const said = flags.includes("--rollback")
    ? await target.rollback(step)
    : await target.deploy(
        { folder, manifest: JSON.parse(readFileSync(join(folder, "build.json"), "utf8")) },
        step,
      );
  process.stdout.write(`${said}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof DeployError ? error.message : inspect(error)}\n`);
  process.exitCode = error instanceof LockedError ? 75 : 1;
}
