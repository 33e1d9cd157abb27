import { nameKey } from "./name-key.ts";

// #region check
/**
 * The words a route pattern claims at the top of the path: "weather" for "/weather/:city", none for
 * "/" and for the profile's own pattern. A first segment that isn't plain stops the launch.
 */
function topLevelWords(pattern: string, profile: string): string[] {
  if (pattern === "/" || pattern === profile || pattern.startsWith(`${profile}/`)) return [];
  const word = /^\/([\p{L}\p{N}._~-]+)(\/|$)/u.exec(pattern)?.[1];
  if (word === undefined) {
    throw new Error(
      `Can't tell which words ${JSON.stringify(pattern)} claims: list it word by word`,
    );
  }
  // "/weather.json" may be the weather page in another format, so ask about both.
  return [word, word.split(".")[0] ?? ""].filter((claimed) => claimed !== "");
}

export interface UserTable {
  /** The users whose stored key is one of these: an indexed column, kept by the same `nameKey`. */
  withKeys(keys: readonly string[]): Promise<readonly { id: string; name: string }[]>;
}

/** The users whom a launch would hide. With an empty `before`, everyone who is hidden today. */
export async function hiddenBy(
  before: readonly string[],
  after: readonly string[],
  users: UserTable,
  profile = "/:name",
) {
  const keysOf = (patterns: readonly string[]) =>
    new Set(patterns.flatMap((pattern) => topLevelWords(pattern, profile)).map(nameKey));
  const known = keysOf(before);
  const added = [...keysOf(after)].filter((key) => !known.has(key));
  return added.length === 0 ? [] : users.withKeys(added);
}
// #endregion
