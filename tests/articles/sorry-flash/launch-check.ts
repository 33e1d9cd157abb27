import { nameKey } from "./name-key.ts";

// #region check
/** Rails prints "/:name" as "/:name(.:format)". */
const withoutFormat = (route: string) => route.replace(/\(\.:format\)$/, "");

/**
 * The words a route claims at the top: "weather" for "/weather/:city", none
 * for "/" and the profile's own routes. Throws where it can't tell.
 */
function wordsOf(route: string, profile: string): string[] {
  const path = withoutFormat(route);
  if (route === "/" || `${path}/`.startsWith(`${profile}/`)) return [];
  const word = /^\/([\p{L}\p{M}\p{N}._~-]+)(\/|$)/u.exec(route)?.[1];
  if (word === undefined) throw new Error(`List ${route} word by word`);
  // "/weather.json" may be the weather page in another format: ask about both.
  return [word, word.replace(/\.[^.]*$/, "")].filter(
    (claimed) => claimed !== "",
  );
}

export interface UserTable {
  /** Users with one of these keys: an indexed column, by the same `nameKey`. */
  withKeys(
    keys: readonly string[],
  ): Promise<readonly { id: string; name: string }[]>;
}

/** Users whom a launch would hide; with an empty `before`, all hidden today. */
export async function hiddenBy(
  before: readonly string[],
  after: readonly string[],
  users: UserTable,
  profile = "/:name",
) {
  // Behind a prefix profiles share no word with pages; this can't check those.
  if (!/^\/:\w+$/.test(profile)) throw new Error(`${profile}: not at the root`);
  const keysOf = (routes: readonly string[]) =>
    new Set(routes.flatMap((route) => wordsOf(route, profile)).map(nameKey));
  const [known, claimed] = [keysOf(before), keysOf(after)];
  // A failed export looks like a site without routes, which hides nobody.
  const complete = (routes: readonly string[]) =>
    routes.some((route) => withoutFormat(route) === profile);
  const whole = complete(after) && claimed.size > 0;
  if (!whole || (before.length > 0 && !complete(before))) {
    throw new Error(
      `An export without ${profile} or without a word can't be whole`,
    );
  }
  const added = [...claimed].filter((key) => !known.has(key));
  return added.length === 0 ? [] : users.withKeys(added);
}
// #endregion
