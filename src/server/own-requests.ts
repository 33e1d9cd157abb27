import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { leadsOut } from "../content/path.ts";
import { openEditor } from "./open-editor.ts";
import { mendWriter } from "./write-mends.ts";

/** More than any request of ours has to say. */
const mostBodyBytes = 10_000;

/** What a page asks the server to do. Answers why not, if it can't be done; undefined if it is. */
type Act = (asked: string) => string | undefined;

/**
 * What our own pages may ask the server to do, by the path that they ask at.
 * @param content the content folder
 * @param editor the command that opens a file; undefined for the one that is running or in `$EDITOR`
 */
export function ownRequests(content: string, editor: string | undefined): ReadonlyMap<string, Act> {
  const words = ["words.txt", "content/words.txt"].map((name) => resolve(name));
  const mends = mendWriter((file) => words.includes(file) || isWithin(content, file));
  const folders = [
    content,
    ...["figures", "layouts", "templates", "src"].map((name) => resolve(name)),
  ];
  /** A file of the content, or of the site's own code. */
  const isOwnFile = (file: string) => folders.some((folder) => isWithin(folder, file));
  return new Map<string, Act>([
    ["/.dev/open", (asked) => openEditor(asked, editor, isOwnFile)],
    ["/.dev/mend", mends.write],
    ["/.dev/undo", mends.undo],
  ]);
}

/**
 * Does what one of our own pages asks for: answers with 204, or with 409 and why not. With 403 for anybody else: a
 * browser says where a request comes from, and only our own pages may open or change anything. Rejects what is longer
 * than any request of ours.
 */
export async function obey(
  request: IncomingMessage,
  response: ServerResponse,
  act: Act,
): Promise<void> {
  if (request.method !== "POST" || request.headers["sec-fetch-site"] !== "same-origin") {
    response.writeHead(403).end();
    return;
  }
  const refusal = act(await bodyOf(request));
  response.writeHead(refusal === undefined ? 204 : 409, { "Content-Type": "text/plain" });
  response.end(refusal);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBodyBytes) throw new Error("the request is too long");
  }
  return text;
}

/** Whether a file is in a folder, or would be, and no symbolic link on the way leads out of it. */
function isWithin(folder: string, file: string): boolean {
  const path = relative(folder, file);
  if (path === "" || path.startsWith("..") || isAbsolute(path)) return false;
  const there = existsSync(file) ? file : dirname(file);
  return existsSync(folder) && existsSync(there) && !leadsOut(there, folder);
}
