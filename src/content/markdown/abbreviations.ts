import { abbr } from "@mdit/plugin-abbr";
import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";

/** Longer than anything that is written in short. */
const longest = 100;

/** The letters of all abbreviations as a tree, so that a text is read once however many there are. */
interface Trie {
  readonly next: Map<string, Trie>;
  title: string | undefined;
}

/**
 * `*[SRE]: site reliability engineering`. The plugin reads the definitions; it looks for the abbreviations with one
 * regular expression of them all, which doesn't compile for long ones and is slow for many.
 */
export function abbreviations(md: MarkdownIt): void {
  md.use(abbr);
  /** Whether a word may begin after a letter, or end before it: there is none, or it belongs to no word. */
  const isBreak = (letter: string | undefined) =>
    letter === undefined || /[\p{P}\p{Z}\s$+<=>^`|~]/u.test(letter);

  /** The abbreviation that begins at a place, if it ends there where a word may end. */
  function findAt(trie: Trie, letters: readonly string[], start: number) {
    let node: Trie | undefined = trie;
    let found: { readonly end: number; readonly title: string } | undefined;
    for (let end = start; node; end++) {
      const { title }: Trie = node;
      if (title !== undefined && isBreak(letters[end])) found = { end, title };
      node = node.next.get(letters[end] ?? "");
    }
    return found;
  }

  function split(token: Token, trie: Trie, core: StateCore): Token[] {
    const letters = Array.from(token.content);
    const tokens: Token[] = [];
    const push = (type: string, tag: string, nesting: -1 | 0 | 1, content = "") => {
      const made = new core.Token(type, tag, nesting);
      made.content = content;
      tokens.push(made);
      return made;
    };
    let done = 0;
    for (let at = 0; at < letters.length; at++) {
      if (!trie.next.has(letters[at] ?? "") || !isBreak(letters[at - 1])) continue;
      const found = findAt(trie, letters, at);
      if (!found) continue;
      if (at > done) push("text", "", 0, letters.slice(done, at).join(""));
      push("abbr_open", "abbr", 1).attrSet("title", found.title);
      push("text", "", 0, letters.slice(at, found.end).join(""));
      push("abbr_close", "abbr", -1);
      done = found.end;
      at = found.end - 1;
    }
    if (done === 0) return [token];
    if (done < letters.length) push("text", "", 0, letters.slice(done).join(""));
    return tokens;
  }

  md.core.ruler.at("abbr_replace", (core) => {
    const { abbreviations }: { readonly abbreviations?: Readonly<Record<string, string>> } =
      core.env;
    if (!abbreviations) return;
    const trie = trieOf(abbreviations);
    for (const token of core.tokens) {
      if (token.type !== "inline" || !token.children) continue;
      token.children = token.children.flatMap((child) =>
        child.type === "text" ? split(child, trie, core) : [child],
      );
    }
  });
}

/** @param titles by abbreviation, with an underscore before it, as the plugin keeps them */
function trieOf(titles: Readonly<Record<string, string>>): Trie {
  const root: Trie = { next: new Map(), title: undefined };
  for (const [name, title] of Object.entries(titles)) {
    const letters = Array.from(name.slice(1));
    if (letters.length > longest) continue;
    let node = root;
    for (const letter of letters) {
      let next = node.next.get(letter);
      if (!next) {
        next = { next: new Map(), title: undefined };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.title = title;
  }
  return root;
}
