import type * as z from "zod";

/** Words of ours for what a schema says of a value that is none of a few. */
export function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be ${listed(issue.values.map(String))}`;
  if (issue.code === "invalid_union" && /discriminator/.test(issue.message)) {
    return `must be ${listed(Array.from(issue.message.matchAll(/'([^']+)'/g), ([, one = ""]) => one))}`;
  }
  if (issue.code === "invalid_union" && issue.message === "Invalid input")
    return "is none of the kinds of value that it can be";
  return numberRange(issue) ?? issue.message;
}

/** What a number must be where zod says so in words of its own; undefined for any other issue. */
function numberRange(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== "too_small" && issue.code !== "too_big") return undefined;
  if (!/^(?:number|int)$/.test(issue.origin) || !/^Too (?:small|big)/.test(issue.message))
    return undefined;
  return issue.code === "too_small"
    ? `must be at least ${issue.minimum}`
    : `must be at most ${issue.maximum}`;
}

function listed(words: readonly string[]): string {
  const shown = words.map((word) => `\`${word}\``);
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
