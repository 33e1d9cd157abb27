/**
 * A router for a site where pages and profiles may live side by side at the top of the path.
 *
 * Assumed: a request is one path, each page owns one word, each person owns one name, and names that
 * the router can't tell apart are registered once. Left out: HTTP methods, redirects, nested paths.
 */

/** How a path that two parties claim is decided, or which prefix keeps it from being claimed twice. */
export type Layout = "static-first" | "user-first" | "product-prefix" | "user-prefix";

export interface RoutesParams {
  /** A word that the next launch puts into the path. */
  readonly route: string;
  /** The name of one more user. */
  readonly user: string;
  readonly layout: Layout;
  /** Whether the router and the user table treat `Ana` and `ana` as the same. */
  readonly fold: boolean;
}

/** One path and everyone who claims it. */
export interface PathClaim {
  readonly path: string;
  readonly page: string | undefined;
  readonly user: string | undefined;
  readonly answeredBy: "page" | "user";
}

export interface RoutesResult {
  readonly claims: readonly PathClaim[];
  /** Owners of a path that someone else answers: a person without a profile, or a page nobody sees. */
  readonly hiddenUsers: readonly string[];
  readonly hiddenPages: readonly string[];
  /** Set if the added word or name was there already, as the router sees it. */
  readonly takenRoute: string | undefined;
  readonly takenUser: string | undefined;
  /** Whether a launch check that compares words letter by letter would find every clash. */
  readonly exactCheckFindsAll: boolean;
}

export const pagesBefore = ["home", "settings"] as const;
export const usersBefore = ["ana", "zoe"] as const;

/** Keeps the letters, digits and underscores of what was typed. */
export function cleanWord(typed: string): string {
  return typed.replace(/\W/g, "");
}

/** Routes a request for every page and every profile that there is. */
export function routeAll({ route, user, layout, fold }: RoutesParams): RoutesResult {
  const keyOf = (word: string) => (fold ? word.toLowerCase() : word);
  const pages = add(pagesBefore, cleanWord(route), keyOf);
  const users = add(usersBefore, cleanWord(user), keyOf);
  const pagePrefix = layout === "product-prefix" ? "/-/" : "/";
  const userPrefix = layout === "user-prefix" ? "/u/" : "/";

  const byPath = new Map<string, { path: string; page?: string; user?: string }>();
  for (const page of pages.words) {
    const path = pagePrefix + page;
    byPath.set(keyOf(path), { path, page });
  }
  for (const name of users.words) {
    const path = userPrefix + name;
    byPath.set(keyOf(path), { path, ...byPath.get(keyOf(path)), user: name });
  }

  const claims = [...byPath.values()].map(({ path, page, user: name }): PathClaim => {
    const pageAnswers = name === undefined || (page !== undefined && layout !== "user-first");
    return { path, page, user: name, answeredBy: pageAnswers ? "page" : "user" };
  });
  const clashes = claims.filter((claim) => claim.page !== undefined && claim.user !== undefined);
  const lost = (winner: "page" | "user") => clashes.filter((c) => c.answeredBy === winner);
  return {
    claims,
    hiddenUsers: lost("page").flatMap((claim) => claim.user ?? []),
    hiddenPages: lost("user").flatMap((claim) => claim.page ?? []),
    takenRoute: pages.taken,
    takenUser: users.taken,
    exactCheckFindsAll: clashes.every((claim) => claim.page === claim.user),
  };
}

/** Adds a word to a list, unless it is empty or the list holds it under the same key. */
function add(words: readonly string[], word: string, keyOf: (word: string) => string) {
  const taken = words.some((known) => keyOf(known) === keyOf(word));
  const added = word === "" || taken ? words : [...words, word];
  return { words: added, taken: taken ? word : undefined };
}
