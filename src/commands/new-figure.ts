import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SlugSchema } from "../content/schema.ts";
import { addToRegistry, figureScaffold } from "../writing/figure-scaffold.ts";
import { UsageError } from "./options.ts";

const registry = "src/figures/registry.ts";

/** Writes the files of a new figure, with a test, and enters it into the registry. */
export function newFigure(name: string): number {
  const slug = SlugSchema.safeParse(name);
  if (!slug.success || !/^[a-z]/.test(name)) {
    throw new UsageError("A figure's name is lower-case words joined by hyphens: `retry-storm`.");
  }
  const files = figureScaffold(name);
  const taken = [`src/figures/${name}`, ...files.map(({ path }) => path)].find(existsSync);
  if (taken !== undefined) throw new UsageError(`\`${taken}\` is there already.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  }
  writeFileSync(registry, addToRegistry(readFileSync(registry, "utf8"), name));
  const paths = [...files.map(({ path }) => path), registry];
  spawnSync("npx", ["biome", "check", "--write", ...paths], { stdio: "ignore" });
  process.stdout.write(
    `${paths.join("\n")}\n  In an article: ::figure{name=${name}}\n  Its test: npm test -- figures/${name}\n`,
  );
  return 0;
}
