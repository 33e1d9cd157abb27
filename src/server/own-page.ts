import type { ServerResponse } from "node:http";
import { headerRules, headersFor } from "../hosting/headers.ts";
import { clientTag } from "./client-tag.ts";

/** A page that is the server's own, and in no build. */
export interface OwnPage {
  readonly status: number;
  /** The path that it is asked for at, without the base path. */
  readonly path: string;
  /** The content security policy that it stands under, as a header. */
  readonly policy: string;
  /** Undefined for a page that isn't there. */
  readonly html: string | undefined;
}

/** Answers with a page of the server's own, which nobody may keep. */
export function answerOwnPage(
  response: ServerResponse,
  { status, path, policy, html }: OwnPage,
): void {
  response
    .writeHead(status, {
      ...headersFor(headerRules(policy, [path]), path),
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
    })
    .end(html);
}

/** The HTML of a page that shows nothing, until there is something to show in its place. */
export function emptyPage(title: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${clientTag}</head><body></body></html>`;
}
