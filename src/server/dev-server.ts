import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { PageAssets } from "../../layouts/parts/props.ts";
import { emptyBody } from "../content/markdown/document.ts";
import { leadsOut } from "../content/path.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { deskPage } from "../desk/desk-page.tsx";
import { deskStyles } from "../desk/desk-styles.ts";
import { readDesk } from "../desk/read-desk.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { headerRules, headersFor } from "../hosting/headers.ts";
import { policyHeader } from "../hosting/policy.ts";
import { belowBase, htmlBelowBase, withoutBase } from "../output/base-path.ts";
import type { Scripts } from "../output/scripts.ts";
import { layoutFault } from "../render/overrides.ts";
import { inlineCode } from "../render/page-assets.ts";
import type { SiteSetup } from "../render/site-code.ts";
import { allGrants, withGrants } from "../site/grants.ts";
import { clientScript } from "./client-script.ts";
import { eventStreams } from "./event-streams.ts";
import { feedEntryPage } from "./feed-entry.ts";
import { liveChecks } from "./live-checks.ts";
import type { LiveSite } from "./live-site.ts";
import { type ListenOptions, listenOn, localServer } from "./local-server.ts";
import { openEditor } from "./open-editor.ts";
import { entryAt, pageState } from "./page-state.ts";
import { clientPath, clientTag, type RequestHandler, requestHandler } from "./request-handler.ts";
import { answerOutside } from "./serve-folder.ts";
import { mendWriter } from "./write-mends.ts";

/** What answers browsers while a site is being written. */
export interface DevServer {
  /** Draws pages with these from now on. */
  show(assets: PageAssets, scripts: Scripts): void;
  /** Tells open pages to look again; those at a path in `moved` go to where it leads. */
  changed(moved: ReadonlyMap<string, string>): void;
  /** Pages that could not be drawn when they were last asked for. */
  faults(): readonly Diagnostic[];
  listen(): ReturnType<typeof listenOn>;
}

interface DevOptions extends ListenOptions {
  readonly content: string;
  readonly editor: string | undefined;
  /** Changes a page that was drawn, as the owner's code says. */
  readonly transform: SiteSetup["transform"];
  readonly now: () => Date;
  /** Says on the terminal what is wrong now. */
  readonly tell: () => void;
  /** All that is wrong now. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** The server's own page of the site's state, which no build has. */
export const deskPath = "/_desk/";

/** `frame-ancestors` has no default, and a click in a page of ours counts as the author's. */
const feedPolicy = "default-src 'none'; frame-ancestors 'self'";

/** More than any request of ours has to say. */
const mostBodyBytes = 10_000;

/**
 * Answers for a site that is being written. Until it could be read for the first time, with 503 and a page that
 * waits.
 */
export function devServer(live: LiveSite, options: DevOptions): DevServer {
  /** What was thrown when pages were last asked for, by where and what it is. */
  const faults = new Map<string, Diagnostic>();
  function addFault(error: unknown): void {
    const fault = layoutFault(error, { file: "layouts", line: 1, column: 1 });
    const key = `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
    if (faults.has(key)) return;
    faults.set(key, fault);
    options.tell();
    events.send("state", stateOf);
  }
  const client = clientScript();
  let handle: RequestHandler | undefined;
  let policy = "";
  const checks = liveChecks(live, options.content, () => events.send("state", stateOf));
  const stateOf = (path: string) => {
    const entry = entryAt(live, path);
    if (entry) checks.look(entry.slug);
    return pageState(live, options.diagnostics(), path, options.content, checks);
  };
  const events = eventStreams((path) => [
    ["program", String(process.pid)],
    ["state", stateOf(path)],
  ]);

  const basePath = () => live.site?.info.basePath ?? "/";

  async function page(pathname: SitePath, response: ServerResponse): Promise<void> {
    const headers = headersFor(headerRules(policy, [pathname]), pathname);
    try {
      if (!handle) {
        const body = `<!doctype html><html lang="en"><head><title>Not yet</title><script type="module" src="${clientPath}"></script></head><body></body></html>`;
        const type = { "Content-Type": "text/html; charset=utf-8" };
        response.writeHead(503, { ...headers, ...type }).end(body);
        return;
      }
      const { status, headers: own, body } = await handle(pathname);
      // What is written here changes: nothing may be kept.
      response.writeHead(status, { ...own, "Cache-Control": "no-store" }).end(body);
    } catch (error) {
      addFault(error);
      const body = `<!doctype html><html lang="en"><head><title>Not drawn</title><script type="module" src="${clientPath}"></script></head><body></body></html>`;
      const type = { "Content-Type": "text/html; charset=utf-8" };
      response.writeHead(500, { ...headers, ...type }).end(body);
    }
  }

  /** Not even a link from elsewhere leads here: it says what nobody has published. */
  function desk(request: IncomingMessage, response: ServerResponse): void {
    const site = request.headers["sec-fetch-site"];
    if (site === "cross-site" || site === "same-site") {
      response.writeHead(403).end();
      return;
    }
    const policy = policyHeader({ styles: [deskStyles], scripts: [] });
    const type = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
    const content = live.loaded?.content;
    const page = content
      ? htmlBelowBase(deskPage(readDesk(options.content, content, options.now())), basePath())
      : "<!doctype html><html lang=en><head><title>Not yet</title></head></html>";
    response
      .writeHead(content ? 200 : 503, {
        ...headersFor(headerRules(policy, [deskPath]), deskPath),
        ...type,
      })
      .end(page.replace("</head>", `${clientTag}</head>`));
  }

  /** Does what one of our own pages asks for; `act` answers why not, if it can't be done. */
  async function obey(
    request: IncomingMessage,
    response: ServerResponse,
    act: (asked: string) => string | undefined,
  ): Promise<void> {
    // A browser says where a request comes from; only our own pages may open or change anything.
    if (request.method !== "POST" || request.headers["sec-fetch-site"] !== "same-origin") {
      response.writeHead(403).end();
      return;
    }
    const refusal = act(await bodyOf(request));
    response.writeHead(refusal === undefined ? 204 : 409, { "Content-Type": "text/plain" });
    response.end(refusal);
  }

  function feedEntry(path: string, response: ServerResponse): void {
    const { site } = live;
    const newest = (slug: Slug) => live.newerText(slug)?.body ?? site?.bodyOf(slug) ?? emptyBody;
    const html = site && feedEntryPage(site, path, newest);
    const type = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
    const headers = headersFor(headerRules(feedPolicy, [path]), path);
    response.writeHead(html === undefined ? 404 : 200, { ...headers, ...type }).end(html);
  }

  const words = ["words.txt", "content/words.txt"].map((name) => resolve(name));
  const mends = mendWriter((file) => words.includes(file) || isWithin(options.content, file));

  /** A file of the content, or of the site's own code. */
  const isOwnFile = (file: string) =>
    [
      options.content,
      ...["figures", "layouts", "templates", "src"].map((name) => resolve(name)),
    ].some((folder) => isWithin(folder, file));

  const server = localServer(async ({ pathname, searchParams }, request, response) => {
    if (pathname === "/.dev/events") {
      const path = searchParams.get("path") ?? "/";
      events.open(request, response, withoutBase(path, basePath()) ?? path);
    } else if (pathname === "/.dev/open") {
      await obey(request, response, (asked) => openEditor(asked, options.editor, isOwnFile));
    } else if (pathname === "/.dev/mend") {
      await obey(request, response, mends.write);
    } else if (pathname === "/.dev/undo") {
      await obey(request, response, mends.undo);
    } else if (pathname === "/.dev/feed") {
      const path = searchParams.get("path") ?? "/";
      feedEntry(withoutBase(path, basePath()) ?? path, response);
    } else if (pathname === deskPath) {
      desk(request, response);
    } else if (pathname === clientPath) {
      const headers = headersFor(headerRules(policy, [pathname]), pathname);
      const type = { "Content-Type": "text/javascript", "Cache-Control": "no-store" };
      response.writeHead(200, { ...headers, ...type }).end(await client);
    } else {
      const path = withoutBase(pathname, basePath());
      if (path === undefined) answerOutside(pathname, basePath(), response);
      else await page(path, response);
    }
  }, options.host);

  return {
    show(assets, scripts) {
      if (!live.loaded || !live.site) return;
      const { ownerFiles } = live.loaded;
      faults.clear();
      policy = withGrants(policyHeader(inlineCode(assets)), allGrants(live.site));
      handle = requestHandler(
        live.site,
        assets,
        scripts,
        policy,
        resolve("public"),
        live.newerText,
        { ownerFiles, transform: options.transform },
        addFault,
      );
    },
    changed(moved) {
      events.send("moved", (path) => {
        const to = moved.get(path);
        return to === undefined ? undefined : belowBase(`/${to.slice(1)}`, basePath());
      });
      events.send("changed", () => "");
      events.send("state", stateOf);
    },
    faults: () => [...faults.values()],
    async listen() {
      const listening = await listenOn(server, options);
      if ("problem" in listening || basePath() === "/") return listening;
      return { url: listening.url + basePath() };
    },
  };
}

/** Whether a file is in a folder, or would be, and no symbolic link on the way leads out of it. */
function isWithin(folder: string, file: string): boolean {
  const path = relative(folder, file);
  if (path === "" || path.startsWith("..") || isAbsolute(path)) return false;
  const there = existsSync(file) ? file : dirname(file);
  return existsSync(folder) && existsSync(there) && !leadsOut(there, folder);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBodyBytes) throw new Error("the request is too long");
  }
  return text;
}
