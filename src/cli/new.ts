import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../build/options.ts";
import { newArticle } from "./new-article.ts";
import { newFigure } from "./new-figure.ts";

const usage = `npm run new -- "Title" [--description TEXT] [--tag TAG]… [--series SERIES] [--period PERIOD] [--date DATE]
               [--slug SLUG] [--folder] [--no-draft] [--edit] [--content DIR]
npm run new -- --figure NAME
`;

/** `npm run new`: begins an article, asking for what it isn't told, or a figure. */
async function main(): Promise<number> {
  const { values, positionals } = flags();
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.figure !== undefined) return newFigure(values.figure);
  if (positionals.length > 1) throw new UsageError(`Put the title in quotes.\n\n${usage}`);
  const content = resolve(values.content);
  const made = await newArticle({
    content,
    title: positionals[0],
    description: values.description,
    tags: values.tag,
    series: values.series,
    period: values.period,
    date: values.date,
    slug: values.slug,
    inFolder: values.folder,
    draft: values.draft && !values["no-draft"],
    // Only a person at a terminal is asked anything.
    mayAsk: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  });
  if (!made) return 1;
  writeFileSync(made.file, made.text, { flag: "wx" });
  const file = relative(process.cwd(), made.file);
  process.stdout.write(`${file}\n  \`npm start\` shows it while you write.\n`);
  return values.edit ? edit(file) : 0;
}

function flags() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        content: { type: "string", default: "content" },
        description: { type: "string" },
        tag: { type: "string", multiple: true },
        series: { type: "string" },
        period: { type: "string" },
        date: { type: "string" },
        slug: { type: "string" },
        folder: { type: "boolean", default: false },
        draft: { type: "boolean", default: true },
        "no-draft": { type: "boolean", default: false },
        edit: { type: "boolean", default: false },
        figure: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** Opens the author's editor, which may be a command with arguments (`code --wait`). */
function edit(file: string): number {
  const [command, ...args] = (process.env.VISUAL || process.env.EDITOR || "").split(/\s+/);
  if (!command) throw new UsageError("There is no $EDITOR to open it with.");
  const { status, error } = spawnSync(command, [...args, file], { stdio: "inherit" });
  if (error) throw new UsageError(`Could not open \`${command}\`: ${error.message}`);
  return status ?? 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 2;
}
