import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { DateTime } from "luxon";
import type { Options } from "../build/options.ts";
import { typedPath } from "../content/path.ts";
import { SiteUrlSchema } from "../content/schemas/site-url.ts";
import { parseSiteUrl } from "../content/site-url.ts";

/** The flags that several commands share, by the name of their value. */
const shared: Readonly<Record<keyof Options, () => Option>> = {
  content: () =>
    new Option("--content <dir>", "the folder with the texts and site.yaml")
      .argParser(typedPath)
      .default(resolve("content"), "content"),
  out: () =>
    new Option("--out <dir>", "the folder of the built site")
      .argParser(typedPath)
      .default(resolve("_site"), "_site"),
  now: () =>
    new Option("--now <time>", "the time that decides what is published, as ISO 8601")
      .argParser(parseTime)
      .default(new Date(), "the clock"),
  url: () => {
    const option = new Option(
      "--url <url>",
      "the site's address, in place of the one in site.yaml",
    );
    option.argParser(parseUrl);
    // An empty variable is as good as none.
    return process.env.SITE_URL === "" ? option : option.env("SITE_URL");
  },
  format: () =>
    new Option("--format <format>", "how diagnostics are printed")
      .choices(["text", "json"])
      .default("text"),
  host: () =>
    new Option(
      "--host <name>",
      "the name or address to listen on; 0.0.0.0 lets everybody on the network in",
    ).default("localhost"),
  port: () =>
    new Option("--port <number>", "the port to listen on; 0 takes any that is free")
      .argParser(parsePort)
      .default(8080),
  compress: () =>
    new Option("--compress", "also write brotli, zstd and gzip copies").default(false),
  profile: () => new Option("--profile", "print where the time went").default(false),
  cache: () => new Option("--no-cache", "use nothing that earlier builds cached"),
  external: () =>
    new Option("--external", "also ask the hosts that the texts link to").default(false),
};

/** Adds shared flags to a command. */
export function addOptions(command: Command, names: readonly (keyof Options)[]): Command {
  for (const name of names) command.addOption(shared[name]());
  return command;
}

/** A time without a zone is UTC: the output must not depend on where it is built. */
function parseTime(text: string): Date {
  const time = DateTime.fromISO(text, { zone: "utc" });
  if (!time.isValid) throw new InvalidArgumentError("Write it like `2026-01-31T12:00:00Z`.");
  return time.toJSDate();
}

function parseUrl(text: string): string {
  const url = SiteUrlSchema.safeParse(text);
  if (url.success) return url.data;
  const parsed = parseSiteUrl(text);
  throw new InvalidArgumentError(
    "problem" in parsed
      ? `It ${parsed.problem}. ${parsed.hint}`
      : "Write it like `https://example.org/blog/`.",
  );
}

function parsePort(text: string): number {
  const port = text === "" ? Number.NaN : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("Write a number from 0 to 65535.");
}
