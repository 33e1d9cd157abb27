import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { basename, dirname } from "node:path/posix";
import { sha256 } from "../cache/sha256.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** One exact change of a file, which holds for the text that it was thought of for, and for no other. */
export interface Mend {
  /** What its button says. */
  readonly label: string;
  /** On disk. */
  readonly file: string;
  /** SHA-256 of the file as it was read; of nothing for a file that isn't there. */
  readonly hash: string;
  /** Where in the file, in UTF-16 units. */
  readonly offset: number;
  /** What stands there. */
  readonly was: string;
  /** What is put in its place. */
  readonly text: string;
}

/** What mends a diagnostic for certain, given the whole file that it is about. */
export type FindMends = (found: Diagnostic, text: string) => Mend[];

/** Finds the mends of many diagnostics; what they share is read once. */
export function mendFinder(): FindMends {
  const hashes = new Map<string, string>();
  const hashOf = (text: string) => {
    const hash = hashes.get(text) ?? sha256(text);
    hashes.set(text, hash);
    return hash;
  };
  let list: WordList | undefined;
  return (found, text) => {
    const replacement = replacementOf(found, text) ?? deletionOf(found, text);
    const word = /^[EW]700$/.test(found.code) ? quotedIn(found.message) : undefined;
    list ??= word === undefined ? undefined : readWordList();
    return [
      ...(replacement ? [{ ...replacement, file: found.file, hash: hashOf(text) }] : []),
      ...(word === undefined || !list ? [] : [addWord(word, list)]),
    ];
  };
}

/** The hash of what is in a file. */
export function hashOfFile(file: string): string {
  return sha256(existsSync(file) ? readFileSync(file, "utf8") : "");
}

type Change = Pick<Mend, "label" | "offset" | "was" | "text">;

/** What a hint names as the one right word, in the place of the wrong one. */
function replacementOf({ message, hint, line, column, length }: Diagnostic, text: string) {
  const wrong = quotedIn(message);
  const [, near] = /^Did you mean `([^`]+)`\?(?: |$)/.exec(hint) ?? [];
  const [, whole] = /^Write `([^`]+)`\.$/.exec(hint) ?? [];
  const right = near ?? whole;
  if (wrong === undefined || right === undefined) return undefined;
  const start = offsetOf(text, line, column);
  const row = text.slice(start).split("\n", 1)[0] ?? "";
  const spot = length === undefined ? row : row.slice(0, length);
  // An address is told from the site's root, and may be written from the text.
  const isBeside = right.includes("/") && dirname(wrong) === dirname(right);
  const [, slug] = /^\[\[([^\]|#]+)\]\]$/.exec(right) ?? [];
  const pairs = [
    ...(slug === undefined ? [[wrong, right]] : [[basename(wrong), slug]]),
    ...(isBeside ? [[basename(wrong), basename(right)]] : []),
  ];
  for (const [was = "", text = ""] of pairs) {
    const at = spot.indexOf(was);
    if (was === "" || at === -1 || spot.indexOf(was, at + 1) !== -1) continue;
    if (near === undefined && was !== spot) continue;
    return { label: `Use “${text}”`, offset: start + at, was, text } satisfies Change;
  }
  return undefined;
}

/** A word that stands there twice, or what nobody sees. */
function deletionOf({ code, message, line, column, length = 0 }: Diagnostic, text: string) {
  if (code !== "W385" || length === 0) return undefined;
  const start = offsetOf(text, line, column);
  if (!message.endsWith("stands here twice")) {
    const was = text.slice(start, start + length);
    const isSeen = /[^\u200b\u2060\ufeff\u00ad]/.test(was);
    return isSeen ? undefined : ({ label: "Delete it", offset: start, was, text: "" } as const);
  }
  const gap = /[ \t]+$/.exec(text.slice(0, start))?.[0] ?? "";
  if (gap === "") return undefined;
  const offset = start - gap.length;
  const was = text.slice(offset, start + length);
  return { label: "Take one out", offset, was, text: "" } satisfies Change;
}

interface WordList {
  readonly file: string;
  readonly known: string;
  readonly hash: string;
}

/** The list that the spelling reads, where there is one; else a new one beside the texts. */
function readWordList(): WordList {
  const names = ["content/words.txt", "words.txt"];
  const file = names.find((name) => existsSync(resolve(name))) ?? "content/words.txt";
  const known = existsSync(file) ? readFileSync(file, "utf8") : "";
  return { file, known, hash: sha256(known) };
}

function addWord(word: string, { file, known, hash }: WordList): Mend {
  const gap = known === "" || known.endsWith("\n") ? "" : "\n";
  const change = { offset: known.length, was: "", text: `${gap}${word}\n` };
  return { label: "Add to words.txt", file, hash, ...change };
}

/** The first thing that a message names. */
function quotedIn(message: string): string | undefined {
  return /`([^`]+)`/.exec(message)?.[1];
}

function offsetOf(text: string, line: number, column: number): number {
  let start = text.startsWith("\ufeff") ? 1 : 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf("\n", start);
    if (end === -1) break;
    start = end + 1;
  }
  return start + column - 1;
}
