import { type Diagnostic, diagnostic, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { skeletonPrompts } from "./skeleton-prompts.ts";

/** Words that authors leave for themselves. A text about TODO lists is about something else. */
const notes = [
  /(?<![\p{L}\p{N}_$-])(?:TODO|FIXME)(?![\p{L}\p{N}_-])(?!s? (?:lists?|comments?|items?|apps?|files?|notes?|entries|markers?)\b)/gu,
  // An airline has that code, and some people those initials.
  /(?<![\p{L}\p{N}_.&-])(?:TK){1,2}(?![\p{L}\p{N}_&-]|\.\p{L})(?! \p{Lu})/gu,
  /(?<![\p{L}\p{N}_])(?:TBD|TBC)(?![\p{L}\p{N}_])/gu,
  /\blorem ipsum\b/gi,
  /\[(?:citation needed|insert [^\]\n]{1,60}|link here|placeholder)\]/gi,
];

/** Whether any of them may be there. */
const suspicious = /TODO|FIXME|TK|TB[DC]|lorem ipsum|[[](?:citation|insert|link|placeholder)/i;

/** What stands for a value that somebody meant to write. */
const placeholder =
  /^(?:todo|fixme|tbd|tbc|tk+|xxx+|placeholder|lorem ipsum.*|untitled(?: \d+)?|\{\{.*\}\}|\{%.*%\}|<%.*%>|(?:a |the |your )?(?:title|description|summary) (?:here|goes here)|\.\.\.|…|\?+)[.!]?$/i;

const prompts = new Set<string>([
  skeletonPrompts.opening,
  skeletonPrompts.last,
  ...skeletonPrompts.sections.map(([, prompt]) => prompt),
]);

/** A spot in a text that its author meant to come back to. */
interface UnfinishedSpot {
  readonly offset: number;
  readonly words: string;
  readonly message: string;
  readonly hint: string;
}

const allowHint = (words: string) =>
  `Finish it, or make the article a draft. If it is meant, write it between backticks, or \`allow: ["${words}"]\` in the front matter.`;

/** Whether `unfinishedIn` may find something in a text, or in one of which it is a part; told quickly. */
export function mayBeUnfinished(text: string): boolean {
  return suspicious.test(text) || prompts.has(text.trim());
}

/** @param allowed what the author means, by its words */
export function unfinishedIn(text: string, allowed: readonly string[]): UnfinishedSpot[] {
  if (prompts.has(text.trim())) {
    const words = text.trim();
    const hint = "Write over it, or make the article a draft.";
    return [{ offset: text.indexOf(words), words, message: "a prompt of the skeleton", hint }];
  }
  if (!suspicious.test(text)) return [];
  return notes.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: words, index }) => {
      if (allowed.some((one) => one.toLowerCase() === words.toLowerCase())) return [];
      return [
        {
          offset: index,
          words,
          message: `\`${words}\` in a published text`,
          hint: allowHint(words),
        },
      ];
    }),
  );
}

/** What is wrong with a value of the front matter that is none yet; undefined for one that is. */
export function unfinishedValue(
  key: string,
  value: string,
  allowed: readonly string[],
  location: SourceLocation,
): Diagnostic | undefined {
  const [spot] = unfinishedIn(value, allowed);
  const isPlaceholder = placeholder.test(value.trim()) && !allowed.includes(value.trim());
  if (!spot && !isPlaceholder) return undefined;
  const message = `\`${key}\` is still \`${value.trim()}\``;
  return diagnostic(location, "E384", message, spot?.hint ?? allowHint(value.trim()));
}
