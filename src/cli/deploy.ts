import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../build/build-site.ts";
import { loadSite } from "../build/load-site.ts";
import { type Options, parseOptions, UsageError } from "../build/options.ts";
import { type Progress, showProgress } from "../build/progress.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { deployPlan, deployPlanText } from "../hosting/deploy/plan.ts";
import { DeployError, type Release, type Target } from "../hosting/deploy/target.ts";
import { hashFiles } from "../output/manifest.ts";
import { parseManifest } from "../output/read-manifest.ts";
import { siteFigureRenderer } from "../render/site-figures.ts";
import { isPlaceholder } from "../site/placeholder.ts";
import type { Site } from "../site/site.ts";
import { openTarget } from "./deploy-target.ts";
import { recordRelease } from "./record-release.ts";

/** What this command can be told besides what every command can. */
interface Wishes {
  readonly target: string;
  readonly dryRun: boolean;
  readonly rollback: boolean;
  readonly breakLock: boolean;
}

/** `npm run deploy -- <target>`: builds, checks, records the addresses, and puts the site out. */
async function deploy(wishes: Wishes, options: Options): Promise<number> {
  const { site, diagnostics } = loadSite(options, false, await siteFigureRenderer());
  printDiagnostics(diagnostics, options.format);
  if (!site) return 1;
  const target = await chooseTarget(site, wishes);
  const progress = showProgress(process.stderr);
  const step = <T>(name: string, work: () => Promise<T>) => progress.run(name, work);
  if (wishes.rollback) {
    say(await target.rollback(step));
    return 0;
  }
  if (isPlaceholder(site.info.origin)) {
    const found = `${site.info.origin} is no address that anybody can reach.`;
    say(`${found} Put yours into \`url:\` in site.yaml, or into SITE_URL.`, process.stderr);
    return 1;
  }

  const scratch = mkdtempSync(join(tmpdir(), "deploy-"));
  try {
    const out = join(scratch, "site");
    const built = await buildSite({ ...options, out }, progress);
    if (!built.summary) {
      printDiagnostics(built.diagnostics, options.format);
      return 1;
    }
    const release = await checkedRelease(out, progress);
    if (wishes.dryRun) {
      const live = parseManifest((await target.live()) ?? "");
      say(deployPlanText(deployPlan(live?.files, release.manifest.files)));
      return 0;
    }
    // Before the first byte goes out: what may have been seen is recorded, even if we are cut off.
    const recorded = recordRelease(options.content, site);
    say(await target.deploy(release, step));
    say(recorded);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function chooseTarget({ deploy: targets }: Site, wishes: Wishes): Promise<Target> {
  const target = Object.entries(targets).find(([name]) => name === wishes.target)?.[1];
  if (target) return openTarget(target, wishes.breakLock);
  const known = Object.keys(targets);
  const hint =
    known.length === 0
      ? "Describe one under `deploy:` in site.yaml; the README shows how."
      : didYouMean(wishes.target, known) || `Known: ${known.join(", ")}.`;
  throw new UsageError(`There is no target \`${wishes.target}\`. ${hint}`);
}

/** Reads a build back from the disk: what goes out is what was made. */
async function checkedRelease(folder: string, progress: Progress): Promise<Release> {
  const manifest = parseManifest(readFileSync(join(folder, "build.json"), "utf8"));
  const files = await progress.run("Checking the build", () => hashFiles(folder));
  const same = manifest && deployPlan(manifest.files, files);
  if (!same || same.added.length + same.changed.length + same.removed.length > 0) {
    throw new DeployError("the files of the build are not those that its build.json names");
  }
  return { folder, manifest };
}

function say(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${text}\n`);
}

const own = ["--dry-run", "--rollback", "--break-lock"];

async function main(args: readonly string[]): Promise<number> {
  const [target = "", ...rest] = args;
  if (!/^[a-z0-9]/.test(target)) {
    throw new UsageError(`npm run deploy -- TARGET [${own.join("] [")}]`);
  }
  const wishes = {
    target,
    dryRun: rest.includes("--dry-run"),
    rollback: rest.includes("--rollback"),
    breakLock: rest.includes("--break-lock"),
  };
  const options = parseOptions(
    rest.filter((arg) => !own.includes(arg)),
    process.env,
  );
  return deploy(wishes, options);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof DeployError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
