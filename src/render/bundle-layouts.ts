import { resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import { isModuleKept, keepModule } from "../cache/kept-module.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { withEsbuild } from "../package/esbuild-process.ts";
import { folderKey } from "./bundle-figures.ts";
import { bundleForNode } from "./bundle-for-node.ts";
import { compileDiagnostics } from "./compile-diagnostics.ts";
import { noComponent } from "./overrides.ts";
import { listOwnLayouts, type OwnLayout } from "./own-layouts.ts";

/** A site's own layouts as one module that Node can load. */
export interface LayoutBundle {
  /** Undefined for a site that replaces nothing. */
  readonly path: string | undefined;
  /** Differs when any file of them does, or the program. */
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many files there are, those that replace nothing included. */
  readonly files: number;
  /** Those that replace something, with their files. */
  readonly layouts: readonly OwnLayout[];
}

/**
 * Bundles what a site has in its `layouts/` (own-layouts.ts), unless that has been done.
 * @param folder the site's `layouts/`; it need not be there
 * @param only the name of one of them, to have it without the others, and without a word on their names
 */
export async function bundleLayouts(folder: string, only?: string): Promise<LayoutBundle> {
  const { layouts: all, diagnostics: said, files } = listOwnLayouts(folder);
  const layouts = only === undefined ? all : all.filter(({ name }) => name === only);
  const diagnostics = only === undefined ? said : [];
  const alone = only === undefined ? "" : `-${only.replace("/", "-")}`;
  const key = files > 0 ? folderKey(folder) + alone : "";
  const none: LayoutBundle = { path: undefined, key, diagnostics, files, layouts };
  if (layouts.length === 0) return none;
  const path = resolve(caches.layouts, `${key}.mjs`);
  if (isModuleKept(path)) return { ...none, path };
  const imports = layouts.map(({ file }, i) => `import Own${i} from ${JSON.stringify(file)};`);
  const table = layouts.map(({ name }, i) => `${JSON.stringify(name)}: Own${i}`);
  try {
    const contents = `${imports.join("\n")}\nexport const overrides = { ${table.join(", ")} };\n`;
    const { text } = await withEsbuild(() => bundleForNode(contents, folder, path, "bundle"));
    keepModule(path, text);
    return { ...none, path };
  } catch (error) {
    const found = compileDiagnostics(error).map((one) => {
      const [, file] =
        /^No matching export in "(.+)" for import "default"$/.exec(one.message) ?? [];
      return file === undefined ? one : noComponent(file);
    });
    return { ...none, diagnostics: [...diagnostics, ...found] };
  }
}
