import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";

/** A file's data and text. */
export interface OldFile {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Takes YAML (`---`), TOML (`+++`) or JSON (`{`) from above a text. Answers what is wrong if that can't be read. */
export function readOldFile(text: string): OldFile | { readonly problem: string } {
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  try {
    const yaml = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(plain);
    if (yaml) return file(parseYaml(yaml[1] ?? ""), plain.slice(yaml[0].length));
    const toml = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/.exec(plain);
    if (toml) return file(parseToml(toml[1] ?? ""), plain.slice(toml[0].length));
    const [, language] = /^---[ \t]*(\w+)[ \t]*\n/.exec(plain) ?? [];
    if (language !== undefined) return { problem: `it is ${language}, which is not run here` };
    if (!plain.startsWith("{")) return { data: {}, body: plain };
    const end = plain.search(/\n\}[ \t]*(?:\n|$)/);
    return file(JSON.parse(plain.slice(0, end + 2)), plain.slice(end + 2));
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "" };
  }
}

function file(data: unknown, body: string): OldFile {
  return { data: isRecord(data) ? data : {}, body: body.replace(/^\n+/, "") };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of the keys that holds words (or a number), as text. */
export function textAt(data: OldFile["data"], ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = data[key];
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

/** All words of the keys: lists, or texts that separate them by commas. */
export function listAt(data: OldFile["data"], ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = data[key];
    if (Array.isArray(value)) return value.filter((one) => one !== null).map(String);
    if (typeof value !== "string") return [];
    return value.split(",").map((word) => word.trim());
  });
}

/** A date as it is written, without its time: the author's own day, whatever the zone. */
export function dayAt(data: OldFile["data"], ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = data[key];
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (typeof value !== "string") continue;
    const [day] = /^\d{4}-\d{2}-\d{2}/.exec(value) ?? [];
    if (day !== undefined) return day;
    // "Jul 08 2022": a day in words has no zone, so it is read and written in the same one.
    const read = new Date(`${value} UTC`);
    if (!Number.isNaN(read.getTime())) return read.toISOString().slice(0, 10);
  }
  return undefined;
}
