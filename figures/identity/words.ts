import type { Compromised, Outcome } from "./model.ts";

function listed(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return "nothing";
  return words.length === 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** What the intruder holds, in few words: "mail and laptop". */
export function heldInShort(compromised: readonly (keyof Compromised)[]): string {
  return listed(compromised);
}

/** The same within a sentence: "the mail and the laptop". */
export function heldInSentence(compromised: readonly (keyof Compromised)[]): string {
  return listed(
    compromised.map((channel) => (channel === "phone" ? "the phone number" : `the ${channel}`)),
  );
}

/** Who gets through with one method, as the end of a sentence. */
export function verdict({ colleaguePasses, impostorPasses, minutes }: Outcome): string {
  if (colleaguePasses && impostorPasses) return "both pass, and you can’t tell them apart";
  if (impostorPasses) return "only the impostor gets through";
  const unit = minutes === 1 ? "minute" : "minutes";
  return minutes === undefined
    ? "nobody gets through"
    : `only the colleague passes, in ${minutes} ${unit}`;
}
