import type * as z from "zod";

/** What is wrong with a value, and how to write it. */
export interface Mistyped {
  readonly message: string;
  readonly hint: string;
}

/** What a schema wanted where YAML took the value for something else. */
export interface Wanted {
  readonly issue: z.core.$ZodIssue;
  /** The last part of its path: a key, or the number of an entry; undefined for the whole file. */
  readonly key: string | number | undefined;
  /** From the top, with dots; empty for the whole file. */
  readonly path: string;
  /** Whether there has to be one. */
  isRequired(): boolean;
  /** The keys that a map may have there. */
  readonly known: readonly string[];
  /** The keys that each entry of a list there may have. */
  readonly entryKeys: readonly string[];
}
