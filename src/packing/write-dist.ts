import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import * as z from "zod";
import { bundleProgram } from "../bundle-program.mjs";
import { listFiles } from "../cache/list-files.ts";
import { explanationText } from "../cli/explanation-text.ts";
import { explanations } from "../diagnostics/catalogue/catalogue.ts";
import { packageFile, packageFolder, typeface, typefaceFiles } from "../package/package-files.ts";
import { isReplaceable, replaceableNames } from "../render/own-layouts.ts";
import { themeOriginal } from "../render/theme-originals.ts";
import { packageKey } from "./package-key.ts";
import { reachableTypes } from "./reachable-types.ts";

/**
 * Writes `dist/`, which is what a package has in place of the sources: `npm pack` runs this first. The program
 * is bundled as the checkout bundles it, the types of what a site imports are declared, and what needs files of
 * the tests is written down.
 */
const dist = packageFile("dist");
const PackageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
const ownPackage = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(packageFile("package.json"), "utf8")));
rmSync(dist, { recursive: true, force: true });

const inputs = await bundleProgram(packageFolder, dist, { isPackage: true });
mkdirSync(join(dist, "fonts"));
for (const file of typefaceFiles()) copyFileSync(file, join(dist, "fonts", basename(file)));
const ofTypeface = `node_modules/${typeface.package}/package.json`;
writeFileSync(join(dist, "licenses.txt"), licences([...inputs, ofTypeface]));

for (const name of replaceableNames.filter(isReplaceable)) {
  const original = themeOriginal(name);
  if (!original) continue;
  mkdirSync(join(dist, "layouts"), { recursive: true });
  writeFileSync(join(dist, `layouts/${name}.tsx`), original.text);
}

const texts = explanations.map((one) => [one.code, explanationText(one)]);
writeFileSync(join(dist, "explanations.json"), JSON.stringify(Object.fromEntries(texts)));

execFileSync(
  process.execPath,
  [packageFile("node_modules/typescript/bin/tsc"), "-p", packageFile("tsconfig.types.json")],
  {
    stdio: "inherit",
  },
);

keepReachableTypes();
shipTypesOf("zod", /^(?:index|v4\/(?:classic|core|locales)\/.*)\.d\.ts$/);

// Nothing in it may depend on when or where it was packed.
writeFileSync(join(dist, "key"), packageKey(packageFolder));

/** Leaves out what is declared for nobody, and with it what it would need of packages that a site doesn't install. */
function keepReachableTypes(): void {
  const types = join(dist, "types");
  const entries = ["src/figures/index.d.ts", "src/render/for-sites.d.ts"];
  const layouts = listFiles(join(types, "layouts")).map((path) => `layouts/${path}`);
  const { files, packages } = reachableTypes(types, [...entries, ...layouts]);
  for (const path of listFiles(types)) if (!files.has(path)) rmSync(join(types, path));
  const installed = new Set([...Object.keys(ownPackage.dependencies), "zod"]);
  const missing = [...packages].filter((name) => !installed.has(name));
  if (missing.length > 0) {
    throw new Error(`types for sites need packages that no site installs: ${missing.join(", ")}`);
  }
}

/**
 * Puts the types of a package that sites don't install beside the program's, which import them from there: what layouts
 * get would be of no type otherwise.
 * @param wanted the paths of its declarations
 */
function shipTypesOf(name: string, wanted: RegExp): void {
  const types = join(dist, "types");
  const source = packageFile(`node_modules/${name}`);
  const importing = listFiles(types).filter((path) => path.endsWith(".d.ts"));
  for (const path of listFiles(source).filter((one) => wanted.test(one))) {
    mkdirSync(dirname(join(types, name, path)), { recursive: true });
    copyFileSync(join(source, path), join(types, name, path));
  }
  for (const path of importing) {
    const file = join(types, path);
    const up = "../".repeat(path.split("/").length - 1);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll(`from "${name}"`, `from "./${up}${name}/index.js"`));
  }
}

/** The licence of every package of which something is in the bundle. */
function licences(files: readonly string[]): string {
  const folders = new Set(
    files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []),
  );
  return (
    [...folders]
      // What a package has bundled into itself is under its own licence file.
      .filter((path) => existsSync(packageFile(`${path}/package.json`)))
      .sort()
      .map((path) => {
        const folder = packageFile(path);
        const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
        const { name, version, license } = PackageSchema.parse(
          JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
        );
        const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
        return `${name} ${version} (${license})\n\n${text}\n`;
      })
      .join(`\n${"-".repeat(80)}\n\n`)
  );
}
