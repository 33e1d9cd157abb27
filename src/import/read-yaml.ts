import { parse as parseYaml } from "yaml";

/**
 * Reads YAML as the old generators do: of a key that is there twice the last counts, and tabs may stand behind
 * values. Throws for what is no YAML, and for lists that hold themselves.
 */
export function readYaml(text: string): unknown {
  const value: unknown = parseYaml(text, {
    uniqueKeys: false,
    logLevel: "error",
    maxAliasCount: 100,
  });
  return atMostDeep(value);
}

/** Far more than any settings nest. */
const mostLevels = 50;

/** The same value. Throws if it nests for ever, as a list does that holds itself, or nearly so. */
export function atMostDeep(value: unknown, levels = mostLevels): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) throw new Error(`it nests more than ${mostLevels} levels deep`);
  for (const member of Object.values(value)) atMostDeep(member, levels - 1);
  return value;
}
