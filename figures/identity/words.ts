import type { Attack, Compromised, Outcome } from "./model.ts";

function listed(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return "nothing";
  return words.length === 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** What the intruder holds and does, in few words: "mail and laptop, and relays you". */
export function intruder(compromised: readonly (keyof Compromised)[], attack: Attack): string {
  const all = compromised.length === 5 ? "everything" : listed(compromised);
  return `${all}${attack === "holds" ? "" : `, and ${doing[attack]}`}`;
}

const doing = { reflects: "echoes you", relays: "relays you" } as const;

/** Who gets through with one method, as the end of a sentence. */
export function verdict({ colleaguePasses, impostorPasses }: Outcome): string {
  if (colleaguePasses && impostorPasses) return "both pass, and you can’t tell them apart";
  if (impostorPasses) return "only the impostor gets through";
  return colleaguePasses ? "only the colleague passes" : "nobody gets through";
}
