import { join } from "node:path/posix";
import { articlePath, pagePath, paths } from "../site/urls.ts";
import type { SitePath } from "./schemas/values.ts";
import { fileOfPath } from "./site-path.ts";

/**
 * Where the text is that another text links to by its file, `../pages/uses.md#desk`, as editors and GitHub do;
 * undefined for what is no such link.
 * @param from the linking file's path below the content folder
 */
export function textFilePath(written: string, from: string): string | undefined {
  const [, name = "", rest = ""] = /^([^?#:]+\.md)(#.*)?$/.exec(written) ?? [];
  if (name === "" || name.startsWith("/")) return undefined;
  const path = addressOf(join(from, "..", fileOfPath(`/${name}`).normalize("NFC")));
  return path === undefined ? undefined : path + rest;
}

function addressOf(file: string): SitePath | undefined {
  if (file === "about.md") return paths.about;
  const [, page] = /^pages\/(.+\.md)$/.exec(file) ?? [];
  if (page !== undefined) return pagePath(page);
  const [, section, slug] = /^([^/]+)\/([^/]+?)(?:\/index)?\.md$/.exec(file) ?? [];
  return slug === undefined ? undefined : articlePath(slug.normalize("NFC"), section);
}
