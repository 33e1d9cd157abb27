import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSite } from "../build/build-site.ts";
import { openSite } from "../build/load-site.ts";
import { type Options, UsageError } from "../build/options.ts";
import { type Progress, showProgress } from "../build/progress.ts";
import { publicFiles } from "../build/public-files.ts";
import type { OpenContent } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import type { DeployTarget } from "../content/schemas/deploy.ts";
import type { SiteFile } from "../content/schemas/site.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { printable } from "../diagnostics/printable.ts";
import { deployPlan, deployPlanText } from "../hosting/deploy/plan.ts";
import { DeployError, type Release } from "../hosting/deploy/target.ts";
import { verifyFolder } from "../hosting/verify-folder.ts";
import { hasUncommitted } from "../output/commit.ts";
import type { Hosting } from "../output/manifest.ts";
import { checkOutputFolder } from "../output/output-folder.ts";
import { parseManifest } from "../output/read-manifest.ts";
import { useOwnerCode } from "../render/owner-code.ts";
import { ruleOnlyLines } from "../site/capitals.ts";
import { isPlaceholder } from "../site/placeholder.ts";
import { openTarget } from "./deploy-target.ts";
import { recordRelease } from "./record-release.ts";

interface DeployFlags extends Options {
  readonly dryRun: boolean;
  readonly rollback: boolean;
  readonly breakLock: boolean;
}

/**
 * `npm run deploy -- TARGET`: builds, checks, records the addresses, and puts the site out. Answers with the exit
 * code: 1, with what is wrong said, if it doesn't build or the target refuses. Throws a {@link UsageError} for a
 * target that `site.yaml` doesn't describe.
 */
export async function deploy(
  [target = ""]: readonly string[],
  flags: DeployFlags,
): Promise<number> {
  try {
    return await deployTo(target, flags);
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    process.stderr.write(`${printable(error.message)}\n`);
    return 1;
  }
}

async function deployTo(name: string, options: DeployFlags): Promise<number> {
  const code = await useOwnerCode(resolve());
  const progress = showProgress(process.stderr);
  // What the settings alone can tell is told before the build, which reads the rest.
  const published = { folder: "public", files: publicFiles("public", () => undefined) };
  const [{ site: settings }, found] = await openSite(options.content, code, published);
  if (!settings) {
    printDiagnostics(found, options.format);
    return 1;
  }
  const chosen = chooseTarget(settings.data.deploy, name);
  const target = await openTarget(chosen, options.breakLock);
  const step = <T>(name: string, work: () => Promise<T>) => progress.run(name, work);
  if (options.rollback) {
    say(await target.rollback(step));
    return 0;
  }
  const url = options.url ?? settings.data.url;
  if (isPlaceholder(url)) {
    const found = `${url} can't be reached from the internet.`;
    say(`${found} Put yours into \`url:\` in site.yaml, or into SITE_URL.`, process.stderr);
    return 1;
  }
  if (chosen.to === "folder") {
    const wrong = wrongFolder(chosen.path, settings, name, options);
    printDiagnostics(wrong, options.format);
    if (wrong.length > 0) return 1;
  }

  const scratch = mkdtempSync(join(tmpdir(), "deploy-"));
  try {
    const out = join(scratch, "site");
    const { site, diagnostics } = await buildSite({ ...options, out }, progress);
    printDiagnostics(diagnostics, options.format);
    if (!site) return 1;
    const release = await checkedRelease(out, progress);
    if (options.dryRun) {
      const live = parseManifest((await target.live()) ?? "");
      const plan = deployPlan(live?.files, release.manifest.files);
      const removed = (await target.removes?.(release)) ?? plan.removed;
      say(deployPlanText({ ...plan, removed }));
      return 0;
    }
    // Before the first byte goes out: what may have been seen is recorded, even if we are cut off.
    const isLoose = hasUncommitted(options.content);
    const recorded = recordRelease(options.content, site);
    say(await target.deploy(release, step));
    for (const line of unanswered(chosen.to, release.manifest.hosting)) say(line);
    say(recorded);
    if (isLoose) say("some of this release is in no commit: commit it, so that it can be put back");
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What the host at a target has no rules for; that behind ssh gets those that `npm run hosts` writes. */
function unanswered(to: DeployTarget["to"], { redirects }: Hosting): string[] {
  const who = { pages: "GitHub Pages", s3: "a bucket", folder: "a host that serves files alone" };
  return to === "ssh" ? [] : ruleOnlyLines(redirects, who[to]);
}

function chooseTarget(targets: SiteFile["deploy"], name: string): DeployTarget {
  const target = Object.entries(targets).find(([one]) => one === name)?.[1];
  if (target) return target;
  const known = Object.keys(targets);
  const folder = /[/\\]/.test(name);
  const hint =
    known.length === 0
      ? `There is none yet: describe one in \`site.yaml\`, such as a folder, and deploy to it by its name.\n\ndeploy:\n  live: { to: folder, path: ${folder ? name : "../live"} }\n\nThe others are \`ssh\`, \`s3\` and \`pages\`.`
      : didYouMean(name, known) || `Known: ${known.join(", ")}.`;
  throw new UsageError(`There is no target \`${name}\`. ${hint}`);
}

/** What is wrong with a folder that is to be replaced, before anything is done. */
function wrongFolder(
  path: string,
  { data, locationOf }: NonNullable<OpenContent["site"]>,
  name: string,
  options: Options,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const location = locationOf("deploy", name, "path");
  const hint =
    "A deploy replaces the whole folder: name one that is new, empty, or deployed to before.";
  const { examples } = data;
  const sources = [
    options.content,
    ...(examples === undefined ? [] : [resolve(options.content, examples)]),
  ];
  checkOutputFolder(resolve(path), sources, { location, hint }, (one) => found.push(one));
  return found;
}

/** Reads a build back from the disk: what goes out, compressed copies too, is what was made. */
async function checkedRelease(folder: string, progress: Progress): Promise<Release> {
  const manifest = parseManifest(readFileSync(join(folder, "build.json"), "utf8"));
  const [wrong] = await progress.run("Checking the build", async () =>
    manifest ? verifyFolder(folder, manifest, () => {}) : ["`build.json` can't be read"],
  );
  if (!manifest || wrong !== undefined) {
    throw new DeployError(
      `the files of the build are not those that its build.json names: ${wrong}`,
    );
  }
  return { folder, manifest };
}

/** Names of releases and the like may come from another machine. */
function say(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${printable(text)}\n`);
}
