import { type ContentPage, reportForPage } from "../content/page.ts";
import { fileOfPath, readablePath } from "../content/site-path.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/** What nobody types, or an address has only in a form that nobody reads. */
const awkward = /\p{Changes_When_Lowercased}|[^\p{L}\p{N}\p{M}._~-]/u;

/**
 * Reports pages whose files' names make addresses with capitals, spaces or signs: they have to be typed exactly so. What
 * was released under one keeps it.
 */
export function checkPageNames(
  pages: readonly ContentPage[],
  released: UrlsLock | undefined,
  report: Report,
): void {
  for (const page of pages) {
    const { path, name, location } = page;
    const names = fileOfPath(path).replace(/\/$/, "").split("/");
    if (!names.some((one) => awkward.test(one)) || released?.addresses.has(path)) continue;
    const message = `the address \`${readablePath(path)}\` has to be typed exactly so`;
    const better = names.map((one) => (awkward.test(one) ? plainly(one) : one));
    const file = [...better, ...(name === "index" ? ["index"] : [])].join("/");
    const hint = better.includes("")
      ? "Call it by lower-case words joined by hyphens."
      : `Call it \`pages/${file}.md\`.`;
    reportForPage(page, report)(diagnostic(location, "W117", message, hint));
  }
}

/** A name with the same letters in lower case, and hyphens between them. */
function plainly(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
