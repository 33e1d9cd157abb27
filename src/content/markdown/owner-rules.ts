/** A shortcode of the owner's, as `.eleventy.ts` adds it: gets what stands in the braces, answers with HTML. */
export type Shortcode = (...args: readonly unknown[]) => unknown;

let shortcodes: ReadonlyMap<string, Shortcode> = new Map();

/** Makes an owner's shortcodes known to texts, in this thread, for as long as it runs. */
export function setShortcodes(known: ReadonlyMap<string, Shortcode>): void {
  shortcodes = known;
}

/** The names of all of them. */
export function shortcodeNames(): readonly string[] {
  return [...shortcodes.keys()];
}

/** What the owner's configuration has under a name; undefined if nothing. */
export function shortcodeOf(name: string): Shortcode | undefined {
  return shortcodes.get(name);
}
