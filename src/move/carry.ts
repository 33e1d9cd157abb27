import type { Article } from "../content/article.ts";
import { fileOfPath } from "../content/site-path.ts";
import { cutOut, group, leave, renameLabels, sortDefinitions } from "./carried-definitions.ts";
import { definitionsIn } from "./definitions.ts";
import type { UsedFile } from "./files-beside.ts";
import { type MoveDraft, MoveRefused } from "./plan.ts";
import { prose, type Range, type WrittenHeading } from "./prose.ts";
import { relocateLinks } from "./relocate-links.ts";
import { edited, type TextEdit } from "./text-file.ts";

/** A part of an article that goes into another one. */
export interface Passage {
  readonly from: Article;
  readonly into: Article;
  readonly range: Range;
  readonly headings: readonly WrittenHeading[];
  /** How many levels its headings go down, or up if negative. */
  readonly deeper: number;
  /** Ids that it must not have besides those of the article that it goes into. */
  readonly taken: readonly string[];
  /** The files beside its article that go with it, and stay in no other place. */
  readonly files: readonly UsedFile[];
  /** Where the address of the whole article leads afterwards, if it moves as a whole. */
  readonly whole: string | undefined;
}

/** What came of carrying a passage over. */
export interface Carried {
  /** The passage as it is written in the other article. */
  readonly text: string;
  /** What each id of the passage, also one that a heading had formerly, is called there. */
  readonly ids: ReadonlyMap<string, string>;
  /** The ids under which the other article has had something else all along. */
  readonly clashes: readonly string[];
}

/**
 * Takes a passage out of its article: its headings at another level, its notes and addresses along with it, every
 * link still leading where it did. What it leaves is edited in the draft; the passage itself is not put anywhere.
 * Throws {@link MoveRefused} for articles in two languages, and for a heading that would be below the sixth level.
 */
export function carryOver(draft: MoveDraft, passage: Passage): Carried {
  const { from, into, range, headings, deeper } = passage;
  if ((from.language ?? "") !== (into.language ?? "")) {
    throw new MoveRefused(`\`${from.slug}\` and \`${into.slug}\` are in two languages.`);
  }
  const file = draft.open(from.locations.frontMatter.file);
  const target = draft.open(into.locations.frontMatter.file);
  const masked = prose(file.text);
  const within = headings.filter(({ offset }) => offset >= range.from && offset < range.to);
  const named = nameHeadings(passage, within, file.text);

  const said = file.text.slice(range.from, range.to);
  const left = file.text.slice(0, range.from) + file.text.slice(range.to);
  for (const anchor of from.document.anchors.filter((one) => one.startsWith("figure-"))) {
    const figure = new RegExp(`::figure\\{[^}]*\\bname=${anchor.slice("figure-".length)}\\b`);
    if (figure.test(said) && !figure.test(left)) named.ids.set(anchor, anchor);
  }
  const all = definitionsIn(file.text);
  const { going, staying } = sortDefinitions(all, masked, range);
  const isIn = (ranges: readonly Range[]) => (offset: number) =>
    ranges.some(({ from, to }) => offset >= from && offset < to);
  const isGoing = isIn(going);
  const isStaying = isIn(staying);
  const isDefined = isIn(all);
  const isInRange = isIn([range]);
  const pathOf = (id: string) => `${into.path}#${encodeURI(id)}`;
  const edits = relocateLinks(
    draft,
    {
      file,
      from: from.path,
      to: into.path,
      goes: (offset) => (isDefined(offset) ? isGoing(offset) : isInRange(offset)),
      stays: (offset) => (isDefined(offset) ? isStaying(offset) : !isInRange(offset)),
    },
    (pathname, id) => {
      if (pathname !== from.path) return fileTarget(passage, pathname);
      const fresh = named.ids.get(id);
      return fresh === undefined ? passage.whole : pathOf(fresh);
    },
  );
  for (const heading of within) {
    const level = heading.level + deeper;
    if (level > 6)
      throw new MoveRefused(`\`#${heading.id}\` would be a heading below the sixth level.`);
    edits.push({
      offset: heading.offset,
      length: heading.level,
      text: "#".repeat(Math.max(2, level)),
    });
  }
  edits.push(
    ...named.edits,
    ...renameLabels(going, definitionsIn(target.text), masked, range, from),
  );

  const own = cutOut(range, all);
  const written = own.map((part) => edited(file.text, edits, part)).join("");
  const known = new Set(definitionsIn(target.text).map((one) => `${one.label} ${one.said}`));
  const definitions = going
    .filter((one) => one.kind === "note" || !known.has(`${one.label} ${one.said}`))
    .map((one) => edited(file.text, edits, one).trimEnd());
  const blocks = [written.trim(), ...group(going, definitions)].filter((block) => block !== "");
  leave(file, range, all, staying);
  const text = blocks.join("\n\n").replace(/\r\n?/g, "\n");
  return { text, ids: named.ids, clashes: named.clashes };
}

/** Writes a passage into a text, behind what stands before an offset, and before the notes and addresses at its end. */
export function putIn(draft: MoveDraft, into: Article, text: string, at: number): void {
  const file = draft.open(into.locations.frontMatter.file);
  const lineEnd = file.text.includes("\r\n") ? "\r\n" : "\n";
  let end = file.text.slice(0, at).trimEnd().length;
  for (const one of definitionsIn(file.text).toReversed()) {
    const isLast = file.text.slice(one.from, one.to).trimEnd().length === end - one.from;
    if (isLast) end = file.text.slice(0, one.from).trimEnd().length;
  }
  file.replace(end, 0, `\n\n${text}`.replaceAll("\n", lineEnd));
}

function fileTarget({ from, into, files }: Passage, pathname: string): string | undefined {
  if (!pathname.startsWith(from.path)) return undefined;
  const rest = pathname.slice(from.path.length);
  const moves = files.some(({ name, isShared }) => !isShared && name === fileOfPath(`/${rest}`));
  return moves ? into.path + rest : undefined;
}

/** An id of its own for every heading whose id the other article has already. */
function nameHeadings(
  { from, into, taken, whole }: Passage,
  headings: readonly WrittenHeading[],
  text: string,
) {
  const used = new Set([...into.document.ids, ...taken, ...from.document.ids]);
  const isTaken = new Set([...into.document.ids, ...taken]);
  const ids = new Map<string, string>();
  const clashes: string[] = [];
  const edits: TextEdit[] = [];
  for (const { id, offset, end } of headings) {
    let fresh = id;
    for (let n = 2; isTaken.has(fresh) || (fresh !== id && used.has(fresh)); n++)
      fresh = `${id}-${n}`;
    used.add(fresh);
    ids.set(id, fresh);
    if (fresh !== id) clashes.push(id);
    const line = text.slice(offset, end);
    const [braces = ""] = /[ \t]*\{[^{}]*\}[ \t]*$/.exec(line) ?? [];
    const formerly = [...braces.matchAll(/formerly=#([^\s}]+)/g)].map(([, old = ""]) => old);
    for (const old of formerly) ids.set(old, fresh);
    // At an address that redirects, old ids are looked for on the page where it ends.
    const kept = whole === undefined ? [] : formerly.filter((old) => !isTaken.has(old));
    const isNamed = /\{#/.test(braces) || fresh !== id;
    const parts = [...(isNamed ? [`#${fresh}`] : []), ...kept.map((old) => `formerly=#${old}`)];
    const own = parts.length > 0 ? ` {${parts.join(" ")}}` : "";
    if (braces.trim() !== own.trim())
      edits.push({ offset: end - braces.length, length: braces.length, text: own });
  }
  return { ids, clashes, edits };
}
