import { Command } from "commander";
import type { Options } from "../../src/build/options.ts";
import { addOptions } from "../../src/cli/options.ts";

const every = [
  "content",
  "out",
  "now",
  "url",
  "format",
  "host",
  "port",
  "compress",
  "profile",
  "cache",
  "external",
] as const satisfies readonly (keyof Options)[];

/** The options that a command with every shared flag gets for what was typed. Throws commander's error. */
export function parseOptions(...args: readonly string[]): Options {
  const command = addOptions(new Command(), every)
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => undefined });
  return command.parse(args, { from: "user" }).opts<Options>();
}
