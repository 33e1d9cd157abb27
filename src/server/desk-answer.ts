import type { IncomingMessage, ServerResponse } from "node:http";
import { deskPage } from "../desk/desk-page.tsx";
import { deskStyles } from "../desk/desk-styles.ts";
import { readDesk } from "../desk/read-desk.ts";
import { policyHeader } from "../hosting/policy.ts";
import { htmlBelowBase } from "../output/base-path.ts";
import { clientTag } from "./client-tag.ts";
import type { LiveSite } from "./live-site.ts";
import { answerOwnPage, emptyPage } from "./own-page.ts";

/** The server's own page of the site's state, which no build has. */
export const deskPath = "/_desk/";

/**
 * Answers with the desk; with 503 until the content could be read, and with 403 if another site asks: not even a link
 * from elsewhere leads here, as it says what nobody has published.
 * @param folder the content folder
 */
export function answerDesk(
  request: IncomingMessage,
  response: ServerResponse,
  live: LiveSite,
  folder: string,
  now: Date,
): void {
  const from = request.headers["sec-fetch-site"];
  if (from === "cross-site" || from === "same-site") {
    response.writeHead(403).end();
    return;
  }
  const content = live.loaded?.content;
  const basePath = live.site?.info.basePath ?? "/";
  const desk = content && htmlBelowBase(deskPage(readDesk(folder, content, now)), basePath);
  answerOwnPage(response, {
    status: desk === undefined ? 503 : 200,
    path: deskPath,
    policy: policyHeader({ styles: [deskStyles], scripts: [] }),
    html: desk?.replace("</head>", `${clientTag}</head>`) ?? emptyPage("Not yet"),
  });
}
