import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import { bundleProgram } from "../bundle-program.mjs";
import { listFiles } from "../cache/list-files.ts";
import { explanationText } from "../cli/explanation-text.ts";
import { explanations } from "../diagnostics/catalogue/catalogue.ts";
import { packageFile, packageFolder, typeface, typefaceFiles } from "../package/package-files.ts";

/**
 * Writes `dist/`, which is what a package has in place of the sources: `npm pack` runs this first. The program
 * is bundled as the checkout bundles it, the types of what a site imports are declared, and what needs files of
 * the tests is written down.
 */
const dist = packageFile("dist");
const PackageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
rmSync(dist, { recursive: true, force: true });

const inputs = await bundleProgram(packageFolder, dist, { isPackage: true });
mkdirSync(join(dist, "fonts"));
for (const file of typefaceFiles()) copyFileSync(file, join(dist, "fonts", basename(file)));
const ofTypeface = `node_modules/${typeface.package}/package.json`;
writeFileSync(join(dist, "licenses.txt"), licences([...inputs, ofTypeface]));

const texts = explanations.map((one) => [one.code, explanationText(one)]);
writeFileSync(join(dist, "explanations.json"), JSON.stringify(Object.fromEntries(texts)));

execFileSync(
  process.execPath,
  [packageFile("node_modules/typescript/bin/tsc"), "-p", packageFile("tsconfig.types.json")],
  {
    stdio: "inherit",
  },
);

const hash = createHash("sha256");
for (const path of listFiles(dist)) hash.update(`${path}\0`).update(readFileSync(join(dist, path)));
// Nothing in it may depend on when or where it was packed.
writeFileSync(join(dist, "key"), hash.digest("hex").slice(0, 32));

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
