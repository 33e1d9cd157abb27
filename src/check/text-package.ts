import { readFileSync, statSync } from "node:fs";
import { join, parse, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { caches } from "../cache/caches.ts";
import { readHashedJson, writeHashedJson } from "../cache/hashed-json.ts";
import { isModuleKept, keepModule } from "../cache/kept-module.ts";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { withEsbuild } from "../package/esbuild-process.ts";
import { packageFolder } from "../package/package-files.ts";

/** The one module that a package was bundled into, and what it was made of. */
interface KeptPackage {
  readonly path: string;
  readonly files: readonly string[];
  /** What those files looked like ({@link stateOf}). */
  readonly state: string | undefined;
}

/**
 * Loads what is used of a package, out of one file: to find, read and compile the three hundred modules of a spell
 * checker takes Node as long as it takes to check a text. Throws what `import` does if the package is not installed.
 * @param name as it is imported
 * @param names what is used of it
 */
export async function loadTextPackage<T>(
  name: string,
  names: readonly (keyof T & string)[],
): Promise<T> {
  const entry = fileURLToPath(import.meta.resolve(name));
  const key = sha256(JSON.stringify([runningProgram().key, entry, names])).slice(0, 16);
  const record = resolve(caches.spelling, `package-${key}.json`);
  const kept = readHashedJson<KeptPackage>(record);
  if (kept && isModuleKept(kept.path) && stateOf(kept.files) === kept.state)
    return import(pathToFileURL(kept.path).href);
  const bundled = await bundle(name, names);
  writeHashedJson(record, bundled);
  return import(pathToFileURL(bundled.path).href);
}

async function bundle(name: string, names: readonly string[]): Promise<KeptPackage> {
  const contents = `export { ${names.join(", ")} } from ${JSON.stringify(name)};`;
  const { outputFiles, metafile } = await withEsbuild(async () => {
    const { build } = await import("esbuild");
    return build({
      stdin: { contents, resolveDir: packageFolder },
      absWorkingDir: packageFolder,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      charset: "utf8",
      minifyWhitespace: true,
      legalComments: "none",
      write: false,
      metafile: true,
      logLevel: "silent",
      banner: {
        js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
      },
      define: { "import.meta": JSON.stringify({ url: nowhere }) },
    });
  });
  const text = outputFiles.map((file) => file.text).join("");
  const path = resolve(caches.spelling, `package-${sha256(text).slice(0, 16)}.mjs`);
  keepModule(path, text);
  const inputs = Object.keys(metafile.inputs).filter((file) => file !== "<stdin>");
  const files = [...inputs, ...new Set(inputs.flatMap(manifestOf))].map((file) =>
    resolve(packageFolder, file),
  );
  return { path, files, state: stateOf(files) };
}

/** Wherever cspell is, it begins to read the sixty files of settings that it finds from there as soon as it is loaded. */
const nowhere = pathToFileURL(join(parse(packageFolder).root, "nowhere", "module.mjs")).href;

/** The `package.json` of the package that a file is of. */
function manifestOf(file: string): string[] {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(file) ?? [];
  return folder === undefined ? [] : [`${folder}package.json`];
}

/** The versions of packages and the sizes of their files; undefined if one is gone. */
function stateOf(files: readonly string[]): string | undefined {
  try {
    const states = files.map((file) =>
      file.endsWith("package.json") ? readFileSync(file, "utf8") : statSync(file).size,
    );
    return sha256(JSON.stringify(states));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
