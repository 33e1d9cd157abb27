import { existsSync, readdirSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { stop } from "esbuild";
import { replaceable } from "../../layouts/parts/overrides.ts";
import { caches } from "../cache/caches.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { shown } from "../content/path.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { packageFile } from "../package/package-files.ts";
import { folderKey } from "./bundle-figures.ts";
import { bundleForNode } from "./bundle-for-node.ts";
import { compileDiagnostics } from "./compile-diagnostics.ts";
import { noComponent } from "./overrides.ts";

/** A site's own layouts as one module that Node can load. */
export interface LayoutBundle {
  /** Undefined for a site that replaces nothing. */
  readonly path: string | undefined;
  /** Differs when any file of them does, or the program. */
  readonly key: string;
  /** The file of each layout that replaces something, by its name. */
  readonly files: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

const source = /\.[jt]sx?$/;

/**
 * Bundles what a site has in its `layouts/`, unless that has been done. Names that begin with an underscore
 * are for what those files share.
 * @param folder the site's `layouts/`; it need not be there, and in this repository it is the theme itself
 * @param only the name of one of them, to have it without the others, and without a word on their names
 */
export async function bundleLayouts(folder: string, only?: string): Promise<LayoutBundle> {
  const none: LayoutBundle = { path: undefined, key: "", files: {}, diagnostics: [] };
  if (!existsSync(folder) || isTheme(folder)) return none;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith(".") && !file.name.startsWith("_"))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const named = paths.map((file) => ({ file, name: nameOf(relative(folder, file)) }));
  const diagnostics = only === undefined ? named.flatMap(namesOf) : [];
  const known = named.filter(({ name }) => name in replaceable && (only ?? name) === name);
  const files = Object.fromEntries(known.map(({ file, name }) => [name, shown(file)]));
  const key = folderKey(folder) + (only === undefined ? "" : `-${only.replace("/", "-")}`);
  if (known.length === 0) return { path: undefined, key, files, diagnostics };
  const path = resolve(caches.layouts, `${key}.mjs`);
  if (existsSync(path)) return { path, key, files, diagnostics };
  const imports = known.map(({ file }, i) => `import Own${i} from ${JSON.stringify(file)};`);
  const table = known.map(({ name }, i) => `${JSON.stringify(name)}: Own${i}`);
  try {
    const contents = `${imports.join("\n")}\nexport const overrides = { ${table.join(", ")} };\n`;
    const { text } = await bundleForNode(contents, folder, path, "bundle");
    replaceFile(path, text);
    return { path, key, files, diagnostics };
  } catch (error) {
    const found = compileDiagnostics(error).map((one) => {
      const [, file] =
        /^No matching export in "(.+)" for import "default"$/.exec(one.message) ?? [];
      return file === undefined ? one : noComponent(file);
    });
    return { path: undefined, key, files, diagnostics: [...diagnostics, ...found] };
  } finally {
    await stop();
  }
}

/** What is to be said of a layout for its name. */
function namesOf({ file, name }: { file: string; name: string }): Diagnostic[] {
  const wrong = unknown(file, name);
  if (wrong) return [wrong];
  if (!isInternal(name)) return [];
  const message = `\`${name}\` is internal: what it gets may change in a minor version`;
  const hint = "Look at it after an upgrade; a slot or `theme.css` may do as well.";
  return [diagnostic({ file: shown(file), line: 1, column: 1 }, "W151", message, hint)];
}

function isInternal(name: string): boolean {
  return Object.entries(replaceable).some(
    ([known, state]) => known === name && state === "internal",
  );
}

function nameOf(path: string): string {
  return path.split(sep).join("/").replace(source, "");
}

function unknown(file: string, name: string): Diagnostic | undefined {
  if (source.test(file) && name in replaceable) return undefined;
  const names = Object.keys(replaceable);
  const isOther = !source.test(file);
  const message = isOther
    ? `\`${name}\` is no layout: those are \`.tsx\`, \`.jsx\`, \`.ts\` or \`.js\``
    : `there is no layout \`${name}\` to replace`;
  const hint =
    didYouMean(name, names) ||
    `Known here: ${names.join(", ")}. What they share begins with an underscore.`;
  return diagnostic({ file: shown(file), line: 1, column: 1 }, "E150", message, hint);
}

/** Whether a folder is the theme's own, as in this repository. */
function isTheme(folder: string): boolean {
  const theme = packageFile("layouts");
  return existsSync(theme) && realpathSync(theme) === realpathSync(folder);
}
