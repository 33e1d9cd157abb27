import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { SitePath } from "../content/schemas/values.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { bundleSiteCode, type SiteCode } from "../render/bundle-site-code.ts";
import { type OwnerFile, renderOwnerFiles } from "../render/render-templates.ts";
import { useSiteCode } from "../render/site-code.ts";
import type { Site } from "../site/site.ts";

/** The owner's code in a site that is being written: it is loaded once, its templates are rendered again and again. */
export interface LiveCode {
  /** The files that it is made of, besides templates. */
  readonly inputs: readonly string[];
  /** Whether a bundle is what it was loaded from, whatever became of its templates. */
  isMadeOf(bundle: SiteCode): boolean;
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
  const text = textOf(code.path);
  const setup = await useSiteCode(code.path);
  let files: readonly OwnerFile[] = [];
  let found: readonly Diagnostic[] = [];
  const paths = () => files.map(({ path }) => path);
  return {
    inputs: code.inputs.map((file) => resolve(file)),
    isMadeOf: ({ path }) => textOf(path) === text,
    diagnostics: () => [...code.diagnostics, ...setup.diagnostics, ...found],
    files: () => files,
    paths,
    transform: setup.transform,
    async refresh(site) {
      const before = paths().join("\n");
      const now: Diagnostic[] = [];
      const rendered = await renderOwnerFiles(root, site, code.path, (one) => now.push(one));
      const made = new Set(rendered.map(({ template }) => template));
      // What can't be rendered stays as it was, for as long as its template is there.
      const isKept = ({ template }: OwnerFile) =>
        now.length > 0 && template !== undefined && !made.has(template) && isThere(root, template);
      files = [...rendered, ...files.filter(isKept)];
      found = now;
      return paths().join("\n") !== before;
    },
  };
}

/** @param template as Eleventy names it, which has those in TypeScript as JavaScript */
function isThere(root: string, template: string): boolean {
  const file = resolve(root, template);
  return [file, file.replace(/js$/, "ts"), file.replace(/js$/, "tsx")].some((one) =>
    existsSync(one),
  );
}

function textOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, "utf8");
}
