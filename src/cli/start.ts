import type { ServerResponse } from "node:http";
import { dirname, relative, resolve } from "node:path";
import { publicFiles } from "../build/load-site.ts";
import type { Options } from "../build/options.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticTexts, printDiagnostics } from "../diagnostics/print.ts";
import { loadFigureRenderer } from "../figures/load.ts";
import { headerRules, headersFor } from "../hosting/headers.ts";
import { policyHeader } from "../hosting/policy.ts";
import { en } from "../i18n/en.ts";
import { bundleScripts } from "../output/scripts.ts";
import { bundleFigures } from "../render/bundle-figures.ts";
import { inlineCode, pageAssets } from "../render/page-assets.ts";
import { clientScript } from "../server/client-script.ts";
import { followSite } from "../server/live-site.ts";
import { listenOn, localServer } from "../server/local-server.ts";
import { clientPath, type RequestHandler, requestHandler } from "../server/request-handler.ts";
import { foldersWithin, watchFolders } from "../server/watch-folders.ts";

/** An editor saves in several steps; the site is made anew once it is quiet. */
const quietMs = 40;

const styles = resolve("src/styles");
const figures = resolve("figures");
const program = [resolve("src"), resolve("layouts"), figures];

/** As in `src/launch.mjs`. */
const sourcesChanged = 75;

/**
 * `npm start`: serves the site, drafts and all, with the headers of production. Pages are drawn when they
 * are asked for, and change in the browser when their article is saved. When the program itself changes it
 * ends, and `src/launch.mjs` starts the new one.
 */
export async function start(_: readonly string[], options: Options): Promise<number> {
  // src/launch.mjs is gone.
  process.once("disconnect", () => process.exit());
  const { path: figuresModule } = await bundleFigures(figures);
  const renderFigure = await loadFigureRenderer(figuresModule);
  const live = followSite(
    options.content,
    options,
    (report) => publicFiles("public", report),
    renderFigure,
  );
  const client = await clientScript();
  const open = new Set<ServerResponse>();
  let handle: RequestHandler | undefined;
  let policy = "";
  let said = "";

  const send = (to: Iterable<ServerResponse>, event: string, data: string) => {
    for (const response of to) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const folders = () => [
    dirname(options.content),
    ...foldersWithin(options.content),
    ...foldersWithin(resolve("public")),
    ...program.flatMap(foldersWithin),
  ];

  /** How long the whole site takes. */
  let wholeMs = 0;

  async function remake(): Promise<void> {
    const started = performance.now();
    live.remake();
    wholeMs = performance.now() - started;
    const scripts = await bundleScripts(figures, live.site?.info.words ?? en);
    const assets = pageAssets(scripts);
    policy = policyHeader(inlineCode(assets));
    if (live.site) {
      handle = requestHandler(
        live.site,
        assets,
        scripts,
        policy,
        resolve("public"),
        live.newerText,
      );
    }
    tell(live.diagnostics);
    send(open, "changed", "");
    watching.follow(folders());
  }

  function tell(diagnostics: readonly Diagnostic[]): void {
    const text = diagnosticTexts(diagnostics);
    if (text === said) return;
    said = text;
    printDiagnostics(diagnostics, "text");
    if (text === "") process.stderr.write("All is well again.\n");
    send(open, "diagnostics", text);
  }

  let timer: NodeJS.Timeout | undefined;
  const watching = watchFolders((path) => {
    if (isWithin(program, path) && !isWithin([styles], path)) process.exit(sourcesChanged);
    const inside = isWithin([options.content], path);
    const concerns = inside || isWithin([resolve("public"), styles], path);
    if (!concerns && path !== options.content) return;
    const isAhead = live.readAhead(path);
    if (isAhead) send(open, "changed", "");
    clearTimeout(timer);
    // An article's own page shows the change already; the rest of a large site waits for a pause in the writing.
    timer = setTimeout(() => void remake(), isAhead ? Math.max(quietMs, wholeMs) : quietMs);
  });
  await remake();

  const server = localServer(async ({ pathname }, _, response) => {
    if (pathname === "/.dev/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      open.add(response);
      response.on("close", () => open.delete(response));
      send([response], "diagnostics", said);
      send([response], "program", String(process.pid));
      return;
    }
    const headers = headersFor(headerRules(policy, [pathname]), pathname);
    if (pathname === clientPath) {
      response.writeHead(200, { ...headers, "Content-Type": "text/javascript" }).end(client);
      return;
    }
    if (!handle) {
      const page = `<!doctype html><title>Not yet</title><body><script type="module" src="${clientPath}"></script></body>`;
      response.writeHead(503, { ...headers, "Content-Type": "text/html; charset=utf-8" }).end(page);
      return;
    }
    const answer = await handle(pathname);
    // What is written here changes: nothing may be kept.
    response.writeHead(answer.status, { ...answer.headers, "Cache-Control": "no-store" });
    response.end(answer.body);
  }, options.host);
  const listening = await listenOn(server, options);
  if ("problem" in listening) {
    process.stderr.write(`${listening.problem}\n`);
    // The watch would keep the process alive.
    process.exit(1);
  }
  process.stdout.write(`The site is on ${listening.url}\n`);
  return 0;
}

function isWithin(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => !relative(folder, path).startsWith(".."));
}
