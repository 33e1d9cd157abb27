import { type Options, parseOptions, UsageError } from "../build/options.ts";

/** Runs a command with the process's flags; its number becomes the exit code. */
export async function runCommand(command: (options: Options) => number | Promise<number>) {
  try {
    process.exitCode = await command(parseOptions(process.argv.slice(2), process.env));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
