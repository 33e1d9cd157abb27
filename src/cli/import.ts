import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { articlesInMemory } from "../build/articles-in-memory.ts";
import { type LoadedSite, loadSite } from "../build/load-site.ts";
import { UsageError } from "../build/options.ts";
import { silently } from "../build/progress.ts";
import { isPictureFile } from "../content/files-beside.ts";
import { importFiles } from "../content/import-files.ts";
import { shown, typedPath } from "../content/path.ts";
import { writeOwnFile } from "../content/write-own-file.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import { printable } from "../diagnostics/printable.ts";
import { deadAddresses } from "../import/check-addresses.ts";
import { type ImportReport, jsonReport, markdownReport, terminalReport } from "../import/report.ts";
import { type OwnerCode, useOwnerCode } from "../render/owner-code.ts";
import { draftLeftovers } from "./draft-leftovers.ts";
import { type PlannedImport, planImport } from "./plan-import.ts";
import { newSiteFile, writeImport } from "./write-import.ts";

const usage =
  "npm run import -- DIR [--to content] [--from NAME] [--dry-run]; --help lists all flags\n";

interface ImportFlags {
  readonly from?: string;
  readonly to: string;
  readonly oldUrl?: string;
  readonly checkAgainst?: string;
  readonly format: "text" | "json";
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/**
 * `npm run import`: brings a site's posts over from another generator, and again what has changed there. Throws a
 * {@link UsageError} for what it can't do.
 */
export async function importPosts(
  [folder, ...more]: readonly string[],
  values: ImportFlags,
): Promise<number> {
  if (folder === undefined || more.length > 0) throw new UsageError(usage);
  const to = typedPath(values.to);
  const isJson = values.format === "json";
  // Names of files and posts are a stranger's.
  const say = (text: string) =>
    void (isJson ? process.stderr : process.stdout).write(printable(text));
  const mayAsk = !values.yes && isTerminal();
  const from = typedPath(folder);
  const plan = await planImport(from, values.from, to, values.oldUrl, mayAsk ? ask : undefined);
  if (plan.others.length > 0) {
    say(`Taken for ${plan.name}; it may be of ${plan.others.join(" or ")}, too: --from says so.\n`);
  }
  if (!values.yes && !(await addressesAreRight(plan, say))) return 1;
  const sitemap = values.checkAgainst;
  const dead =
    sitemap === undefined
      ? undefined
      : deadAddresses(readFileSync(typedPath(sitemap), "utf8"), plan.answers);
  const diagnostics = [...plan.diagnostics];
  let pictures = plan.imported.articles.reduce(
    (sum, { pictures }) => sum + [...pictures.keys()].filter(isPictureFile).length,
    0,
  );
  if (!values.dryRun) {
    const written = await writeImport(plan, to);
    pictures = written.pictures;
    // What a mend leaves wrong is found the next time round; each mends at least one, so that there is an end.
    const loadImported = loaderOf(await useOwnerCode(resolve()), to);
    for (let round = 0; round <= plan.compared.length; round++) {
      const found = draftLeftovers(leftovers(plan, to, await loadImported()), plan, to);
      diagnostics.push(...found);
      if (found.length === 0) break;
      // What was to be in the menu may be a draft now.
      const drafts = plan.compared.filter(({ path }) => isDraftFile(join(to, path)));
      const articles = new Set(drafts.map(({ article }) => article));
      const siteFile = newSiteFile(plan, (article) => articles.has(article));
      if (plan.isNewSite) writeOwnFile(join(to, "site.yaml"), siteFile, to);
    }
  }
  const drafts = plan.compared.filter(({ path, text }) =>
    values.dryRun ? isDraftText(text) : isDraftFile(join(to, path)),
  );
  const report = reportOf(plan, diagnostics, drafts.length, pictures, dead);
  if (isJson) printDiagnostics(diagnostics, "json");
  say(terminalReport(report));
  if (values.dryRun) {
    say("Nothing was written.\n");
    return 0;
  }
  writeOwnFile(join(to, importFiles.report), markdownReport(report), to);
  writeOwnFile(join(to, importFiles.reportData), jsonReport(report), to);
  const shownTo = shown(to);
  say(
    `\n${join(shownTo, importFiles.report)} says all of it, by kind. \`npm start${shownTo === "content" ? "" : ` -- --content ${shownTo}`}\` shows the site.\n`,
  );
  return 0;
}

/** Shows what the old addresses were taken to be, and asks a person at a terminal whether that is so. */
async function addressesAreRight(
  { examples }: PlannedImport,
  say: (text: string) => void,
): Promise<boolean> {
  if (examples.length === 0) return true;
  say(
    `Old addresses, and where they lead now:\n${examples.map(({ old, path }) => `    ${old} → ${path}\n`).join("")}`,
  );
  if (!isTerminal()) return true;
  const answer = await ask("Are these the addresses of the old site? [Y/n] ");
  if (!/^n/i.test(answer.trim())) return true;
  say(
    "Nothing was written. --from says what the site is made with; permalinks that a program makes can be written into the posts.\n",
  );
  return false;
}

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks at the terminal. Names of posts are a stranger's. */
async function ask(question: string): Promise<string> {
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await asked.question(printable(question));
  } finally {
    asked.close();
  }
}

function isDraftFile(file: string): boolean {
  return existsSync(file) && isDraftText(readFileSync(file, "utf8"));
}

function isDraftText(text: string): boolean {
  return /^draft: true/m.test(text.slice(0, 5000));
}

/** Loads the site as a build would, again and again. */
function loaderOf(code: OwnerCode, content: string): () => Promise<LoadedSite> {
  const articles = articlesInMemory();
  const source = { content, code, url: undefined, view: "published", progress: silently } as const;
  return () => loadSite({ ...source, now: new Date() }, articles.read);
}

/** What a build would still refuse in the new articles. */
function leftovers(
  { compared }: PlannedImport,
  to: string,
  { diagnostics }: LoadedSite,
): Diagnostic[] {
  const places = compared.map(({ path }) => shown(join(to, path)));
  const files = new Set(places);
  const folders = places
    .filter((place) => place.endsWith("/index.md"))
    .map((place) => place.slice(0, -"index.md".length));
  const inFolders = new Set(folders);
  return diagnostics.filter(
    ({ file, severity }) =>
      severity === "error" &&
      (files.has(file) || inFolders.has(file.slice(0, file.lastIndexOf("/") + 1))),
  );
}

function reportOf(
  plan: PlannedImport,
  diagnostics: readonly Diagnostic[],
  drafts: number,
  pictures: number,
  dead: ImportReport["dead"],
): ImportReport {
  const fates = { new: 0, changed: 0, unchanged: 0, edited: 0, both: 0, removed: 0 };
  for (const { fate } of plan.compared) fates[fate] += 1;
  return {
    generator: plan.name,
    fates,
    drafts,
    pictures,
    newTags: [...plan.imported.tags.keys()].filter((slug) => !plan.knownTags.includes(slug)),
    diagnostics,
    ...(dead !== undefined && { dead }),
  };
}
