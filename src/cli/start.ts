import { dirname, relative, resolve } from "node:path";
import type { Options } from "../build/options.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticTexts, printDiagnostics } from "../diagnostics/print.ts";
import { en } from "../i18n/en.ts";
import { headingFace } from "../output/heading-face.ts";
import { isCheckout, packageFile } from "../package/package-files.ts";
import { bundleSiteCode, configFile, templatesFolder } from "../render/bundle-site-code.ts";
import { compileProgram } from "../render/compile-program.ts";
import { pageAssets } from "../render/page-assets.ts";
import { deskPath } from "../server/desk-answer.ts";
import { devServer } from "../server/dev-server.ts";
import { liveCode } from "../server/live-code.ts";
import { liveLayouts } from "../server/live-layouts.ts";
import { followSite } from "../server/live-site.ts";
import { movedArticles } from "../server/moved-articles.ts";
import { foldersWithin, watchFolders } from "../server/watch-folders.ts";

interface StartFlags extends Options {
  /** The command that opens a file; undefined for the one that is running or in `$EDITOR`. */
  readonly editor?: string;
}

/** An editor saves in several steps; the site is made anew once it is quiet. */
const quietMs = 40;

const styles = packageFile("src/styles");
const figuresFolder = resolve("figures");
const layoutsFolder = resolve("layouts");
const templates = resolve(templatesFolder);
const isScript = (path: string) => /\.[cm]?[jt]sx?$/.test(path);
const program = isCheckout ? [packageFile("src"), packageFile("layouts")] : [];

/** As in `src/launch.mjs`. */
const sourcesChanged = 75;

/**
 * `npm start`: serves the site, drafts and all, with the headers of production. Pages are drawn when they
 * are asked for, and change in the browser when their article is saved. When the program itself changes it
 * ends, and `src/launch.mjs` starts the new one; one that doesn't compile is reported, and this one goes on.
 */
export async function start(_: readonly string[], options: StartFlags): Promise<number> {
  // src/launch.mjs is gone.
  process.once("disconnect", () => process.exit());
  const startedMs = Date.now();
  const now = () => new Date(options.now.getTime() + Date.now() - startedMs);
  const code = await liveCode(resolve());
  const codeInputs = new Set(code.inputs);
  const layouts = liveLayouts(layoutsFolder);
  const live = followSite(options, now);
  const moved = movedArticles();
  const server = devServer(live, {
    content: options.content,
    host: options.host,
    port: options.port,
    editor: options.editor,
    transform: code.current.setup.transform,
    now,
    diagnostics: () => all(),
    tell,
  });
  /** What is wrong with the program's own sources, and with what draws pages. */
  let ofProgram: readonly Diagnostic[] = [];
  let ofScripts: readonly Diagnostic[] = [];
  let ofLayouts: readonly Diagnostic[] = [];
  let ofCode: readonly Diagnostic[] = [];
  let said = "";

  const all = () => [
    ...(live.loaded?.diagnostics ?? []),
    ...ofScripts,
    ...ofLayouts,
    ...ofCode,
    ...ofProgram,
    ...server.faults(),
  ];
  const folders = () => [
    dirname(options.content),
    ...foldersWithin(options.content),
    ...[resolve("public"), figuresFolder, layoutsFolder, templates, ...program].flatMap(
      foldersWithin,
    ),
    ...Array.from(codeInputs, (file) => dirname(file)),
  ];

  /** How long the whole site takes. */
  let wholeMs = 0;

  async function remake(figuresChanged: boolean): Promise<void> {
    const started = performance.now();
    await live.remake(figuresChanged ? await code.refreshFigures() : code.current);
    wholeMs = performance.now() - started;
    const scripts = await code.scripts(
      live.site?.info.words ?? en,
      live.site && headingFace(live.site),
    );
    ofScripts = scripts.diagnostics;
    ofLayouts = await layouts.refresh();
    if (live.site) server.show(await pageAssets(scripts.scripts, live.site), scripts.scripts);
    tell();
    server.changed(moved.since(live.entries));
    watching.follow(folders());
  }

  function tell(): void {
    const diagnostics = all().sort(compareDiagnostics);
    const text = diagnosticTexts(diagnostics);
    if (text === said) return;
    said = text;
    printDiagnostics(diagnostics, "text");
    if (text === "") process.stderr.write("All is well again.\n");
  }

  /** The owner's code is loaded once in a process; until it compiles, this one goes on with what it has. */
  async function refreshCode(): Promise<void> {
    const next = await bundleSiteCode(resolve());
    if (next.diagnostics.length === 0 && !code.isMadeOf(next)) process.exit(sourcesChanged);
    ofCode = next.diagnostics;
    for (const file of next.inputs) codeInputs.add(resolve(file));
    watching.follow(folders());
    tell();
    server.changed(new Map());
  }

  async function refreshProgram(): Promise<void> {
    const [entry = ""] = program.map((folder) => resolve(folder, "cli/main.ts"));
    ofProgram = await compileProgram(entry);
    if (ofProgram.length === 0) process.exit(sourcesChanged);
    tell();
    server.changed(new Map());
  }

  // One after the other: a change that comes while the site is being made is taken up after that.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${text}\nWhat was served before still is.\n`);
    });
  };
  let figuresChanged = false;
  let timer: NodeJS.Timeout | undefined;
  const watching = watchFolders((path) => {
    if (isWithin(program, path) && !isWithin([styles], path)) {
      inTurn(refreshProgram);
      return;
    }
    // Code of the owner's is loaded once in a process.
    const isCode = path === resolve(configFile) || (isWithin([templates], path) && isScript(path));
    if (isCode || codeInputs.has(path)) {
      inTurn(refreshCode);
      return;
    }
    const isFigure = isWithin([figuresFolder], path);
    const inside = isWithin([options.content], path);
    const concerns =
      inside || isFigure || isWithin([resolve("public"), layoutsFolder, styles, templates], path);
    if (!concerns && path !== options.content) return;
    figuresChanged ||= isFigure;
    const isAhead = live.readAhead(path);
    if (isAhead) server.changed(new Map());
    clearTimeout(timer);
    // An article's own page shows the change already; the rest of a large site waits for a pause in the writing.
    const waitMs = isAhead ? Math.max(quietMs, wholeMs) : quietMs;
    timer = setTimeout(() => {
      inTurn(async () => {
        const changed = figuresChanged;
        figuresChanged = false;
        await remake(changed);
      });
    }, waitMs);
  }, say);
  // Watched before it is read: what is saved meanwhile is taken up after that.
  watching.follow(folders());
  last = remake(false);
  await last;
  const listening = await server.listen();
  if ("problem" in listening) {
    process.stderr.write(`${listening.problem}\n`);
    // The watch would keep the process alive.
    process.exit(1);
  }
  process.stdout.write(`The site is on ${listening.url}\n`);
  process.stdout.write(`Your desk is on ${new URL(deskPath, listening.url)}\n`);
  return 0;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function isWithin(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => !relative(folder, path).startsWith(".."));
}
