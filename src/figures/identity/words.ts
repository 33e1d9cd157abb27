import type { Compromised, Outcome } from "./model.ts";

const channelNames: Readonly<Record<keyof Compromised, string>> = {
  mail: "mail",
  chat: "chat",
  directory: "directory",
  phone: "phone",
  laptop: "laptop",
};

/** What the intruder holds, as a list in words. */
export function heldInWords(compromised: readonly (keyof Compromised)[]): string {
  return compromised.map((channel) => channelNames[channel]).join(", ") || "nothing";
}

/** Who gets through with one method, as the end of a sentence. */
export function verdict({ colleaguePasses, impostorPasses, minutes }: Outcome): string {
  if (colleaguePasses && impostorPasses) return "both pass, and you can't tell them apart";
  if (impostorPasses) return "only the impostor gets through";
  const unit = minutes === 1 ? "minute" : "minutes";
  return minutes === undefined
    ? "nobody gets through"
    : `only the colleague passes, in ${minutes} ${unit}`;
}
