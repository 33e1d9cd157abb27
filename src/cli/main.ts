import { Command, CommanderError } from "commander";
import { UsageError } from "../build/options.ts";
import { type CommandEntry, commands } from "./commands.ts";
import { addOptions } from "./options.ts";

/** Runs the program with what was typed; answers with the exit code, 2 for what can't be understood. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("load-bearing")
    .description("Builds a personal site from Markdown, and says where what is wrong.")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const entry of commands) {
    const command = addOptions(program.command(entry.name), entry.shared ?? [])
      .description(entry.summary)
      .exitOverride()
      .addHelpText("after", `\nExample:\n  npm run ${asScript(entry.example)}\n`);
    if (entry.argument !== undefined) command.argument(entry.argument);
    for (const option of entry.own ?? []) command.addOption(option);
    command.action(async () => {
      exitCode = await run(entry, command);
    });
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message.trimEnd()}\n`);
    return 2;
  }
}

async function run(entry: CommandEntry, command: Command): Promise<number> {
  const perform = await entry.load();
  return perform(command.args, command.opts());
}

/** npm hands a script only the flags that stand behind `--`. */
function asScript(example: string): string {
  const [name = "", ...rest] = example.split(" ");
  return rest.length === 0 ? name : `${name} -- ${rest.join(" ")}`;
}

process.exitCode = await main(process.argv.slice(2));
