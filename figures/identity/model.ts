/** What the intruder holds. The phone number is the colleague's; so is the laptop. */
export interface Compromised {
  readonly mail: boolean;
  readonly chat: boolean;
  readonly directory: boolean;
  readonly phone: boolean;
  readonly laptop: boolean;
}

/** What the impostor does on the call: shows what they hold; says your own proof back; fetches the colleague's. */
export type Attack = "holds" | "reflects" | "relays";

/** What the colleague shows as proof. The first three need no preparation, the others a calm day. */
export const methods = {
  chat: "Name in chat",
  directory: "Number in the directory",
  oldMail: "Question on old mail",
  number: "Number on paper",
  phrase: "Phrase on paper",
  code: "Code, one key for two",
  codes: "Code, a key each way",
  bound: "Code over the request",
  messenger: "Verified messenger",
  face: "Face at an agreed place",
} as const;
export type Method = keyof typeof methods;

export interface Params extends Compromised {
  readonly attack: Attack;
  readonly method: Method;
}

export interface Outcome {
  readonly method: Method;
  readonly prepared: boolean;
  /** Whether the real colleague gets through to you with this proof. */
  readonly colleaguePasses: boolean;
  /** Whether an impostor gets you to do something that the colleague did not ask for. */
  readonly impostorPasses: boolean;
}

export interface Result {
  readonly compromised: readonly (keyof Compromised)[];
  readonly outcomes: readonly Outcome[];
  readonly chosen: Outcome;
  /** The methods that let the colleague through and nobody else. */
  readonly safe: readonly Method[];
}

/** What each party can present as proof, given what the intruder holds and does. */
export function secretsKnown(
  held: Compromised,
  attack: Attack,
): {
  readonly colleague: ReadonlySet<Method>;
  readonly impostor: ReadonlySet<Method>;
} {
  const having = (known: Readonly<Partial<Record<Method, boolean>>>) =>
    new Set(order.filter((method) => known[method] ?? false));
  const always = { oldMail: true, phrase: true, code: true, codes: true, bound: true, face: true };
  const live = attack !== "holds";
  return {
    colleague: having({
      ...always,
      chat: !held.chat,
      directory: !held.directory && !held.phone,
      number: !held.phone,
      messenger: !held.phone,
    }),
    impostor: having({
      chat: held.chat || held.laptop,
      directory: held.directory || held.phone,
      oldMail: held.mail || held.laptop || attack === "relays",
      number: held.phone,
      // Whoever heard you say it can say it back; whoever has the colleague on another line need not.
      phrase: live,
      code: live,
      codes: attack === "relays",
    }),
  };
}

const order: readonly Method[] = [
  "chat",
  "directory",
  "oldMail",
  "number",
  "phrase",
  "code",
  "codes",
  "bound",
  "messenger",
  "face",
];

/**
 * You and a colleague try to find each other while an intruder tries to pass for the colleague.
 *
 * Assumes that a held channel no longer carries the colleague; that a laptop gives its owner's chat and
 * mail; that the colleague can ring you from some phone; that paper, keys and face are out of the
 * intruder's reach; that the messenger is on the phone alone, that a number taken over throws the
 * colleague out of it, as Signal does with a registration lock or without, and that you heed the warning
 * that the key has changed. A relay has the real colleague on another line, who believes that you are on
 * it and answers what you ask; a reflection lets you prove yourself first. A code over the request lets a
 * relay carry what the colleague asked for, and nothing else. You dial a number on paper, so nobody
 * stands in between.
 * Leaves out overheard talks, imitated voices and faces, and coercion.
 */
export function findEachOther({ method, attack, ...held }: Params): Result {
  const { colleague, impostor } = secretsKnown(held, attack);
  const outcomeOf = (tried: Method): Outcome => ({
    method: tried,
    prepared: order.indexOf(tried) >= order.indexOf("number"),
    colleaguePasses: colleague.has(tried),
    impostorPasses: impostor.has(tried),
  });
  const outcomes = order.map(outcomeOf);
  const channels = ["mail", "chat", "directory", "phone", "laptop"] as const;
  return {
    compromised: channels.filter((channel) => held[channel]),
    outcomes,
    chosen: outcomeOf(method),
    safe: outcomes
      .filter((outcome) => outcome.colleaguePasses && !outcome.impostorPasses)
      .map((outcome) => outcome.method),
  };
}
