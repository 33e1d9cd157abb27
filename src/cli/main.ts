import { Command, CommanderError } from "commander";
import { UsageError } from "../build/options.ts";
import { LinkedOutError } from "../content/write-own-file.ts";
import { printable } from "../diagnostics/printable.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { unwrittenText } from "../diagnostics/why-unwritten.ts";
import { packageVersion } from "../package/package-files.ts";
import { type CommandEntry, commands } from "./commands.ts";
import { addOptions } from "./options.ts";
import { enterSite } from "./site-folder.ts";

/**
 * Runs the program with what was typed; answers with the exit code, 2 for what can't be understood. Throws what
 * neither the person nor the files are to blame for.
 */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("load-bearing")
    .description("Builds a personal site from Markdown, and says where what is wrong.")
    .version(packageVersion(), "-v, --version", "the version of this program")
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(printable(text)) })
    .configureHelp({ showGlobalOptions: true });
  try {
    enterSite(args);
    for (const entry of commands)
      addCommand(program, entry, (code) => {
        exitCode = code;
      });
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // What was typed may have come from elsewhere, and file names have.
    if (error instanceof Error && isForPeople(error)) {
      process.stderr.write(`${printable(textOf(error).trimEnd())}\n`);
      return 2;
    }
    throw error;
  }
}

/** Whether an error says what is wrong with what was asked for, or with the files, and not with the program. */
function isForPeople(error: Error): boolean {
  return error instanceof UsageError || error instanceof LinkedOutError || isSystemError(error);
}

function textOf(error: Error): string {
  const unwritten = isSystemError(error) ? unwrittenText(error) : undefined;
  return unwritten ?? error.message;
}

function addCommand(program: Command, entry: CommandEntry, done: (code: number) => void): void {
  const command = addOptions(program.command(entry.name), entry.shared ?? [])
    .description(entry.summary)
    .option("--site <dir>", "the site's folder, if it isn't this one or above")
    .exitOverride()
    .addHelpText("after", `\nExample:\n  npx load-bearing ${entry.example}\n`);
  if (entry.argument !== undefined) command.arguments(entry.argument);
  for (const option of entry.own ?? []) command.addOption(option);
  command.action(async () => done(await run(entry, command)));
}

async function run(entry: CommandEntry, command: Command): Promise<number> {
  const perform = await entry.load();
  return perform(command.args, command.opts());
}

// Who reads through `head` has heard enough: what was asked for is done to its end all the same, with its exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (!("code" in error) || error.code !== "EPIPE") throw error;
  });
}
process.exitCode = await main(process.argv.slice(2));
