/** What a diagnostic's code means, for somebody who has just met it. */
export interface Explanation<C extends string = string> {
  readonly code: C;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** Why that is reported, and what to do. */
  readonly meaning: string;
  readonly example: Example;
}

/**
 * An example that the tests run: a site in `tests/diagnostics/`, or commands of a shell that break a small
 * site and mend it again, for what can't be kept in a repository.
 */
export type Example =
  | { readonly site: string }
  | { readonly broken: string; readonly mended: string };

/** Makes an explanation with a site for an example. */
export function explained<const C extends string>(
  code: C,
  site: string,
  title: string,
  meaning: string,
): Explanation<C> {
  return { code, title, meaning, example: { site } };
}
