import { nameKey } from "./name-key.ts";

// #region check
/** The literal first segment of a route pattern: "weather" for "/weather/:city", none for "/:name". */
function topLevelWord(pattern: string): string | undefined {
  const segment = pattern.split("/")[1] ?? "";
  return segment === "" || segment.startsWith(":") ? undefined : segment;
}

const topLevelKeys = (patterns: readonly string[]) =>
  new Set(patterns.flatMap((pattern) => topLevelWord(pattern) ?? []).map(nameKey));

export interface UserTable {
  /** The users whose stored key is one of these: an indexed column, kept by the same `nameKey`. */
  withKeys(keys: readonly string[]): Promise<readonly { id: string; name: string }[]>;
}

/** The users whom a launch would hide: the ones who hold a top-level word that is new in `after`. */
export async function hiddenBy(
  before: readonly string[],
  after: readonly string[],
  users: UserTable,
) {
  const known = topLevelKeys(before);
  const added = [...topLevelKeys(after)].filter((key) => !known.has(key));
  return added.length === 0 ? [] : users.withKeys(added);
}
// #endregion
