import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { shown } from "../content/path.ts";
import { type SourceText, sourceText } from "../content/source-text.ts";
import { compareText, diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { isRecord, readOldFile } from "./front-matter.ts";

/** A Markdown file below a folder, read. */
export interface ReadPost {
  readonly source: SourceText;
  readonly path: string;
  /** Its path within the folder, without extension, with forward slashes. */
  readonly stem: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const skipped = new Set(["node_modules", ".git", "_site", "public", "dist", "themes", "vendor"]);

/** Every Markdown file below a folder, in order. One whose front matter can't be read is reported. */
export function readPosts(folder: string, report: Report): ReadPost[] {
  if (!existsSync(folder)) return [];
  return filesBelow(folder)
    .filter((path) => /^\.(?:md|markdown|mdx)$/.test(extname(path)))
    .flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const source = sourceText(shown(path), text);
      const read = readOldFile(text);
      if ("problem" in read) {
        const hint = "Mend it in the old blog, and import again.";
        report(
          diagnostic(
            source.at(0),
            "E810",
            `front matter that can't be read: ${read.problem}`,
            hint,
          ),
        );
        return [];
      }
      const stem = relative(folder, path).split(sep).join("/").slice(0, -extname(path).length);
      return { source, path, stem, ...read };
    });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

/** The first of the configuration files that is there, read; `{}` if none is. One that can't be is reported. */
export function readConfig(
  folder: string,
  names: readonly string[],
  report: Report,
): Record<string, unknown> {
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    try {
      const config: unknown = name.endsWith(".toml") ? parseToml(text) : parseYaml(text);
      return isRecord(config) ? config : {};
    } catch (error) {
      const why = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "";
      const hint = "Mend it in the old blog, and import again: old addresses may depend on it.";
      report(
        diagnostic(sourceText(shown(path), text).at(0), "E810", `can't be read: ${why}`, hint),
      );
      return {};
    }
  }
  return {};
}

/** Scheme and host of an address in a configuration. */
export function originOf(url: unknown): string | undefined {
  return typeof url === "string" && /^https?:/.test(url) && URL.canParse(url)
    ? new URL(url).origin
    : undefined;
}

/** Splits `2024-03-11-name` into its day and name. */
export function splitDatedName(name: string): { day: string | undefined; rest: string } {
  const [, day, rest = name] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(name) ?? [];
  return { day, rest };
}
