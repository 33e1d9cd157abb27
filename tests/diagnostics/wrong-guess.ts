import type { DiagnosticCode } from "../../src/diagnostics/catalogue/catalogue.ts";
import { articleText, type Files, onePixel, siteYaml } from "../support/site-folder.ts";

/** A slip that is something else than what an author would guess from its message alone, or from its place. */
export interface WrongGuess {
  /** What would be guessed. */
  readonly guess: string;
  /** A site with the slip, beside the least that a `site.yaml` can say. */
  readonly files: Files;
  /** What leads right: a part of the message, or of the hint. */
  readonly told: string;
}

/** Wrong guesses at each of some codes; where none is possible, a sentence that says why. */
export type WrongGuesses<C extends DiagnosticCode> = Readonly<
  Record<C, readonly [WrongGuess, ...WrongGuess[]] | string>
>;

/** The codes that begin so. */
export type CodesOf<Digit extends string> = Extract<
  DiagnosticCode,
  `${"E" | "W"}${Digit}${string}`
>;

/** A slip in files beside one article that is sound. */
export function inFiles(guess: string, files: Files, told: string): WrongGuess {
  return { guess, told, files: { "articles/a.md": articleText("A"), ...files } };
}

/** A slip in an article's text. */
export function inText(guess: string, body: string, told: string, files: Files = {}): WrongGuess {
  return inFiles(
    guess,
    { "articles/a.md": articleText("A", undefined, `${body}\n`), ...files },
    told,
  );
}

/** A slip in a text with a picture beside it, `dot.png`. */
export function besidePicture(guess: string, body: string, told: string): WrongGuess {
  const files = {
    "articles/b/index.md": articleText("B", undefined, `${body}\n`),
    "articles/b/dot.png": onePixel,
  };
  return inFiles(guess, files, told);
}

/** A slip above an article's text. */
export function aboveText(
  guess: string,
  lines: string,
  told: string,
  files: Files = {},
): WrongGuess {
  return inFiles(
    guess,
    { "articles/a.md": articleText("A", `date: 2024-03-11\n${lines}`), ...files },
    told,
  );
}

/** A slip in `site.yaml`, below what it has to say. */
export function inSettings(
  guess: string,
  lines: string,
  told: string,
  files: Files = {},
): WrongGuess {
  return inFiles(guess, { "site.yaml": `${siteYaml}${lines}\n`, ...files }, told);
}
