import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

/**
 * The folder of the package: this repository, or `node_modules/load-bearing` of a site. The program is
 * bundled into folders at different depths of it, so it is looked for upwards.
 */
export const packageFolder = folderAbove(dirname(fileURLToPath(import.meta.url)));

/** A file that the package brings, by its path there. */
export function packageFile(path: string): string {
  return join(packageFolder, path);
}

const PackageSchema = z.object({ version: z.string() });

/** The version of the program, as in `1.2.0`. */
export function packageVersion(): string {
  return PackageSchema.parse(JSON.parse(readFileSync(packageFile("package.json"), "utf8"))).version;
}

/** Whether the program runs from its sources, which may then change under it. */
export const isCheckout = existsSync(packageFile("src/cli/main.ts"));

/** Modules for the browser, which are bundled with the figures and words of a site. */
const browserModules = {
  page: "src/browser/page.ts",
  figures: "src/browser/figures.ts",
  search: "src/browser/search.ts",
  embeds: "src/browser/embeds.ts",
  head: "src/browser/head.ts",
  client: "src/server/client/client.ts",
  /** `load-bearing/figures`. */
  api: "src/figures/index.ts",
} as const;
/** A module of the program that browsers get from a package's own build. */
export type BrowserModule = keyof typeof browserModules;

/** The file of a browser module. */
export function browserModule(name: BrowserModule): string {
  return bundledFile(`browser/${name}.mjs`) ?? packageFile(browserModules[name]);
}

/** `load-bearing/figures`, as Node runs it. */
export function figuresModule(): string {
  return bundledFile("figures.mjs") ?? packageFile("src/figures/index.ts");
}

/** `load-bearing/layouts`, as Node runs it: the program's own, so that both know one set of overrides. */
export function layoutsModule(): string {
  return bundledFile("layouts.mjs") ?? packageFile("layouts/for-sites.ts");
}

/** The typeface that social images are lettered with, of which a package brings these files alone. */
export const typeface = {
  family: "Barlow Condensed",
  weight: 600,
  package: "@fontsource/barlow-condensed",
  files: ["latin", "latin-ext", "vietnamese"].map(
    (part) => `barlow-condensed-${part}-600-normal.woff`,
  ),
};

/** Where the typeface's files are, one for each part of Unicode, the first to be asked first. */
export function typefaceFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return typeface.files.map(
    (name) => bundledFile(`fonts/${name}`) ?? resolve(`${typeface.package}/files/${name}`),
  );
}

/** A file beside the bundled program (src/bundle-program.mjs); undefined where that runs from its sources. */
function bundledFile(path: string): string | undefined {
  const file = join(process.env.PROGRAM_FOLDER ?? "", path);
  return process.env.PROGRAM_FOLDER && existsSync(file) ? file : undefined;
}

function folderAbove(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the package.json of load-bearing is not where it was");
  return folderAbove(parent);
}
