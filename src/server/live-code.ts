import { resolve } from "node:path";
import type { SitePath } from "../content/schemas/values.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { bundleSiteCode } from "../render/bundle-site-code.ts";
import { type OwnerFile, renderOwnerFiles } from "../render/render-templates.ts";
import { useSiteCode } from "../render/site-code.ts";
import type { Site } from "../site/site.ts";

/** The owner's code in a site that is being written: it is loaded once, its templates are rendered again and again. */
export interface LiveCode {
  /** The files that it is made of, besides templates. */
  readonly inputs: readonly string[];
  readonly diagnostics: () => readonly Diagnostic[];
  readonly files: () => readonly OwnerFile[];
  readonly paths: () => readonly SitePath[];
  transform(html: string, file: string): Promise<string>;
  /** Renders the templates. Says whether their addresses are others than before. */
  refresh(site: Site): Promise<boolean>;
}

/** @param root the site's folder */
export async function liveCode(root: string): Promise<LiveCode> {
  const code = await bundleSiteCode(root);
  const setup = await useSiteCode(code.path);
  let files: readonly OwnerFile[] = [];
  let found: readonly Diagnostic[] = [];
  const paths = () => files.map(({ path }) => path);
  return {
    inputs: code.inputs.map((file) => resolve(file)),
    diagnostics: () => [...code.diagnostics, ...setup.diagnostics, ...found],
    files: () => files,
    paths,
    transform: setup.transform,
    async refresh(site) {
      const before = paths().join("\n");
      const now: Diagnostic[] = [];
      files = await renderOwnerFiles(root, site, code.path, (one) => now.push(one));
      found = now;
      return paths().join("\n") !== before;
    },
  };
}
