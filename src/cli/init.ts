import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import sharp from "sharp";
import * as z from "zod";
import { UsageError } from "../build/options.ts";
import { dayOf, isoDate } from "../content/calendar-date.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { shown, typedPath } from "../content/path.ts";
import { SiteFileSchema } from "../content/schemas/site.ts";
import { languages } from "../i18n/languages.ts";
import { notoPackages } from "../i18n/noto-packages.ts";
import { loadNotoFaces } from "../output/noto-faces.ts";
import { canSetTitle } from "../output/printable-text.ts";
import {
  isCheckout,
  packageFile,
  packageFolder,
  packageVersion,
} from "../package/package-files.ts";
import type { NewFile } from "../scaffold/figure.ts";
import { type NewSite, siteScaffold } from "../scaffold/site.ts";
import { starterWords } from "../scaffold/starter-words.ts";
import type { Template } from "../scaffold/templates.ts";
import { askForSite, type InitDefaults } from "./ask-for-site.ts";

/**
 * What `init` is told on the command line. What is left out is asked on a terminal; without one, or with `yes`, it
 * has a default.
 */
export interface InitFlags {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  readonly look?: string;
  readonly template?: Template;
  readonly url?: string;
  readonly yes: boolean;
  readonly install?: boolean;
  readonly git?: boolean;
}

/** What a site begins with, the look that suits it unless another is asked for. */
const lookFor = { blog: "drafting", essays: "folio", photos: "poster", engineering: "drafting" };

/**
 * `load-bearing init DIR`: makes the folder of a new site. Throws a {@link UsageError} for a value that can't be
 * used, and if installing or git fails.
 */
export async function init([dir = ""]: readonly string[], flags: InitFlags): Promise<number> {
  await loadNotoFaces();
  const folder = typedPath(dir);
  const { CI, npm_config_user_agent: agent = "npm" } = process.env;
  const manager = agent.split("/")[0] ?? "npm";
  // Before anything is asked in vain, and again for what the answers add.
  if (tellTaken(folder, siteScaffold(newSite(folder, flags, manager)))) return 1;
  const mayAsk = Boolean(process.stdin.isTTY && process.stdout.isTTY && !CI && !flags.yes);
  // There is nothing to begin where a repository is.
  const asked = isInRepository(dirname(folder)) ? { git: false, ...flags } : flags;
  const answers = mayAsk ? await askForSite(folder, asked, defaultsOf(folder)) : flags;
  if (!answers) return 1;
  const site = newSite(folder, answers, manager);
  const files = siteScaffold(site);
  if (tellTaken(folder, files)) return 1;
  for (const { path, text } of files) {
    const file = join(folder, path);
    const bytes = path.endsWith(".jpg") ? await sharp(Buffer.from(text)).jpeg().toBuffer() : text;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: "wx" });
  }
  if (answers.install === true) run(manager, ["install"], folder);
  if (answers.git === true && !isInRepository(folder)) {
    run("git", ["init", "--quiet", "--initial-branch=main"], folder);
  }
  const steps = [
    ...(folder === typedPath("") ? [] : [`cd ${quoted(shown(folder))}`]),
    ...(answers.install === true ? [] : [`${manager} install`]),
    `${manager} start`,
  ];
  process.stdout.write(`${site.title} is in ${shown(folder) || "this folder"}. Next:\n\n`);
  process.stdout.write(`${steps.map((step) => `  ${step}`).join("\n")}\n`);
  return 0;
}

/** Says which files are in the way, and whether any is. */
function tellTaken(folder: string, files: readonly NewFile[]): boolean {
  const taken = files.filter(({ path }) => existsSync(join(folder, path)));
  if (taken.length === 0) return false;
  const list = taken.map(({ path }) => `  ${shown(join(folder, path))}`).join("\n");
  process.stderr.write(`Nothing was written: these are there already.\n${list}\n`);
  return true;
}

function defaultsOf(folder: string): InitDefaults {
  return {
    title: titleOf(basename(folder)),
    author: gitUser() || "",
    language: systemLanguage(),
    look: lookFor,
  };
}

/** The language of the system, if there are words in it. */
function systemLanguage(): string {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const { language } = new Intl.Locale(locale);
  return [locale, language].find((tag) => languages.has(tag)) ?? "en";
}

function newSite(folder: string, flags: InitFlags, manager: string): NewSite {
  const name = basename(folder);
  const template = flags.template ?? "blog";
  const language = flags.language ?? "en";
  if (!languages.has(language)) {
    const known = [...languages.keys()];
    const hint = didYouMean(language, known) || `There are ${known.join(", ")}.`;
    throw new UsageError(`There are no words in the language \`${language}\`. ${hint}`);
  }
  const { shape } = SiteFileSchema;
  const title = checked(shape.title, "title", flags.title ?? titleOf(name));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    title,
    author: checked(shape.author.shape.name, "author", flags.author ?? (gitUser() || "Your Name")),
    url: checked(shape.url, "url", flags.url ?? "https://example.org"),
    language,
    look: flags.look ?? lookFor[template],
    template,
    timeZone,
    // By the clocks there: of another day the first article might wait.
    today: isoDate(dayOf(new Date(), timeZone)),
    dependency: ["load-bearing", dependency()],
    packageName: packageName(name),
    workflow: readFileSync(packageFile("hosting/publish.yml"), "utf8"),
    imageFont: imageFontFor([title, starterWords(language).title], language),
    manager,
  };
}

/** The package with the letters that social images of these titles need beside their own typeface's. */
function imageFontFor(titles: readonly string[], language: string): string | undefined {
  const [name] = titles
    .filter((title) => !canSetTitle(title))
    .flatMap((title) => notoPackages(title, language));
  return name;
}

function checked(schema: z.ZodType<string>, flag: string, value: string): string {
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return data;
  throw new UsageError(`--${flag} ${error?.issues[0]?.message ?? "can't be used"}: \`${value}\``);
}

/** "my-site" as a title. */
function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, " ").trim();
  return words === "" ? "A new site" : words.replace(/^./u, (letter) => letter.toUpperCase());
}

/** A name that npm takes, though nobody publishes it. */
function packageName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "") || "site";
}

const LockSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional() })),
});

/** Where `package.json` gets this program from: where it has come from itself, a file or the registry. */
function dependency(): string {
  if (isCheckout) return `file:${packageFolder}`;
  const root = dirname(dirname(packageFolder));
  const lock = join(root, "package-lock.json");
  if (existsSync(lock)) {
    const { packages } = LockSchema.parse(JSON.parse(readFileSync(lock, "utf8")));
    const { resolved = "" } = packages["node_modules/load-bearing"] ?? {};
    if (resolved.startsWith("file:")) return `file:${resolve(root, resolved.slice(5))}`;
  }
  return `^${packageVersion()}`;
}

function gitUser(): string | undefined {
  return spawnSync("git", ["config", "user.name"], { encoding: "utf8" }).stdout?.trim();
}

function isInRepository(folder: string): boolean {
  const { status } = spawnSync("git", ["rev-parse", "--git-dir"], { cwd: folder });
  return status === 0;
}

function run(command: string, args: readonly string[], cwd: string): void {
  try {
    execFileSync(command, args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(`The files are there, but \`${command} ${args.join(" ")}\` failed.`);
  }
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
