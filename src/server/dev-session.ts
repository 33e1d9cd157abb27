import { resolve } from "node:path";
import type { Options } from "../build/options.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { en } from "../i18n/en.ts";
import { headingFace } from "../output/heading-face.ts";
import { packageFile } from "../package/package-files.ts";
import { bundleSiteCode } from "../render/bundle-site-code.ts";
import { compileProgram } from "../render/compile-program.ts";
import { pageAssets } from "../render/page-assets.ts";
import { type DevServer, devServer } from "./dev-server.ts";
import { type LiveCode, liveCode } from "./live-code.ts";
import { liveLayouts } from "./live-layouts.ts";
import { followSite, type LiveSite } from "./live-site.ts";
import { movedArticles } from "./moved-articles.ts";
import { diagnosticTeller } from "./tell-diagnostics.ts";

/** As in `src/launch.mjs`. */
const sourcesChanged = 75;

/** A site that is being written, the code that makes it, and the server that shows both. */
export interface DevSession extends Pick<DevServer, "listen" | "changedAhead"> {
  readonly live: LiveSite;
  /** The files that the owner's code is made of. */
  readonly codeInputs: ReadonlySet<string>;
  /**
   * Makes the whole site anew and shows it; with its figures where those have changed. Answers with how long the site
   * itself took, in milliseconds.
   */
  remake(figuresChanged: boolean): Promise<number>;
  /** Ends the process, so that another begins with the owner's new code; reports code that doesn't compile. */
  refreshCode(): Promise<void>;
  /** The same for the program's own sources. */
  refreshProgram(): Promise<void>;
}

/** What a session is made from. */
export interface DevSettings extends Pick<Options, "content" | "url" | "host" | "port"> {
  /** The command that opens a file; undefined for the one that is running or in `$EDITOR`. */
  readonly editor?: string;
}

/** @param now the clock */
export async function devSession(options: DevSettings, now: () => Date): Promise<DevSession> {
  const code = await liveCode(resolve());
  const codeInputs = new Set(code.inputs);
  const live = followSite(options, now);
  /** What is wrong besides what the content says: with scripts, layouts, the owner's code and the program's. */
  const otherDiagnostics = new Map<string, readonly Diagnostic[]>();
  const all = () => [
    ...(live.loaded?.diagnostics ?? []),
    ...[...otherDiagnostics.values()].flat(),
    ...server.pageDiagnostics(),
  ];
  const tell = diagnosticTeller(all);
  const { editor, content, host, port } = options;
  const { transform } = code.current.setup;
  const from = { content, host, port, editor, transform, now, diagnostics: all, tell };
  const server = devServer(live, from);
  const remade = remaker(code, live, server, otherDiagnostics);

  return {
    live,
    codeInputs,
    listen: server.listen,
    changedAhead: server.changedAhead,
    async remake(figuresChanged) {
      const { moved, tookMs } = await remade(figuresChanged);
      // A first template in a site that had none: what runs templates is loaded when the process begins.
      if (code.current.siteCode.path === undefined && (await bundleSiteCode(resolve())).path)
        process.exit(sourcesChanged);
      tell();
      server.changed(moved);
      return tookMs;
    },
    async refreshCode() {
      const next = await bundleSiteCode(resolve());
      if (next.diagnostics.length === 0 && !code.isMadeOf(next)) process.exit(sourcesChanged);
      otherDiagnostics.set("code", next.diagnostics);
      for (const file of next.inputs) codeInputs.add(resolve(file));
      tell();
      server.changed(new Map());
    },
    async refreshProgram() {
      const diagnostics = await compileProgram(packageFile("src/cli/main.ts"));
      if (diagnostics.length === 0) process.exit(sourcesChanged);
      otherDiagnostics.set("program", diagnostics);
      tell();
      server.changed(new Map());
    },
  };
}

/** What came of making a site anew. */
interface Remade {
  /** Where the addresses lead that articles have left. */
  readonly moved: ReadonlyMap<string, string>;
  readonly tookMs: number;
}

/** Makes the site anew, and what draws its pages. */
function remaker(
  code: LiveCode,
  live: LiveSite,
  server: DevServer,
  otherDiagnostics: Map<string, readonly Diagnostic[]>,
): (figuresChanged: boolean) => Promise<Remade> {
  const layouts = liveLayouts(resolve("layouts"));
  const moved = movedArticles();
  return async (figuresChanged) => {
    const startedMs = performance.now();
    await live.remake(figuresChanged ? await code.refreshFigures() : code.current);
    const tookMs = performance.now() - startedMs;
    const { site } = live;
    const words = site?.info.words ?? en;
    const { scripts, diagnostics } = await code.scripts(words, site && headingFace(site));
    otherDiagnostics.set("scripts", diagnostics);
    otherDiagnostics.set("layouts", await layouts.refresh());
    if (site) server.show(await pageAssets(scripts, site), scripts);
    return { moved: moved.since(live.entries), tookMs };
  };
}
