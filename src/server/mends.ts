import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sha256 } from "../cache/sha256.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { deletionOf, emptyLineOf, quotedIn, replacementOf, rewritingOf } from "./mend-changes.ts";

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
    const replacement =
      rewritingOf(found, text) ??
      replacementOf(found, text) ??
      emptyLineOf(found, text) ??
      deletionOf(found, text);
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
