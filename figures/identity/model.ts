/** What the intruder holds. The phone number is the colleague's; so is the laptop. */
export interface Compromised {
  readonly mail: boolean;
  readonly chat: boolean;
  readonly directory: boolean;
  readonly phone: boolean;
  readonly laptop: boolean;
}

/** What the colleague shows as proof. The first three need no preparation, the others a calm day. */
export const methods = {
  chat: "Name in chat",
  directory: "Number in the directory",
  oldMail: "Question on old mail",
  number: "Number on paper",
  phrase: "Phrase on paper",
  code: "Code from a shared key",
  face: "Face at an agreed place",
} as const;
export type Method = keyof typeof methods;

export interface Params extends Compromised {
  readonly method: Method;
}

export interface Outcome {
  readonly method: Method;
  readonly prepared: boolean;
  /** Whether the real colleague gets through to you with this proof. */
  readonly colleaguePasses: boolean;
  readonly impostorPasses: boolean;
  /** Until you and the colleague have found and checked each other; undefined if you can't. */
  readonly minutes: number | undefined;
}

export interface Result {
  readonly compromised: readonly (keyof Compromised)[];
  readonly outcomes: readonly Outcome[];
  readonly chosen: Outcome;
  /** The methods that let the colleague through and nobody else. */
  readonly safe: readonly Method[];
}

/** The minutes that each act takes: assumptions, of the right order and no more. */
const minutesFor = {
  post: 1,
  lookUp: 1,
  call: 3,
  ask: 3,
  sayPhrase: 1,
  readCode: 2,
  dialPrintedBridge: 8,
  travel: 60,
} as const;

/** What each party can present as proof, given what the intruder holds. */
export function secretsKnown(held: Compromised): {
  readonly you: ReadonlySet<Method>;
  readonly colleague: ReadonlySet<Method>;
  readonly impostor: ReadonlySet<Method>;
} {
  const having = (known: Readonly<Partial<Record<Method, boolean>>>) =>
    new Set(order.filter((method) => known[method] ?? false));
  const always = { oldMail: true, phrase: true, code: true, face: true };
  return {
    you: new Set(order),
    colleague: having({
      ...always,
      chat: !held.chat,
      directory: !held.directory && !held.phone,
      number: !held.phone,
    }),
    impostor: having({
      chat: held.chat || held.laptop,
      directory: held.directory || held.phone,
      oldMail: held.mail || held.laptop,
      number: held.phone,
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
  "face",
];

function minutesOf(method: Method, { phone }: Compromised): number {
  const { post, lookUp, call, ask, sayPhrase, readCode, dialPrintedBridge, travel } = minutesFor;
  // A number that has been taken over costs one refused call, then both dial the bridge on the card.
  const reach = phone ? call + dialPrintedBridge : call;
  const taken: Readonly<Record<Method, number>> = {
    chat: post,
    directory: lookUp + call,
    oldMail: call + ask,
    number: call,
    phrase: reach + sayPhrase,
    code: reach + readCode,
    face: travel,
  };
  return taken[method];
}

/**
 * You and a colleague try to find each other while an intruder tries to pass for the colleague.
 *
 * Assumes that the intruder can show whatever the held accounts contain and nothing else; that a held
 * channel no longer carries the colleague; that a laptop gives its owner's chat and mail; that the
 * colleague can ring you from some phone; that paper, key and face are out of the intruder's reach.
 * Leaves out overheard talks, relays of a live call, imitated voices and faces, and coercion.
 */
export function findEachOther({ method, ...held }: Params): Result {
  const { colleague, impostor } = secretsKnown(held);
  const outcomeOf = (tried: Method): Outcome => ({
    method: tried,
    prepared: order.indexOf(tried) >= order.indexOf("number"),
    colleaguePasses: colleague.has(tried),
    impostorPasses: impostor.has(tried),
    minutes: colleague.has(tried) ? minutesOf(tried, held) : undefined,
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
