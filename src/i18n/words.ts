import { en } from "./en.ts";
import { isRecord } from "./record.ts";

/**
 * Words with a number in them: a form for each plural category that the language has. One that is left out is as
 * `other`.
 */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends { readonly other: string }
      ? Plural
      : Shape<T[K]>;
};

/** Every word of the interface, in one language. Plain data, so that a site can override any of it. */
export type Words = Shape<typeof en>;

/**
 * The words of a language, with what the site says instead of some of them. Throws a TypeError for overrides that have
 * not the shape of words: their schema has let none through.
 */
export function withOverrides(words: Words, overrides: object): Words {
  const merged = merge(words, overrides);
  if (!hasShapeOf(en, merged)) throw new TypeError("overrides have a shape of their own");
  return merged;
}

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(Array.from(keys, (key) => [key, merge(base[key], over[key])]));
}

function hasShapeOf<T>(model: T, value: unknown): value is Shape<T> {
  if (!isRecord(model)) return typeof value === "string";
  if (!isRecord(value)) return false;
  if ("other" in model) return typeof value.other === "string";
  return Object.entries(model).every(([key, part]) => hasShapeOf(part, value[key]));
}
