import type { ServerResponse } from "node:http";
import { resolve } from "node:path";
import type { PageAssets } from "../../layouts/parts/props.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { headerRules, headersFor } from "../hosting/headers.ts";
import { policyHeader } from "../hosting/policy.ts";
import { withoutBase } from "../output/base-path.ts";
import type { Scripts } from "../output/scripts.ts";
import { inlineCode } from "../render/page-assets.ts";
import type { SiteSetup } from "../render/site-code.ts";
import { allGrants, withGrants } from "../site/grants.ts";
import { clientScript } from "./client-script.ts";
import { clientPath } from "./client-tag.ts";
import { answerDesk, deskPath } from "./desk-answer.ts";
import { answerFeedEntry } from "./feed-entry.ts";
import type { LiveSite } from "./live-site.ts";
import { type ListenOptions, listenOn, localServer } from "./local-server.ts";
import { answerOwnPage, emptyPage } from "./own-page.ts";
import { obey, ownRequests } from "./own-requests.ts";
import { pageDiagnostics } from "./page-diagnostics.ts";
import { pageEvents } from "./page-events.ts";
import { entryAt } from "./page-state.ts";
import { type RequestHandler, requestHandler } from "./request-handler.ts";
import { answerOutside } from "./serve-folder.ts";

/** What answers browsers while a site is being written. */
export interface DevServer {
  /** Draws pages with these from now on. */
  show(assets: PageAssets, scripts: Scripts): void;
  /** Tells open pages to look again; those at a path in `moved` go to where it leads. */
  changed(moved: ReadonlyMap<string, string>): void;
  /** Tells them so before it is known what is wrong now. */
  changedAhead(): void;
  /** Pages that could not be drawn when they were last asked for. */
  pageDiagnostics(): readonly Diagnostic[];
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

/**
 * Answers for a site that is being written. Until it could be read for the first time, with 503 and a page that
 * waits.
 */
export function devServer(live: LiveSite, options: DevOptions): DevServer {
  let handle: RequestHandler | undefined;
  let policy = "";
  const drawing = pageDiagnostics();
  const events = pageEvents(live, options.content, options.diagnostics);
  const report = (error: unknown) => {
    if (!drawing.add(error)) return;
    options.tell();
    events.stateChanged();
  };
  const basePath = () => live.site?.info.basePath ?? "/";

  async function answerPage(path: SitePath, response: ServerResponse): Promise<void> {
    const own = { path, policy };
    if (!handle) {
      answerOwnPage(response, { ...own, status: 503, html: emptyPage("Not yet") });
      return;
    }
    const unread = neverRead(live, path);
    if (unread !== undefined) {
      answerOwnPage(response, { ...own, status: 503, html: emptyPage(unread) });
      return;
    }
    try {
      const { status, headers, body } = await handle(path);
      // What is written here changes: nothing may be kept.
      response.writeHead(status, { ...headers, "Cache-Control": "no-store" }).end(body);
    } catch (error) {
      report(error);
      answerOwnPage(response, { ...own, status: 500, html: emptyPage("Not drawn") });
    }
  }

  const client = clientScript();
  async function answerClient(response: ServerResponse): Promise<void> {
    const headers = headersFor(headerRules(policy, [clientPath]), clientPath);
    const type = { "Content-Type": "text/javascript", "Cache-Control": "no-store" };
    response.writeHead(200, { ...headers, ...type }).end(await client);
  }

  const acts = ownRequests(options.content, options.editor);
  const server = localServer(async ({ pathname, searchParams }, request, response) => {
    const about = searchParams.get("path") ?? "/";
    const pathAbout = withoutBase(about, basePath()) ?? about;
    const act = acts.get(pathname);
    if (act) await obey(request, response, act);
    else if (pathname === "/.dev/events") events.open(request, response, pathAbout);
    else if (pathname === "/.dev/feed") answerFeedEntry(response, live, pathAbout);
    else if (pathname === deskPath)
      answerDesk(request, response, live, options.content, options.now());
    else if (pathname === clientPath) await answerClient(response);
    else {
      const path = withoutBase(pathname, basePath());
      if (path === undefined) answerOutside(pathname, basePath(), response);
      else await answerPage(path, response);
    }
  }, options.host);

  return {
    show(assets, scripts) {
      if (!live.loaded || !live.site) return;
      drawing.clear();
      policy = withGrants(policyHeader(inlineCode(assets)), allGrants(live.site));
      handle = requestHandler({
        site: live.site,
        assets,
        scripts,
        policy,
        publicFolder: resolve("public"),
        newerText: live.newerText,
        code: { ownerFiles: live.loaded.ownerFiles, transform: options.transform },
        onError: report,
      });
    },
    changed: events.changed,
    changedAhead: events.changedAhead,
    pageDiagnostics: drawing.all,
    async listen() {
      const listening = await listenOn(server, options);
      if ("problem" in listening || basePath() === "/") return listening;
      return { url: listening.url + basePath() };
    },
  };
}

/** The slug of the article at a path that could not be read yet: what is wrong with it is shown in its place. */
function neverRead(live: LiveSite, path: SitePath): string | undefined {
  const entry = entryAt(live, path);
  if (!entry || !live.isUnreadable(entry.slug)) return undefined;
  const isDrawn = live.site?.pages.article.some(({ article }) => article.slug === entry.slug);
  return isDrawn ? undefined : entry.slug;
}
