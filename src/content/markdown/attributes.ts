/** The parts of a fence's or directive's settings: `key=value key="two words" flag {1,4-6}`. */
export interface Attributes {
  readonly values: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  /** What stood in braces, if anything did. */
  readonly braces: string | undefined;
}

const part = /([A-Za-z][\w-]*)=(?:"([^"]*)"|(\S+))|\{([^{}]*)\}|(\S+)/g;

/**
 * What stands behind a fence or a directive's name. Whatever it is, some of it is taken; nothing is an error here.
 */
export function parseAttributes(text: string): Attributes {
  const values: Record<string, string> = {};
  const flags: string[] = [];
  let braces: string | undefined;
  for (const [, key, quoted, bare, inBraces, flag] of text.matchAll(part)) {
    if (key !== undefined) values[key] = quoted ?? bare ?? "";
    else if (inBraces !== undefined) braces = inBraces;
    else if (flag !== undefined) flags.push(flag);
  }
  return { values, flags, braces };
}

/** Reads `1,4-6` as the set of those numbers; undefined when it is something else. */
export function parseLineNumbers(text: string): ReadonlySet<number> | undefined {
  const lines = new Set<number>();
  for (const range of text.split(",")) {
    const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? [];
    const from = Number(first);
    const to = Number(last);
    if (!(from >= 1 && to >= from && to - from < 10_000)) return undefined;
    for (let n = from; n <= to; n++) lines.add(n);
  }
  return lines;
}
