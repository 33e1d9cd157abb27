import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { count } from "../build/count.ts";
import { loadSite } from "../build/load-site.ts";
import { UsageError } from "../build/options.ts";
import { printDiagnostics } from "../diagnostics/print.ts";
import type { Import } from "../import/import-blog.ts";
import { siteFigureRenderer } from "../render/site-figures.ts";
import { planImport } from "./plan-import.ts";

const usage = `npm run import -- DIR [--to content] [--from hugo|jekyll|astro|eleventy] [--dry-run]
`;

/** `npm run import`: brings a blog's posts over, all of them or none. */
async function main(): Promise<number> {
  const { values, positionals } = flags();
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(usage);
  const to = resolve(values.to);
  const { name, made, diagnostics } = await planImport(resolve(folder), values.from, to);
  printDiagnostics(diagnostics, "text");
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (failed) {
    process.stderr.write("Nothing was written.\n");
    return 1;
  }
  process.stdout.write(summary(name, made, values["dry-run"] ? "would be" : "are"));
  if (values["dry-run"]) return 0;
  write(made, to);
  return reportNew(made, to);
}

/** Says what is still wrong with the new articles, at its place in them. */
async function reportNew({ articles }: Import, to: string): Promise<number> {
  const { diagnostics } = loadSite(
    { content: to, now: new Date(), url: undefined },
    false,
    await siteFigureRenderer(),
  );
  const files = new Set(
    Array.from(articles.keys(), (path) => relative(process.cwd(), join(to, path))),
  );
  const left = diagnostics.filter(({ file }) => files.has(file));
  printDiagnostics(left, "text");
  const mended = left.length === 0 ? "They build as they are." : "Mend these, and they build.";
  process.stdout.write(`${mended} \`npm run check\` says what else could be better.\n`);
  return 0;
}

function summary(name: string, { articles, pictures, newTags }: Import, verb: string): string {
  const tags = newTags.map(({ slug }) => slug).join(", ");
  return [
    `From ${name}: ${count(articles.size, "article")} and ${count(pictures.size, "picture")} ${verb} in the content folder.`,
    ...(tags ? [`New in tags.yaml, each to be described: ${tags}`] : []),
    "",
  ].join("\n");
}

/** Writes everything, over nothing that is there; takes it all back if anything can't be written. */
function write({ articles, pictures, newTags }: Import, to: string): void {
  const written: string[] = [];
  const place = (path: string) => {
    const file = join(to, path);
    const made = mkdirSync(dirname(file), { recursive: true });
    written.push(made ?? file);
    return file;
  };
  try {
    for (const [path, text] of articles) writeFileSync(place(path), text, { flag: "wx" });
    for (const [path, from] of pictures) copyFileSync(from, place(path), constants.COPYFILE_EXCL);
    if (newTags.length > 0) addTags(newTags, join(to, "tags.yaml"));
  } catch (error) {
    for (const path of written) rmSync(path, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Nothing was written: ${why}`);
  }
}

/** Adds tags below those that are there, in one step; the author's own lines stay as they are. */
function addTags(tags: Import["newTags"], file: string): void {
  const old = existsSync(file) ? readFileSync(file, "utf8").trimEnd() : "";
  const added = tags.map(({ slug, label }) => ({ slug, label, description: "To be described." }));
  const text = `${old === "" || old === "[]" ? "" : `${old}\n`}${stringify(added)}`;
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function flags() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        to: { type: "string", default: "content" },
        from: { type: "string" },
        "dry-run": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 2;
}
