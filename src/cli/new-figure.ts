import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../build/options.ts";
import { SlugSchema } from "../content/schemas/values.ts";
import { figureScaffold } from "../scaffold/figure.ts";

/**
 * Writes the files of a new figure, with a test. Throws a {@link UsageError}, and writes nothing, if its name is none
 * or taken.
 */
export function newFigure(name: string): number {
  const slug = SlugSchema.safeParse(name);
  if (!slug.success || !/^[a-z]/.test(name)) {
    throw new UsageError("A figure's name is lower-case words joined by hyphens: `retry-storm`.");
  }
  // A site has no tests unless its author has begun some.
  const files = figureScaffold(name).filter(
    ({ path }) => path.startsWith("figures/") || existsSync("tests"),
  );
  const taken = [`figures/${name}`, ...files.map(({ path }) => path)].find(existsSync);
  if (taken !== undefined) throw new UsageError(`\`${taken}\` is there already.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  }
  const paths = files.map(({ path }) => path);
  const biome = "node_modules/.bin/biome";
  if (existsSync(biome)) spawnSync(biome, ["check", "--write", ...paths], { stdio: "ignore" });
  const test = existsSync("tests") ? `  Its test: npm test -- figures/${name}\n` : "";
  process.stdout.write(`${paths.join("\n")}\n  In an article: ::figure{name=${name}}\n${test}`);
  return 0;
}
