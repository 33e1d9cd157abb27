import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { type Options, UsageError } from "../build/options.ts";
import { shown } from "../content/path.ts";
import { newArticle } from "./new-article.ts";
import { newFigure } from "./new-figure.ts";

interface NewFlags extends Pick<Options, "content"> {
  readonly description?: string;
  readonly tag?: readonly string[];
  readonly series?: string;
  readonly period?: string;
  readonly date?: string;
  readonly slug?: string;
  readonly section?: string;
  readonly folder: boolean;
  readonly draft: boolean;
  readonly edit: boolean;
  readonly figure?: string;
}

/**
 * `npm run new`: begins an article, asking for what it isn't told, or a figure. Throws a {@link UsageError} for
 * what can't be made, and for an editor that can't be opened.
 */
export async function newText([title]: readonly string[], flags: NewFlags): Promise<number> {
  if (flags.figure !== undefined) return newFigure(flags.figure);
  const made = await newArticle({
    content: flags.content,
    title,
    description: flags.description,
    tags: flags.tag,
    series: flags.series,
    period: flags.period,
    date: flags.date,
    slug: flags.slug,
    section: flags.section,
    inFolder: flags.folder,
    draft: flags.draft,
    // Only a person at a terminal is asked anything.
    mayAsk: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  });
  if (!made) return 1;
  writeFileSync(made.file, made.text, { flag: "wx" });
  const file = shown(made.file);
  process.stdout.write(
    `${file}\n  \`npm start\` shows it while you write: http://localhost:8080${made.path}\n`,
  );
  return flags.edit ? edit(file) : 0;
}

/** Opens the author's editor, which may be a command with arguments (`code --wait`). */
function edit(file: string): number {
  const [command, ...args] = (process.env.VISUAL || process.env.EDITOR || "").split(/\s+/);
  if (!command) throw new UsageError("There is no $EDITOR to open it with.");
  const { status, error } = spawnSync(command, [...args, file], { stdio: "inherit" });
  if (error) throw new UsageError(`Could not open \`${command}\`: ${error.message}`);
  return status ?? 1;
}
